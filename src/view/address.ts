import type { Codec } from './codec.ts';
import type { FieldKey, ViewFields, ViewState } from './fields.ts';
import { migrate, MIGRATIONS, type MigrationStep } from './migrations.ts';

/** A part of a link that was refused, with what was shown instead. */
export interface LinkProblem {
  readonly field: FieldKey | 'camera';
  readonly refused: string;
  /** Where the link is of a newer version than is known: the newest known one, as which it is read. */
  readonly newestKnown?: number;
}

export interface ParsedView {
  readonly view: ViewState;
  readonly problems: readonly LinkProblem[];
}

/** How much of a broken part a sentence repeats, in characters. */
const QUOTED_LENGTH = 40;
/** How many broken parts of one field are named. */
const NAMED_PARTS = 3;

function entriesOf<T extends object>(object: T): [keyof T & string, T[keyof T & string]][] {
  return Object.entries(object) as [keyof T & string, T[keyof T & string]][];
}

/**
 * The fields of a query as text. What carries links about leaves marks on them: a `?` too many at
 * either end, spaces (`+`, `%20`) round a part, encoded commas. A key that comes twice counts once, the
 * first time.
 */
function rawFields(search: string): Map<string, string> {
  const raw = new Map<string, string>();
  for (const [key, text] of new URLSearchParams(search.replace(/^\?+/, '').replace(/\?$/, ''))) {
    if (!raw.has(key.trim())) raw.set(key.trim(), text.trim());
  }
  return raw;
}

/**
 * Reads the query of an address. A link of an older version is brought to the newest first, by `steps`.
 * A broken or unknown value makes that field fall back and is listed, each once; the rest works. Never
 * throws. Keys that the scheme does not know are left alone.
 */
export function parseView(
  fields: ViewFields,
  search: string,
  steps: readonly MigrationStep[] = MIGRATIONS,
): ParsedView {
  const migrated = migrate(rawFields(search), steps);
  const problems: LinkProblem[] = [];
  const view: Record<string, unknown> = {};
  for (const [field, codec] of entriesOf(fields)) {
    const text = field === 'v' ? String(migrated.version) : migrated.fields.get(field);
    if (text === undefined) {
      view[field] = codec.fallback;
      continue;
    }
    const { value, refused } = codec.parse(text);
    view[field] = value;
    for (const part of [...new Set(refused.map(quotable))].slice(0, NAMED_PARTS)) {
      problems.push({ field, refused: part });
    }
  }
  if (migrated.refused) {
    const { text, newer } = migrated.refused;
    const told = { field: 'v', refused: quotable(text) } as const;
    problems.push(newer ? { ...told, newestKnown: migrated.version } : told);
  }
  return { view: view as ViewState, problems };
}

/** A part of an address as a sentence can repeat it: control characters out, not too long. */
export function quotable(text: string): string {
  const visible = [...text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')];
  return visible.length > QUOTED_LENGTH
    ? `${visible.slice(0, QUOTED_LENGTH).join('')}…`
    : visible.join('');
}

/**
 * Writes the query of a view: `''` for the default view, else `?…` with the keys in the order of the
 * table. Defaults are left out, except for the keys in `always`. The version is written from 2 on, and
 * not alone: a link that asks for nothing has nothing to be brought up to date.
 */
export function writeView(
  fields: ViewFields,
  view: ViewState,
  always: readonly FieldKey[] = [],
): string {
  const parts = entriesOf(fields).flatMap(([field, codec]) => {
    const { write, writeAlways } = codec as Codec<unknown>;
    const text = always.includes(field) ? writeAlways(view[field]) : write(view[field]);
    return text === null ? [] : [{ field, text: `${field}=${text}` }];
  });
  const asks = parts.some(({ field }) => field !== 'v');
  return asks ? `?${parts.map(({ text }) => text).join('&')}` : '';
}
