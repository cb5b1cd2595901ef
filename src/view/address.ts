import type { Codec } from './codec.ts';
import type { FieldKey, ViewFields, ViewState } from './fields.ts';

/** A part of a link that was refused, with what was shown instead. */
export interface LinkProblem {
  readonly field: FieldKey | 'camera';
  readonly refused: string;
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
 * Reads the query of an address. A broken or unknown value makes that field fall back and is listed;
 * the rest works. Never throws. Keys that the scheme does not know are left alone. A key that comes
 * twice counts once, the first time.
 */
export function parseView(fields: ViewFields, search: string): ParsedView {
  const params = new URLSearchParams(search);
  const problems: LinkProblem[] = [];
  const view: Record<string, unknown> = {};
  for (const [field, codec] of entriesOf(fields)) {
    const text = params.get(field);
    if (text === null) {
      view[field] = codec.fallback;
      continue;
    }
    const { value, refused } = codec.parse(text);
    view[field] = value;
    for (const part of refused.slice(0, NAMED_PARTS)) {
      problems.push({ field, refused: quotable(part) });
    }
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
 * table. Defaults are left out, except for the keys in `always`.
 */
export function writeView(
  fields: ViewFields,
  view: ViewState,
  always: readonly FieldKey[] = [],
): string {
  const parts = entriesOf(fields).flatMap(([field, codec]) => {
    const { write, writeAlways } = codec as Codec<unknown>;
    const text = always.includes(field) ? writeAlways(view[field]) : write(view[field]);
    return text === null ? [] : [`${field}=${text}`];
  });
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
