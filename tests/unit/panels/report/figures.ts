import type { Day } from '../../../../src/domain/day.ts';
import type { OwnFigures } from '../../../../src/panels/sources/own-figures.ts';

export const DAY: Day = '2024-12-31';

/** What a reconciliation of one family and one district came to. */
export function figures(
  range: { low: number; best: number | null; high: number | null },
  setAside: readonly string[] = [],
): OwnFigures {
  const found = setAside.map((id) => {
    return {
      id,
      value: 1,
      allowed: [0, 1] as const,
      clashesWith: [],
      alternatives: [],
      changes: [],
    };
  });
  const size = setAside.length;
  const summary = { statements: 9, minimum: size, bound: size, setAside: found };
  return {
    day: DAY,
    statements: [],
    notes: [],
    leftOut: [],
    families: [{ id: 'area', summary, ranges: [{ district: 'a', amount: 'area', range }] }],
  };
}
