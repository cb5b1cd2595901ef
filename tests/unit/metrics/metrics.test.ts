import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { makeLedger } from '../../../src/ledger/ledger.ts';
import { classLimits, classOf } from '../../../src/metrics/classes.ts';
import { METRICS } from '../../../src/metrics/registry.ts';
import { districtFinds, questionAt, readAll, workedIn } from '../../../src/metrics/survey.ts';
import { districtOf, shippedLedger } from '../shipped.ts';
import { district, statement } from '../statements.ts';

const at = (from: Day, to: Day = from, versus: Day | null = null) =>
  questionAt(shippedLedger, { from, to }, versus);
const end2025 = at('2025-12-31');

describe('progress', () => {
  test('is the lower bound of hectares divided by measured land', () => {
    const { value } = METRICS.progress.read(districtOf('kalbajar'), end2025);
    expect(value).toBeCloseTo(3008.1 / districtOf('kalbajar').landHa, 9);
  });

  test('every shipped district has a value at the end of 2025', () => {
    const values = [...readAll('progress', end2025).values()].map(({ value }) => value);
    expect(values).toHaveLength(13);
    expect(values).not.toContain(null);
  });

  test('a district with figures in older borders only says so', () => {
    const reading = METRICS.progress.read(districtOf('tartar'), at('2023-04-17'));
    expect(reading).toMatchObject({ value: null, why: 'olderBorders' });
  });
});

describe('pace', () => {
  test('is hectares of the window per month and land', () => {
    const { value } = METRICS.pace.read(districtOf('kalbajar'), end2025);
    const months = 365 / (146_097 / 4800);
    expect(value).toBeCloseTo(3008.2 / months / districtOf('kalbajar').landHa, 12);
  });

  test('a week without figures per district has no pace', () => {
    const reading = METRICS.pace.read(districtOf('fuzuli'), at('2025-03-10', '2025-03-16'));
    expect(reading).toMatchObject({ value: null, why: 'noFigure' });
  });

  test('hectares in older borders give no pace for the district of today', () => {
    const reading = METRICS.pace.read(districtOf('aghdam'), at('2023-01-01', '2023-12-31'));
    expect(reading).toMatchObject({ value: null, why: 'olderBorders' });
  });
});

describe('density', () => {
  test('exists for Aghdam up to 20 May 2025, where both parts are printed', () => {
    const reading = METRICS.density.read(districtOf('aghdam'), at('2020-11-10', '2025-05-20'));
    expect(reading.value).toBeCloseTo(31_105 / 371.54, 6);
  });

  test('does not exist where only mines are printed', () => {
    const reading = METRICS.density.read(districtOf('fuzuli'), at('2020-11-10', '2024-12-31'));
    expect(reading).toMatchObject({ value: null, why: 'notBothParts' });
  });

  const small = (ha: string, items: string) => {
    const ledger = makeLedger(
      [
        statement({ id: 'ha', area: ['a'], value: ha }),
        statement({ id: 'n', area: ['a'], value: items, measure: 'items_total', unit: 'items' }),
      ],
      [district()],
    );
    const january = { from: '2024-01-01', to: '2024-01-31' } as const;
    return METRICS.density.read(district(), questionAt(ledger, january, null));
  };

  test.each([
    ['0.9', '50'],
    ['40', '9'],
  ])('%s ha and %s items are too little for a rate', (ha, items) => {
    expect(small(ha, items)).toMatchObject({ value: null, why: 'tooLittle' });
  });

  test('1 ha and 10 items are enough', () => {
    expect(small('1', '10').value).toBe(1000);
  });
});

describe('yield', () => {
  test('is one value for all districts that the report names', () => {
    const readings = readAll('yield', at('2025-03-10', '2025-03-16'));
    const values = new Set([...readings.values()].map(({ value }) => value));
    expect(values.size).toBe(1);
    expect([...values][0]).toBeCloseTo(((155 + 49 + 606) / 1651.1) * 100, 9);
  });

  test('a district that the reports do not name has no value', () => {
    const question = at('2022-06-01', '2022-06-30');
    const named = new Set(
      workedIn(
        [...readAll('yield', question).values()].flatMap(({ statements }) => statements),
        shippedLedger,
      ),
    );
    expect(named.has('khankandi')).toBe(false);
    expect(METRICS.yield.read(districtOf('khankandi'), question)).toMatchObject({
      value: null,
      why: 'notWorkedIn',
    });
  });
});

describe('change', () => {
  test('over 2025 exists for all 13 districts', () => {
    const values = [...readAll('change', end2025).values()].map(({ value }) => value);
    expect(values.filter((value) => value !== null)).toHaveLength(13);
  });

  test('between days for which nothing is printed there is none', () => {
    const reading = METRICS.change.read(
      districtOf('fuzuli'),
      at('2025-12-31', '2025-12-31', '2025-06-30'),
    );
    expect(reading).toMatchObject({ value: null, why: 'notForTheseDays' });
  });

  test('looked at backwards it is negative', () => {
    const backwards = at('2024-12-31', '2024-12-31', '2025-12-31');
    const forwards = METRICS.change.read(districtOf('fuzuli'), end2025).value;
    expect(forwards).toBeGreaterThan(0);
    expect(METRICS.change.read(districtOf('fuzuli'), backwards).value).toBe(-(forwards ?? 0));
  });
});

describe('classes', () => {
  test.each([
    [0.0499, 1],
    [0.05, 2],
    [0.1, 3],
    [0.2, 4],
    [0.4, 5],
    [1, 5],
  ])('a progress of %d is class %d', (value, klass) => {
    expect(classOf(METRICS.progress, value)).toBe(klass);
  });

  test('exact zero and no value belong to no class', () => {
    expect(classOf(METRICS.progress, 0)).toBeNull();
    expect(classOf(METRICS.progress, null)).toBeNull();
  });

  test('a change of zero is in the middle class', () => {
    expect(classOf(METRICS.change, 0)).toBe(3);
  });

  test('the limits of neighbouring classes meet', () => {
    for (const spec of Object.values(METRICS)) {
      if (spec.breaks === null) continue;
      for (const klass of [1, 2, 3, 4] as const) {
        expect(classLimits(spec, klass)[1]).toBe(classLimits(spec, (klass + 1) as 2)[0]);
      }
    }
  });

  test('the five classes of progress are the frozen ones', () => {
    expect([
      METRICS.progress.ends[0],
      ...METRICS.progress.breaks,
      METRICS.progress.ends[1],
    ]).toEqual([0, 0.05, 0.1, 0.2, 0.4, 1]);
  });
});

describe('finds printed for a district', () => {
  test('mines or UXO up to the end of 2024 exist for seven districts', () => {
    const finds = districtFinds(end2025, ['ap', 'at', 'uxo']);
    expect(new Set(finds.map((find) => find.district)).size).toBe(7);
  });

  test('AP and AT together stand in one mark, with either layer', () => {
    for (const layer of ['ap', 'at'] as const) {
      expect(new Set(districtFinds(end2025, [layer]).map(({ kind }) => kind))).toEqual(
        new Set(['mines']),
      );
    }
  });

  test('they are drawn from their last day on, not before', () => {
    expect(districtFinds(at('2024-12-30'), ['ap', 'at', 'uxo'])).toEqual([]);
  });
});
