import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, dayNumber } from '../../../../src/domain/day.ts';
import {
  nearestStep,
  readTypedDay,
  stepAfter,
  stepBefore,
  stepDays,
  stepTowards,
} from '../../../../src/panels/timeline/steps.ts';
import { shippedLedger } from '../../shipped.ts';
import { statement } from '../../statements.ts';

const steps: readonly Day[] = ['2024-01-07', '2024-01-14', '2024-03-31'];

describe('step days', () => {
  test('are the days that end a statement, once each, oldest first, none before the first day', () => {
    const ends: Day[] = ['2024-03-31', '2024-01-07', '2024-01-07', '2020-01-01'];
    const statements = ends.map((to) => statement({ from: '2020-01-01', to }));
    expect(stepDays(statements)).toEqual(['2024-01-07', '2024-03-31']);
  });

  test('of the shipped data reach the last day', () => {
    expect(stepDays(shippedLedger.statements).at(-1)).toBe(shippedLedger.lastDay);
  });

  test('before and after a day between two steps', () => {
    expect(stepBefore(steps, '2024-02-01')).toBe('2024-01-14');
    expect(stepAfter(steps, '2024-02-01')).toBe('2024-03-31');
  });

  test('end at both ends', () => {
    expect(stepBefore(steps, '2024-01-07')).toBeNull();
    expect(stepAfter(steps, '2024-03-31')).toBeNull();
  });

  test('the nearest is the earlier one on a tie', () => {
    const between = (dayNumber('2024-01-07') + dayNumber('2024-01-14')) / 2;
    expect(nearestStep(steps, between)).toBe('2024-01-07');
  });
});

describe('a move of the slider', () => {
  test('by one day leads to the next step', () => {
    expect(stepTowards(steps, '2024-01-14', dayNumber('2024-01-15'))).toBe('2024-03-31');
    expect(stepTowards(steps, '2024-01-14', dayNumber('2024-01-13'))).toBe('2024-01-07');
  });

  test('past the end stays at the end', () => {
    expect(stepTowards(steps, '2024-03-31', dayNumber('2024-04-01'))).toBe('2024-03-31');
  });

  test('never leads against its direction', () => {
    const day = fc.integer({ min: dayNumber('2023-12-01'), max: dayNumber('2024-05-01') });
    fc.assert(
      fc.property(fc.constantFrom(...steps), day, (from, wanted) => {
        const moved = dayNumber(stepTowards(steps, from, wanted)) - dayNumber(from);
        return moved * (wanted - dayNumber(from)) >= 0;
      }),
    );
  });
});

describe('a typed day', () => {
  test.each([
    ['2020-11-10', '2020-11-10'],
    ['2026-03-09', '2026-03-09'],
    ['2020-11-09', 'outside'],
    ['2026-03-10', 'outside'],
    ['0202-03-10', 'unfinished'],
    ['', 'unfinished'],
  ])('"%s" is %s', (typed, expected) => {
    expect(readTypedDay(typed, '2026-03-09')).toBe(expected);
  });
});
