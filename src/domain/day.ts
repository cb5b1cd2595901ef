/** A calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = `${number}-${number}-${number}`;

const MS_PER_DAY = 86_400_000;
/** Mean length of a month of the Gregorian calendar, in days (146,097 days in 4,800 months). */
export const DAYS_PER_MONTH = 146_097 / 4800;

/** True when the text is a day that exists in the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date((dayNumber(day) + count) * MS_PER_DAY).toISOString().slice(0, 10) as Day;
}

/** The same day of the month `count` months earlier; the month's last day where that day does not exist. */
export function monthsBefore(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 - count, 1));
  const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
  const wanted = Math.min(date, lastOfMonth.getUTCDate());
  first.setUTCDate(wanted);
  return first.toISOString().slice(0, 10) as Day;
}
