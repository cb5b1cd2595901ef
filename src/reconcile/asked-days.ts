import { addDays, type Day } from '../domain/day.ts';
import { FIRST_DAY } from '../domain/statement.ts';
import { countedPeriod, type Ledger } from '../ledger/ledger.ts';
import { openingDay } from '../ledger/national.ts';
import { endOfMonth, sortedDays } from './days.ts';
import { FAMILIES } from './families.ts';

/** Days for which a ledger is reconciled when it is published. */
export interface AskedDays {
  readonly days: readonly Day[];
  /** Those of the days on which alternatives are compared. */
  readonly comparedOn: readonly Day[];
}

/** The last days of the months from the first day of all on, and the day that ends the last one early. */
function monthEnds(lastDay: Day): readonly Day[] {
  const ends: Day[] = [];
  for (let end = endOfMonth(FIRST_DAY); end < lastDay; end = endOfMonth(addDays(end, 1))) {
    ends.push(end);
  }
  return [...ends, lastDay];
}

/**
 * Every month end up to the ledger's last day, that day, the day of the latest total, and each day
 * that begins or ends a figure printed for single districts. Alternatives are compared at year ends,
 * at the latest total and on the last day.
 */
export function askedDays(ledger: Ledger): AskedDays {
  const { lastDay, districts } = ledger;
  const ids = new Set(districts.map(({ id }) => id));
  const ofDistricts = ledger.statements
    .filter(
      ({ measure, area, to }) =>
        to >= FIRST_DAY &&
        Object.values(FAMILIES).some(({ measures }) => measure in measures) &&
        area.length === 1 &&
        area.every((name) => ids.has(name)),
    )
    .map(countedPeriod)
    .flatMap(({ from, to }) => (from === FIRST_DAY ? [to] : [addDays(from, -1), to]));
  const opening = openingDay(ledger);
  const days = sortedDays([...monthEnds(lastDay), opening, ...ofDistricts]);
  const comparedOn = days.filter(
    (day) => day.endsWith('-12-31') || day === opening || day === lastDay,
  );
  return { days, comparedOn };
}
