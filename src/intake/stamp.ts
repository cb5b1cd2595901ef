import type { Day } from '../domain/day.ts';
import { isDay } from '../domain/day.ts';
import { type DateMention, datesIn } from './dates.ts';
import { LANGUAGE_IDS, LANGUAGES, lexiconIn } from './languages.ts';
import { Senses } from './lexicon.ts';
import type { Passage } from './passage.ts';

/** Words that may stand before the date in a dateline: "BAKU, Azerbaijan, March 17, 2025". */
const MOST_WORDS_BEFORE = 4;
/** A line of at most so many pieces besides the date is a stamp. */
const LONGEST_STAMP = 14;

/** "Published:" stands within so many pieces before its date. */
const STAMP_REACH = 4;

/** Stamps of a page's frame stand within so many pieces from its top. */
const HEAD = 400;

/** True right after "published" or "updated", with or without a colon and "on". */
function isAnnounced({ lexemes, senses }: Passage, { from }: DateMention): boolean {
  for (let at = from - 1; at >= Math.max(0, from - STAMP_REACH); at--) {
    const stamp = senses.at(at, 'stamp');
    if (stamp) return lexemes[stamp.next]?.text === ':';
  }
  return false;
}

function isStamp(passage: Passage, mention: DateMention): boolean {
  const { lexemes } = passage;
  if (isAnnounced(passage, mention)) return true;
  let first = mention.from;
  while (first > 0 && lexemes[first]?.breaks === 0 && mention.from - first <= LONGEST_STAMP)
    first--;
  let last = mention.to;
  while (last < lexemes.length && lexemes[last]?.breaks === 0 && last - mention.to <= LONGEST_STAMP)
    last++;
  if (last - first - (mention.to - mention.from) <= LONGEST_STAMP) return true;
  const before = lexemes.slice(first, mention.from).filter(({ kind }) => kind === 'word').length;
  const isAtStart = lexemes[first]?.breaks !== 0 || first === 0;
  const after = lexemes[mention.to]?.text ?? '';
  return (
    isAtStart &&
    before <= MOST_WORDS_BEFORE &&
    (before === 0 ? /^[.,:|)–—-]$/.test(after) : /^[.:/)(–—-]$/.test(after))
  );
}

function dayOf({ first: { year, month, day } }: DateMention): Day | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

/** Days written as sites stamp their pages, in any of the languages: a page's frame has its own. */
export function stampsIn(
  passage: Passage,
  dates: readonly DateMention[],
  taken: Uint8Array,
): DateMention[] {
  const isFull = (mention: DateMention) =>
    mention.shape === 'day' &&
    !mention.isOpen &&
    mention.first.year !== null &&
    isStamp(passage, mention);
  const own = dates.filter(isFull);
  const foreign = LANGUAGE_IDS.filter((id) => id !== passage.lang).flatMap((id) => {
    const lexemes = passage.lexemes.slice(0, HEAD);
    const senses = new Senses(lexiconIn(id), lexemes);
    return datesIn(
      { ...passage, lexemes, lang: id, language: LANGUAGES[id], senses },
      taken,
    ).filter(isFull);
  });
  const isFree = ({ from, to }: DateMention, others: readonly DateMention[]) =>
    !others.some((other) => from < other.to && other.from < to);
  const stamps = [...own];
  for (const mention of foreign) if (isFree(mention, [...dates, ...stamps])) stamps.push(mention);
  return stamps.sort((a, b) => a.from - b.from);
}

/** The day of publication as the first stamp in the text gives it; null without one. */
export function publishedIn(stamps: readonly DateMention[]): Day | null {
  const [first] = stamps;
  return first ? dayOf(first) : null;
}
