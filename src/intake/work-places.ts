import type { BorneFigure } from './bearing.ts';
import { bySentence, type Passage, type Run, type Sentence } from './passage.ts';
import { isListGap } from './kinds.ts';
import { clausesOf, partAt, thoughtsOf } from './parts.ts';
import type { PlaceMention } from './places.ts';
import { FIELDS } from './reading.ts';

/** From so many districts on, an enumeration says where the work took place. */
const ENUMERATION = 3;

const REPORTED = new Set<string>([...Object.values(FIELDS), 'mines']);

function distinct(places: readonly PlaceMention[]): number {
  return new Set(places.map(({ id }) => id)).size;
}

/** True for a name right after "except". */
function isExcepted({ senses }: Passage, { from }: PlaceMention): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 5); at--) {
    const sense = senses.at(at, 'except');
    if (sense) return sense.next === from || sense.next + 1 === from;
  }
  return false;
}

/** Words of a list of places stand within so many pieces from it. */
const PLACES_NEAR = 4;
/** What opens a list, "among others", stands so many pieces before its first place. */
const PLACES_AFTER = 7;

/** True when a list of places in the sentence goes on with "and other districts". */
function isCutShort({ lexemes, senses }: Passage, places: readonly PlaceMention[]): boolean {
  const [first] = places;
  // "u. a. in den Bezirken Aghdam und Schuscha"; "and others" ends what stands before it.
  for (let at = (first?.from ?? 0) - PLACES_AFTER; first && at < first.from; at++) {
    if (senses.at(at, 'others') && !senses.at(at, 'and')) return true;
  }
  return places.some(({ to }) => {
    for (let at = to; at < Math.min(to + PLACES_NEAR, lexemes.length); at++) {
      if (senses.at(at, 'others')) return true;
      if (lexemes[at]?.kind === 'word' && lexemes[at]?.text.length === 1) return false;
    }
    return false;
  });
}

/**
 * The places of a sentence without those of thoughts that are about something else: "20 mines were found
 * in Fuzuli, while maps of 390,000 mines in Aghdam were handed over".
 */
function outsideAsides<T extends Run>(
  passage: Passage,
  sentence: Sentence,
  named: readonly T[],
  figures: readonly BorneFigure[] = [],
): T[] {
  const isMain = ({ bearing }: BorneFigure) => bearing === 'main';
  if (!figures.some(isMain)) return [...named];
  const clauses = clausesOf(passage, sentence);
  // "20 mines were found in Fuzuli, and operations are planned in Lachin"
  const isPlanned = (clause: number) => {
    const [from = 0, to = sentence.to] = [clauses[clause], clauses[clause + 1]];
    const hasMain = figures.some((one) => isMain(one) && partAt(clauses, one.from) === clause);
    return clause > 0 && !hasMain && passage.senses.within(from, to, 'plan');
  };
  const starts = thoughtsOf(passage, sentence);
  const isAside = (thought: number) => {
    const own = figures.filter(({ from }) => partAt(starts, from) === thought);
    const [from = 0, to = sentence.to] = [starts[thought], starts[thought + 1]];
    const has = (role: 'maps' | 'plan' | 'accident' | 'killed') =>
      passage.senses.within(from, to, role);
    return own.length > 0
      ? !own.some(isMain)
      : has('maps') || has('plan') || has('accident') || has('killed');
  };
  let last: { readonly to: number; readonly isOut: boolean } = { to: -1, isOut: false };
  return named.filter(({ from, to }) => {
    // "work will continue in Lachin and Shusha": a list goes on over "and".
    const isListed = last.isOut && isListGap(passage, last.to, from);
    const isOut =
      isListed ||
      isPlanned(partAt(clauses, from)) ||
      (starts.length > 1 && isAside(partAt(starts, from)));
    last = { to, isOut };
    return !isOut;
  });
}

/**
 * The districts where the report's work took place. An enumeration counts wherever it stands, unless it
 * is about accidents or has nothing of the work beside names with figures; single names count in
 * sentences about the work, done and not planned nor that of a single day, or with its figures. Where there is
 * an enumeration, single names elsewhere are background.
 */
export function workPlaces(
  passage: Passage,
  places: readonly PlaceMention[],
  figures: readonly BorneFigure[],
  singleDays: readonly Run[],
): { readonly places: readonly PlaceMention[]; readonly isCutShort: boolean } {
  const { senses, sentences, sentenceAt } = passage;
  const figuresOf = bySentence(figures);
  const placesOf = bySentence(
    places.flatMap((place) => {
      if (isExcepted(passage, place)) return [];
      const sentence = sentences[sentenceAt[place.from] ?? 0];
      return sentence && !sentence.isFrame ? [{ ...place, sentence }] : [];
    }),
  );
  for (const [index, named] of placesOf) {
    const sentence = sentences[index];
    if (sentence)
      placesOf.set(index, outsideAsides(passage, sentence, named, figuresOf.get(index)));
  }
  const daysOf = new Set(singleDays.map(({ from }) => sentenceAt[from]));
  const isBackground = ({ index, from, to }: Sentence) => {
    const own = figuresOf.get(index) ?? [];
    const has = (role: 'accident' | 'killed' | 'injured' | 'maps' | 'settlers' | 'work' | 'plan') =>
      senses.within(from, to, role);
    const hasMain = own.some(
      ({ bearing, weak, measure }) =>
        bearing === 'main' && (!weak || has('work')) && REPORTED.has(measure),
    );
    const isFew = distinct(placesOf.get(index) ?? []) < ENUMERATION;
    // "On March 12, 300 mines were blown up in Aghdam", beside the figures of the week.
    const isOneDay = daysOf.has(index) && own.every(({ isTied }) => !isTied);
    if (isFew && isOneDay && figures.some(({ isTied }) => isTied)) return true;
    if (hasMain) return false;
    if (own.length > 0 || senses.within(from, to, 'examples')) return true;
    if (isFew && (has('settlers') || has('plan'))) return true;
    return has('accident') || has('killed') || has('injured') || (has('maps') && !has('work'));
  };
  const ofWork = [...placesOf].flatMap(([index, named]) => {
    const sentence = sentences[index];
    return sentence && !isBackground(sentence) ? [{ sentence, named }] : [];
  });
  const hasFigures = ({ sentence }: { sentence: Sentence }) =>
    (figuresOf.get(sentence.index) ?? []).some(({ bearing }) => bearing === 'main');
  const isWork = (one: { sentence: Sentence }) =>
    senses.within(one.sentence.from, one.sentence.to, 'work') || hasFigures(one);
  // "Aghdam had fallen in 1993, Lachin and Kalbajar before it": beside places with figures only history.
  const areNamedElsewhere = ofWork.some(hasFigures);
  const lists = ofWork.filter(
    (one) => distinct(one.named) >= ENUMERATION && (!areNamedElsewhere || isWork(one)),
  );
  const chosen = lists.length > 0 ? lists : ofWork.filter(isWork);
  return {
    places: chosen.flatMap(({ named }) => named),
    isCutShort: chosen.some(({ named }) => isCutShort(passage, named)),
  };
}
