import { describe, expect, test } from 'vitest';
import { addDays, isDay, monthsBefore } from '../../../src/domain/day.ts';
import { daysIn } from '../../../src/domain/period.ts';

describe('a day', () => {
  test.each(['2025-02-29', '2025-13-01', '2025-1-1', '20250101', '', '2025-01-01T00:00'])(
    '%o is not a day of the calendar',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test('29 February exists in a leap year', () => {
    expect(isDay('2024-02-29')).toBe(true);
  });

  test('the day after 28 February 2024 is the 29th', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  });

  test('one month before 31 March is the last day of February', () => {
    expect(monthsBefore('2025-03-31', 1)).toBe('2025-02-28');
  });

  test('twelve months before 29 February is 28 February', () => {
    expect(monthsBefore('2024-02-29', 12)).toBe('2023-02-28');
  });

  test('a week counts both of its ends', () => {
    expect(daysIn({ from: '2025-03-10', to: '2025-03-16' })).toBe(7);
  });
});
