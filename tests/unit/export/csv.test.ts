import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../../src/export/content.ts';
import { writeCsv } from '../../../src/export/csv.ts';
import { isOwnMetric, METRIC_IDS } from '../../../src/metrics/registry.ts';
import { shippedLedger } from '../shipped.ts';
import { atlasOf, exportOf, HOSTILE } from './view.ts';

const tableOf = (content: Content) =>
  new Map(csvParse(writeCsv(content)).map((row) => [row.id ?? '', row]));
const number = (cell: string | undefined) => (cell === '' ? null : Number(cell));
const estimates = tableOf(exportOf());
const published = tableOf(exportOf({ e: 'published' }));

describe('the table as CSV', () => {
  test('has one row per district', () => {
    expect([...estimates.keys()]).toEqual(shippedLedger.districts.map(({ id }) => id));
  });

  test('has the ranges and estimates of the readings, to the last digit', () => {
    for (const [id, reading] of atlasOf().areas) {
      if (reading.value === null || !reading.range) throw new Error(`${id} has no estimate.`);
      const row = estimates.get(id);
      const { low, high, width } = reading.range;
      expect(number(row?.cleared_low_ha)).toBe(low);
      expect(number(row?.cleared_high_ha)).toBe(high);
      expect(number(row?.cleared_best_ha)).toBe(width === 3 ? null : reading.value);
      expect(row?.cleared_kind).toBe('estimate');
    }
  });

  test('has no best value for a district that is not known well', () => {
    expect(estimates.get('kalbajar')).toMatchObject({
      cleared_known: 'not known well',
      cleared_best_ha: '',
      progress_best_share: '',
    });
  });

  test('leaves the upper end empty where no figure sets a limit', () => {
    expect(estimates.get('tartar')?.cleared_high_ha).toBe('');
  });

  test('has a sum of published figures as the lower end, never as the best value', () => {
    for (const [id, reading] of atlasOf({ e: 'published' }).areas) {
      if (reading.value === null) continue;
      expect(published.get(id)).toMatchObject({
        cleared_kind: 'published',
        cleared_known: 'at least',
        cleared_low_ha: String(reading.value),
        cleared_best_ha: '',
        cleared_high_ha: '',
      });
    }
  });

  test('has a printed figure as the best value, as printed', () => {
    const { readings } = atlasOf({ e: 'published', m: 'change' });
    const table = tableOf(exportOf({ e: 'published', m: 'change' }));
    expect(readings.size).toBe(13);
    for (const [id, { value }] of readings) {
      expect(number(table.get(id)?.change_best_share_difference)).toBe(value);
      expect(table.get(id)?.change_known).toBe('as printed');
    }
  });

  test('says why there is no value, with empty cells and no 0', () => {
    const row = tableOf(exportOf({ e: 'published', m: 'density' })).get('lachin');
    expect(row).toMatchObject({
      density_kind: '',
      density_known: 'not both printed',
      density_low_items_per_km2: '',
      density_best_items_per_km2: '',
      density_from: '',
    });
  });

  test('names the figures that a value rests on by their ids in the ledger', () => {
    const known = new Set(shippedLedger.statements.map(({ id }) => id));
    for (const row of estimates.values()) {
      const ids = row.cleared_statements?.split(';') ?? [];
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.filter((id) => !known.has(id))).toEqual([]);
      expect(row.cleared_sources).toMatch(/<https?:\/\/\S+>/);
    }
  });

  test.each(METRIC_IDS.filter((id) => !isOwnMetric(id)))(
    'of %s has the columns of the table and no others',
    (m) => {
      const [row] = tableOf(exportOf({ m })).values();
      const metrics = Object.keys(row ?? {}).flatMap((column) => /^(.+)_kind$/.exec(column)?.[1]);
      expect(new Set(metrics.filter(Boolean))).toEqual(new Set(['cleared', 'progress', m]));
    },
  );

  test.each(HOSTILE)('a district called %j stays one cell of text', (name) => {
    const [row] = tableOf(exportOf({}, name)).values();
    expect(row?.name?.replace(/^'/, '')).toBe(name);
    expect(row?.name).not.toMatch(/^[=+\-@\t\r]/);
    expect(row?.day).toBe('2025-12-31');
  });
});
