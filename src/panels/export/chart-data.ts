import { type Cell, writeRecords } from '../../export/cells.ts';
import type { Content } from '../../export/content.ts';
import { writeCsv } from '../../export/csv.ts';
import { reportsOf } from '../../ledger/window.ts';
import { METRICS } from '../../metrics/registry.ts';
import type { District } from '../../domain/district.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Atlas } from '../atlas/atlas.svelte.ts';
import { accountOf } from '../contamination/account.ts';
import { trendOf, type TrendRow, trendRows } from '../district/trend.ts';
import { barsOf } from '../timeline/bars.ts';
import { gapListOf } from '../timeline/gap-list.ts';

type Row = Readonly<Record<string, Cell>>;

/** One chart or table: what its file is called, and how its rows are written. */
interface ChartSpec {
  /** What a README beside the file says of its rows. */
  readonly rows: string;
  readonly write: (atlas: Atlas, content: Content, district: District | null) => string;
}

const sourceCells = (statement: Statement | null): Row => ({
  publisher: statement?.publisher ?? null,
  published: statement?.published ?? null,
  source_url: statement?.source_url ?? null,
});

/** A row of the trend: a printed figure, or what is proven by a day, in hectares. */
function trendRecord(atlas: Atlas, district: District, row: TrendRow): Row {
  if (row.kind === 'figure') {
    const { statement, period, isSetAside, workedOut } = row.figure;
    return {
      kind: isSetAside ? 'set aside' : 'printed',
      ...period,
      printed: statement.value,
      unit: statement.unit,
      low_ha: workedOut?.low ?? null,
      high_ha: workedOut?.high ?? null,
      best_ha: null,
      ...sourceCells(statement),
    };
  }
  const question = { ...atlas.question, until: row.day };
  const reading = row.kind === 'range' ? METRICS.cleared.read(district, question) : null;
  const known = reading && reading.value !== null ? reading : null;
  const low = row.kind === 'step' ? row.step.atLeast.low : known?.range?.low;
  return {
    kind: row.kind === 'step' ? 'at least' : 'proven range',
    from: null,
    to: row.day,
    printed: null,
    unit: 'ha',
    low_ha: low ?? null,
    high_ha: known?.range?.high ?? null,
    // What is not known well has no single value.
    best_ha: known?.range && known.range.width < 3 ? known.value : null,
    ...sourceCells(null),
  };
}

/** Every chart and table with data of its own, once. */
export const CHARTS = {
  table: {
    rows: 'One row per district, with the measures of the table.',
    write: (_, content) => writeCsv(content),
  },
  trend: {
    rows: 'One row for each point of the chart: printed figures, and what is proven by a day, in hectares.',
    write: (atlas, _, district) => {
      if (!district) return '';
      const ranges = atlas.evidence === 'estimate' ? atlas.ranges : null;
      const rows = trendRows(trendOf(atlas.ledger, district, ranges), atlas.question.until);
      return writeRecords(rows.map((row) => trendRecord(atlas, district, row)));
    },
  },
  contamination: {
    rows: 'One row per day: land estimated to be contaminated as printed, and land reported cleared by then, in hectares.',
    write: (atlas) =>
      writeRecords(
        accountOf(atlas.ledger, atlas.question.until).map(({ day, estimate, cleared }) => ({
          day,
          estimate: estimate?.value ?? null,
          unit: estimate?.unit ?? null,
          reported_cleared_at_least_ha: cleared?.low ?? null,
          ...sourceCells(estimate),
        })),
      ),
  },
  reports: {
    rows: 'One row per bar: the days of a report and its land reported cleared as printed.',
    write: ({ ledger }) =>
      writeRecords(
        barsOf(reportsOf(ledger))
          .toSorted((a, b) => a.period.from.localeCompare(b.period.from, 'en'))
          .map(({ period, statement, perDay }) => ({
            from: period.from,
            to: period.to,
            printed: statement.value,
            unit: statement.unit,
            hectares_per_day: perDay,
            ...sourceCells(statement),
          })),
      ),
  },
  gaps: {
    rows: 'One row per gap: days in no weekly or monthly report, and how many of them are in no report at all.',
    write: ({ ledger }) =>
      writeRecords(
        gapListOf(ledger).rows.map(({ period, days, unreported }) => ({
          from: period.from,
          to: period.to,
          days,
          days_in_no_report: unreported,
        })),
      ),
  },
} as const satisfies Record<string, ChartSpec>;
export type ChartId = keyof typeof CHARTS;
