import { expect, test } from 'vitest';
import { readReleases, releaseText, releaseWarning } from '../../../src/cli/releases.ts';
import { isReleaseId, readRelease, setAsideIn } from '../../../src/io/release-json.ts';
import { makeLedger } from '../../../src/ledger/ledger.ts';
import { METRIC_IDS } from '../../../src/metrics/registry.ts';
import { questionAt, readAll } from '../../../src/metrics/survey.ts';
import { shippedData, shippedLedger, shippedRanges } from '../shipped.ts';

const parsed = (): unknown => JSON.parse(releaseText(shippedData, 'x') ?? 'null');

test('a release gives back the statements, with their notes, the districts and the publisher', () => {
  const { statements, districts, publisher, reconciled } = readRelease(parsed(), 'x');
  expect(statements).toEqual(shippedData.statements);
  expect({ districts, publisher, reconciled }).toEqual({
    districts: shippedData.districts,
    publisher: shippedData.publisher,
    reconciled: shippedData.reconciled,
  });
});

test('a release gives the same readings of every metric as the data', () => {
  const { statements, districts, reconciled } = readRelease(parsed(), 'x');
  const ledger = makeLedger(statements, districts, new Set(setAsideIn(reconciled)));
  const period = { from: '2025-12-31', to: '2025-12-31' } as const;
  for (const metric of METRIC_IDS) {
    const readings = readAll(metric, questionAt(ledger, period, null, shippedRanges));
    expect(readings).toEqual(
      readAll(metric, questionAt(shippedLedger, period, null, shippedRanges)),
    );
  }
});

test.each([null, 'no release', {}, { id: 'x' }])('%j is no release', (value) => {
  expect(() => readRelease(value, 'x')).toThrow('not the file of data release x');
});

test('the file of another release is refused', () => {
  expect(() => readRelease(parsed(), 'y')).toThrow('not the file of data release y');
});

test('an id has letters, digits and hyphens, 12 at most', () => {
  expect(['2026-03', 'a', '', '../x', 'a.b', '1234567890123'].filter(isReleaseId)).toEqual([
    '2026-03',
    'a',
  ]);
});

test('the newest release is what the data are today', () => {
  expect(readReleases('data').at(-1)?.id).toBeDefined();
  expect(releaseWarning('data', shippedData)).toBeNull();
});

test('other data than those of the newest release are told of', () => {
  const fewer = { ...shippedData, statements: shippedData.statements.slice(1) };
  expect(releaseWarning('data', fewer)).toContain('is not what the data are today');
});
