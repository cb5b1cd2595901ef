import type { District } from '../domain/district.ts';
import { type Measure, MEASURES } from '../domain/measure.ts';
import type { FamilyId } from '../domain/reconciled.ts';
import type { Statement } from '../domain/statement.ts';
import type { Claim } from './claims.ts';
import type { Settled } from './settle.ts';

/** Figures that one report prints for single districts and the same days. */
export interface Table {
  readonly family: FamilyId;
  readonly report: string;
  readonly measure: Measure;
  /** What is predicted: one claim for each district. */
  readonly figures: readonly Claim[];
  /** What is hidden: the figures, and what restates them. */
  readonly hidden: ReadonlySet<Statement>;
}

/** Fewer figures than this are no table. */
const LEAST_FIGURES = 3;

/**
 * The tables of a family: at least three figures of one report, one measure and the same days, each
 * for one district. Shares make no table of their own. Hidden with a table are its row for the land
 * outside the districts, and the shares printed beside it, which restate it.
 */
export function tablesOf(
  { id, family, claims }: Pick<Settled, 'id' | 'family' | 'claims'>,
  districts: readonly District[],
): readonly Table[] {
  const districtIds = new Set(districts.map((one) => one.id));
  const isAmount = ({ measure }: Statement) => MEASURES[measure] === family.unit;
  const tables = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { statement } = claim;
    const { report, measure, area, from, to } = statement;
    if (report === '' || area.length > 1 || area[0] === 'all' || !isAmount(statement)) continue;
    const key = [report, measure, from, to].join(' ');
    tables.set(key, [...(tables.get(key) ?? []), claim]);
  }
  return [...tables.values()].flatMap((rows) => {
    const figures = rows.filter(({ statement: { area } }) => districtIds.has(area[0] ?? ''));
    const first = figures[0]?.statement;
    if (!first || figures.length < LEAST_FIGURES) return [];
    const { report, measure, from, to } = first;
    const sharesBeside = claims.filter(
      ({ statement: one }) =>
        !isAmount(one) && one.report === report && one.from === from && one.to === to,
    );
    const hidden = new Set([...rows, ...sharesBeside].map(({ statement }) => statement));
    return [{ family: id, report, measure, figures, hidden }];
  });
}
