import type { RecordMeaning } from './record-meaning.ts';
import type { PointTable, ValueColumn } from './record-table.ts';

/** Columns of points by what they say of what counts; null where none does. */
export interface PointColumns {
  readonly type: ValueColumn | null;
  readonly count: ValueColumn | null;
  readonly date: ValueColumn | null;
}

/** The columns of points to which a person gave a meaning: what `withMeaning` finds, for all at once. */
export function columnsWithMeaning(points: PointTable, { columns }: RecordMeaning): PointColumns {
  const of = (name: string | null) => (name === null ? null : (points.columns.get(name) ?? null));
  return { type: of(columns.type), count: of(columns.count), date: of(columns.date) };
}

/** The columns of points by their names: what `propertyOf` finds, for all at once. */
export function columnsByName({ columns }: PointTable): PointColumns {
  const of = (name: string): ValueColumn | null => {
    const others = [...columns].filter(
      ([key]) => key !== name && key.trim().toLowerCase() === name,
    );
    const own = columns.get(name);
    const found = [...(own ? [own] : []), ...others.map(([, column]) => column)];
    const [only] = found;
    if (!only || found.length === 1) return only ?? null;
    const at = (i: number) =>
      found.map((column) => column.at(i)).find((value) => value !== undefined);
    return { coded: null, at };
  };
  return { type: of('type'), count: of('count'), date: of('date') };
}
