import type { District } from '../domain/district.ts';
import type { Publisher } from '../domain/publisher.ts';
import { FAMILY_IDS, type ReconciledFile } from '../domain/reconciled.ts';
import type { Statement } from '../domain/statement.ts';
import { type PackedStatements, packStatements, unpackStatements } from './packed-statements.ts';

/** Everything that a page needs to show the data of one day again, with all notes. */
export interface Release {
  /** Short text that names the release in links: letters, digits and hyphens, 12 at most. */
  readonly id: string;
  readonly statements: readonly Statement[];
  readonly districts: readonly District[];
  readonly publisher: Publisher;
  /** null where the data were not reconciled. */
  readonly reconciled: ReconciledFile | null;
}

/** A release as its file holds it. */
interface ReleaseFile extends Omit<Release, 'statements'> {
  readonly statements: PackedStatements;
}

/** True for a text that can name a release in a link. */
export function isReleaseId(text: string): boolean {
  return /^[A-Za-z0-9-]{1,12}$/.test(text);
}

/** The text of a release's file: the same for the same data. */
export function writeRelease({ id, statements, ...rest }: Release): string {
  const { districts, publisher, reconciled } = rest;
  const file: ReleaseFile = {
    id,
    statements: packStatements(statements),
    districts,
    publisher,
    reconciled,
  };
  return `${JSON.stringify(file)}\n`;
}

function isReleaseFile(value: unknown, id: string): value is ReleaseFile {
  if (typeof value !== 'object' || value === null) return false;
  const file = value as Partial<ReleaseFile>;
  return (
    file.id === id &&
    Array.isArray(file.statements?.id) &&
    Array.isArray(file.districts) &&
    typeof file.publisher === 'object' &&
    typeof file.reconciled === 'object'
  );
}

/**
 * The release that a file holds, parsed from JSON. Its data were checked when it was written. Throws,
 * with a sentence, on what is not the file of this release.
 */
export function readRelease(value: unknown, id: string): Release {
  if (!isReleaseFile(value, id)) throw new Error(`This is not the file of data release ${id}.`);
  return { ...value, statements: unpackStatements(value.statements) };
}

/** Ids of the figures that a reconciliation set aside; none where there was none. */
export function setAsideIn(reconciled: ReconciledFile | null): readonly string[] {
  if (!reconciled) return [];
  return FAMILY_IDS.flatMap((id) => reconciled.families[id].setAside.map((one) => one.id));
}
