import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, dayNumber } from '../../../src/domain/day.ts';
import { daysIn, type Period } from '../../../src/domain/period.ts';
import { FIRST_DAY, type Statement } from '../../../src/domain/statement.ts';
import { gapsOf, isOfShortReport, totalDays } from '../../../src/ledger/gaps.ts';
import { makeLedger } from '../../../src/ledger/ledger.ts';
import { shippedLedger } from '../shipped.ts';
import { statement } from '../statements.ts';

/** The last day of the small ledgers of this file: a figure on people harmed ends on it. */
const LAST_DAY: Day = '2021-06-30';
const lastDay = statement({
  id: 'end',
  measure: 'victims',
  unit: 'people',
  from: LAST_DAY,
  to: LAST_DAY,
});
const ledgerOf = (figures: readonly Partial<Statement>[]) =>
  makeLedger([lastDay, ...figures.map((figure, i) => statement({ id: `s${i}`, ...figure }))], []);
const gaps = (...figures: Partial<Statement>[]) => gapsOf(ledgerOf(figures));

const december = { from: '2020-12-01', to: '2020-12-31' } as const;
const aroundDecember = [
  { from: FIRST_DAY, to: '2020-11-30' },
  { from: '2021-01-01', to: LAST_DAY },
];
const everything = [{ from: FIRST_DAY, to: LAST_DAY }];

describe('the gaps of a ledger', () => {
  test('are the days before, between and after its weekly and monthly reports', () => {
    expect(gaps(december)).toEqual(aroundDecember);
  });

  test('are every day where nothing is reported', () => {
    expect(gaps()).toEqual(everything);
  });

  test('always hold the first day: a figure that begins on it is a total since then', () => {
    const monthly = Array.from({ length: 8 }, (_, month) => addDays(FIRST_DAY, 1 + 33 * month));
    const figures = monthly.map((from) => ({ from, to: addDays(from, 32) }));
    expect(gaps(...figures)).toEqual([{ from: FIRST_DAY, to: FIRST_DAY }]);
  });

  test('do not end where a quarter is the only report', () => {
    expect(gaps({ from: '2021-01-01', to: '2021-03-31' })).toEqual(everything);
  });

  test('end where a month is reported in five whole weeks', () => {
    const september = { from: '2020-12-01', to: '2021-01-04' } as const;
    expect(totalDays(gaps(september))).toBe(daysIn({ from: FIRST_DAY, to: LAST_DAY }) - 35);
    expect(gaps({ ...september, to: '2021-01-05' })).toEqual(everything);
  });

  test('end for reports of one agency too', () => {
    expect(gaps({ ...december, operators: 'anama' })).toEqual(aroundDecember);
  });

  test.each(['cleared_area', 'ap_mines', 'at_mines', 'uxo', 'mines', 'items_total'] as const)(
    'end where a report prints only %s',
    (measure) => {
      const unit = measure === 'cleared_area' ? 'ha' : 'items';
      expect(gaps({ ...december, measure, unit })).toEqual(aroundDecember);
    },
  );

  test('do not end for figures that are no count of work done', () => {
    expect(gaps({ ...december, measure: 'victims', unit: 'people' })).toEqual(everything);
    expect(gaps({ ...december, measure: 'contaminated_area' })).toEqual(everything);
  });

  test('do not end for a figure of some districts', () => {
    expect(gaps({ ...december, area: ['a', 'b'] })).toEqual(everything);
  });

  test('do not end for a total since the first day', () => {
    expect(gaps({ from: FIRST_DAY, to: '2020-11-30' })).toEqual(everything);
    expect(gaps({ from: '2020-09-27', to: '2020-11-30' })).toEqual(everything);
  });

  test('do not end for a copy with other days than its report', () => {
    const original = { ...december, report: 'r', published: '2021-01-02' } as const;
    const copy = { ...original, from: '2020-11-28', published: '2021-01-05' } as const;
    expect(gaps(original, copy)).toEqual(aroundDecember);
  });

  test('end with the last day of the ledger', () => {
    expect(gapsOf(makeLedger([statement(december)], []))).toEqual([
      { from: FIRST_DAY, to: '2020-11-30' },
    ]);
  });

  test('can be asked of other reports', () => {
    const ledger = ledgerOf([{ from: '2021-01-01', to: '2021-12-31' }]);
    expect(gapsOf(ledger, () => true)).toEqual([{ from: FIRST_DAY, to: '2020-12-31' }]);
  });
});

describe('the shipped reports', () => {
  const spans = gapsOf(shippedLedger);
  const ofYear = (year: number) =>
    totalDays(
      spans
        .filter(({ from, to }) => from <= `${year}-12-31` && to >= `${year}-01-01`)
        .map(({ from, to }) => ({
          from: from > `${year}-01-01` ? from : (`${year}-01-01` as Day),
          to: to < `${year}-12-31` ? to : (`${year}-12-31` as Day),
        })),
    );

  test('leave 594 of 1,946 days without a weekly or monthly one, in 42 gaps', () => {
    expect(daysIn({ from: FIRST_DAY, to: shippedLedger.lastDay })).toBe(1946);
    expect(totalDays(spans)).toBe(594);
    expect(spans).toHaveLength(42);
  });

  test.each([
    [52, 2020],
    [169, 2021],
    [117, 2022],
    [78, 2023],
    [53, 2024],
    [86, 2025],
    [39, 2026],
  ])('leave %d days of %d without a weekly or monthly one', (days, year) => {
    expect(ofYear(year)).toBe(days);
  });

  test('begin with a gap of 142 days: no weekly report is known before April 2021', () => {
    expect(spans[0]).toEqual({ from: FIRST_DAY, to: '2021-03-31' });
  });

  test('with yearly ones leave 40 days without any: one of 2020 and 39 of 2026', () => {
    expect(gapsOf(shippedLedger, () => true)).toEqual([
      { from: FIRST_DAY, to: FIRST_DAY },
      { from: '2026-01-01', to: '2026-02-01' },
      { from: '2026-02-23', to: '2026-03-01' },
    ]);
  });

  test('of all agencies together leave 975 days without a weekly or monthly one', () => {
    const ofAll = gapsOf(
      shippedLedger,
      (figure) => isOfShortReport(figure) && figure.operators === 'all',
    );
    expect(totalDays(ofAll)).toBe(975);
  });

  test('do not hang on where exactly a month ends: any limit from 33 to 89 days gives the same', () => {
    for (const longest of [33, 89]) {
      expect(gapsOf(shippedLedger, (figure) => daysIn(figure) <= longest)).toEqual(spans);
    }
    expect(gapsOf(shippedLedger, (figure) => daysIn(figure) <= 90)).not.toEqual(spans);
  });
});

describe('for any reports', () => {
  const day = fc.integer({ min: -10, max: 250 }).map((days) => addDays(FIRST_DAY, days));
  const figure = fc
    .record({ from: day, length: fc.integer({ min: 0, max: 40 }) })
    .map(({ from, length }): Period => ({ from, to: addDays(from, length) }))
    .filter(({ to }) => to <= LAST_DAY);
  const figures = fc.array(figure, { maxLength: 12 });
  const isIn = (date: Day, spans: readonly Period[]) =>
    spans.some(({ from, to }) => date >= from && date <= to);
  const days = Array.from({ length: daysIn({ from: FIRST_DAY, to: LAST_DAY }) }, (_, index) =>
    addDays(FIRST_DAY, index),
  );

  test('every day is in a weekly or monthly report or in a gap, and never in both', () => {
    fc.assert(
      fc.property(figures, (some) => {
        const spans = gaps(...some);
        const short = some.filter((one) => one.from > FIRST_DAY && isOfShortReport(one));
        expect(days.filter((date) => isIn(date, spans))).toEqual(
          days.filter((date) => !isIn(date, short)),
        );
      }),
    );
  });

  test('gaps do not touch one another and stand in the order of their days', () => {
    fc.assert(
      fc.property(figures, (some) => {
        const spans = gaps(...some);
        for (const [index, { from, to }] of spans.entries()) {
          expect(from <= to).toBe(true);
          const next = spans[index + 1];
          if (next) expect(dayNumber(next.from) - dayNumber(to)).toBeGreaterThan(1);
        }
      }),
    );
  });

  test('one more report never makes a day a gap', () => {
    fc.assert(
      fc.property(figures, figure, (some, more) => {
        const before = gaps(...some);
        for (const { from, to } of gaps(...some, more)) {
          expect(before.some((gap) => from >= gap.from && to <= gap.to)).toBe(true);
        }
      }),
    );
  });

  test('the order of the reports changes nothing', () => {
    fc.assert(
      fc.property(figures, (some) => {
        expect(gaps(...some.toReversed())).toEqual(gaps(...some));
      }),
    );
  });
});
