import { csvParse } from 'd3-dsv';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { reportsOf } from '../../../src/ledger/window.ts';
import { accountOf } from '../../../src/panels/contamination/account.ts';
import { trendOf, trendRows } from '../../../src/panels/district/trend.ts';
import { CHARTS, type ChartId } from '../../../src/panels/export/chart-data.ts';
import { chartFile } from '../../../src/panels/export/chart-file.ts';
import { barsOf } from '../../../src/panels/timeline/bars.ts';
import { gapListOf } from '../../../src/panels/timeline/gap-list.ts';
import { SAFETY_LINE } from '../../../src/i18n/text.ts';
import { atlasOf, HOSTILE } from './view.ts';

const charts = Object.keys(CHARTS) as ChartId[];
const atlas = atlasOf({ d: ['aghdam'] });
const aghdam = atlas.focus;

function filesOf(chart: ChartId, from = atlas): Record<string, string> {
  const { body } = chartFile(from, chart, chart === 'trend' ? from.focus : null, '2026-11-23');
  const files = Object.entries(unzipSync(body as Uint8Array));
  return Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
}
function rowsOf(chart: ChartId) {
  const name = Object.keys(filesOf(chart)).find((one) => one.endsWith('.csv')) ?? '';
  return csvParse(filesOf(chart)[name] ?? '');
}
const cell = (value: string | number | null | undefined) => String(value ?? '');

describe('the data of a chart', () => {
  test.each(charts)('%s have a README with the safety line beside them', (chart) => {
    expect(filesOf(chart)['README.txt']).toContain(SAFETY_LINE);
    expect(rowsOf(chart).length).toBeGreaterThan(0);
  });

  test('of the trend are its points: printed figures as printed', () => {
    if (!aghdam) throw new Error('Aghdam is not chosen.');
    const rows = trendRows(trendOf(atlas.ledger, aghdam, atlas.ranges), atlas.question.until);
    const printed = rows.flatMap((row) => (row.kind === 'figure' ? [row.figure] : []));
    const written = rowsOf('trend');
    expect(written).toHaveLength(rows.length);
    expect(written.filter((row) => row.printed).map((row) => row.printed)).toEqual(
      printed.map(({ statement }) => cell(statement.value)),
    );
    const last = written.find((row) => row.to === '2025-12-31' && row.kind === 'proven range');
    const reading = atlas.areas.get('aghdam');
    expect(last?.low_ha).toBe(cell(reading?.value === null ? null : reading?.range?.low));
  });

  test('of the account of contamination are its days', () => {
    expect(
      rowsOf('contamination').map((row) => [
        row.day,
        row.estimate,
        row.reported_cleared_at_least_ha,
      ]),
    ).toEqual(
      accountOf(atlas.ledger, atlas.question.until).map(({ day, estimate, cleared }) => [
        day,
        cell(estimate?.value),
        cell(cleared?.low),
      ]),
    );
  });

  test('of the timeline are its bars and its gaps', () => {
    const bars = barsOf(reportsOf(atlas.ledger)).map(({ statement }) => cell(statement.value));
    expect(
      rowsOf('reports')
        .map((row) => row.printed)
        .sort(),
    ).toEqual(bars.sort());
    expect(rowsOf('gaps').map((row) => [row.from, row.to, row.days])).toEqual(
      gapListOf(atlas.ledger).rows.map(({ period, days }) => [period.from, period.to, cell(days)]),
    );
  });

  test.each(HOSTILE)('with the hostile name %j start no formula', (name) => {
    const csv = Object.values(filesOf('table', atlasOf({}, name)))[0] ?? '';
    for (const row of csvParse(csv)) expect(row.name).not.toMatch(/^[=+\-@\t\r\n]/);
  });
});
