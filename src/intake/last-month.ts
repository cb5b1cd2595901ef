import { addDays, type Day } from '../domain/day.ts';
import type { Figure } from './figure.ts';
import { bySentence, type Passage } from './passage.ts';
import type { NamedPeriod } from './periods.ts';
import { isOfReport, type Time } from './times.ts';

/** The calendar month before that of a day. */
function monthBefore(day: Day): NamedPeriod {
  const end = addDays(`${day.slice(0, 7)}-01` as Day, -1);
  return { start: `${end.slice(0, 7)}-01` as Day, end };
}

/**
 * "Last month", where the day of publication says which: the time of a report that names no days. It must
 * stand beside figures of the report, and the text must not speak of a week too. Null elsewhere.
 */
export function lastMonth(
  passage: Passage,
  times: readonly Time[],
  figures: readonly Figure[],
  published: Day | null,
): Time | null {
  if (published === null) return null;
  const { senses } = passage;
  const own = times.filter(({ kind }) => kind === 'this');
  if (own.some(({ from, to }) => senses.within(from, to, 'week'))) return null;
  const figuresOf = bySentence(figures);
  const first = own.find(
    ({ from, sentence }) =>
      senses.at(from, 'lastMonth') &&
      !sentence.isFrame &&
      (figuresOf.get(sentence.index) ?? []).some(isOfReport),
  );
  return first ? { ...first, period: monthBefore(published) } : null;
}
