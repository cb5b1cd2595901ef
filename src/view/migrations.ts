/** The fields of a link as text, by key, before any value of them is understood. */
export type RawFields = ReadonlyMap<string, string>;

/** Turns the fields of a link of one version into those of the next, as a new map. */
export type MigrationStep = (fields: RawFields) => RawFields;

/**
 * Step N, counted from 1, turns the fields of version N into those of version N + 1. A step that has
 * been published stays as it is: links of its version are in use. With no step, the scheme of links
 * is at version 1.
 */
export const MIGRATIONS: readonly MigrationStep[] = [];

export interface Migrated {
  /** The fields in the words of the newest version. */
  readonly fields: RawFields;
  /** The newest version known, which is the one that the fields are in now. */
  readonly version: number;
  /** What the link says of its version, where that is no version or one that is not known yet. */
  readonly refused: { readonly text: string; readonly newer: boolean } | null;
}

/** `1`, `27` → a number; null for anything that is no whole number from 1. */
function readVersion(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/**
 * Brings the fields of a link to the newest version, step by step. A link says its version by `v`; one
 * that says none, or nothing that is a version, is of version 1. A link of a newer version than is known
 * is read as one of the newest known. Fields that say nothing at all need no step: they ask for the
 * present default view.
 */
export function migrate(raw: RawFields, steps: readonly MigrationStep[]): Migrated {
  const version = steps.length + 1;
  const text = raw.get('v');
  const said = text === undefined ? 1 : readVersion(text);
  const newer = said !== null && said > version;
  const unversioned = new Map([...raw].filter(([key]) => key !== 'v'));
  const due = unversioned.size > 0 ? steps.slice((said ?? 1) - 1) : [];
  return {
    fields: due.reduce<RawFields>((fields, step) => step(fields), unversioned),
    version,
    refused: text !== undefined && (said === null || newer) ? { text, newer } : null,
  };
}
