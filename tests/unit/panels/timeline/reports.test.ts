import { expect, test } from 'vitest';
import { Text } from '../../../../src/i18n/text.ts';
import { reportsOf } from '../../../../src/ledger/window.ts';
import { reportYears } from '../../../../src/panels/timeline/reports.ts';
import { shippedLedger } from '../../shipped.ts';

const reports = reportsOf(shippedLedger);
const years = reportYears(new Text('en'), reports);
const labels = years.flatMap(({ options }) => options.map(({ label }) => label));

test('every report is listed once', () => {
  const keys = years.flatMap(({ options }) => options.map(({ key }) => key));
  expect(new Set(keys).size).toBe(reports.length);
});

test('the newest year comes first', () => {
  expect(years.map(({ year }) => year)).toEqual([
    '2026',
    '2025',
    '2024',
    '2023',
    '2022',
    '2021',
    '2020',
  ]);
});

test('a report is named by its days and its hectares as printed', () => {
  expect(labels).toContain('10 Mar 2025 to 16 Mar 2025: 1,651.1 ha');
});

test('a report of one agency says so, and one without hectares too', () => {
  expect(labels.some((label) => label.endsWith('army engineers only'))).toBe(true);
  expect(labels.some((label) => label.endsWith('no hectares printed'))).toBe(true);
});
