import type { Day } from '../domain/day.ts';
import type { Statement } from '../domain/statement.ts';
import { areasIn } from './areas.ts';
import { datesIn } from './dates.ts';
import type { LanguageId } from './languages.ts';
import { numbersIn } from './numbers.ts';
import { passageOf } from './passage.ts';
import { type NamedPeriod, periodOf } from './periods.ts';
import { type PlaceNames, placesIn } from './places.ts';
import { precisionOf } from './precision.ts';
import type { Span } from './reading.ts';

/** What a few words of a report can be read as, when a person says what they are for. */
export interface WordsRead {
  /** A count and an area in hectares, each with the whole number that the words touch. */
  readonly count: WordsNumber | null;
  readonly hectares: WordsNumber | null;
  readonly period: NamedPeriod | null;
  readonly districts: readonly { readonly id: string; readonly span: Span }[];
}

interface WordsNumber {
  readonly value: number;
  readonly precision: Statement['precision'];
  readonly span: Span;
}

/** How far around the words their unit, and how exact they claim to be, are looked for. */
const AROUND = 60;

/**
 * Reads words of a text that a person points at: the first number, days and districts that they touch.
 * Words that hold none give null; a number without a unit is taken for hectares.
 */
export function readWords(
  text: string,
  [start, end]: Span,
  { lang, published }: { readonly lang: LanguageId; readonly published: Day | null },
  districts: readonly PlaceNames[],
): WordsRead {
  const offset = Math.max(0, start - AROUND);
  const passage = passageOf(text.slice(offset, end + AROUND), lang);
  const { lexemes, sentences, sentenceAt } = passage;
  const nothing = () => new Uint8Array(lexemes.length);
  const touches = (one: { readonly start: number; readonly end: number }) =>
    one.start + offset < end && one.end + offset > start;
  const spanOf = (one: { readonly start: number; readonly end: number }): Span => [
    one.start + offset,
    one.end + offset,
  ];
  const numbers = numbersIn(passage, nothing());
  const number = numbers.find((one) => touches(one) && !one.weak) ?? numbers.find(touches);
  const sentence = number && sentences[sentenceAt[number.from] ?? 0];
  const area = sentence && areasIn(passage, sentence, [number])[0];
  const precision = number ? precisionOf(passage, number, number.to) : 'exact';
  const mention = datesIn(passage, nothing()).find(({ from, to }) =>
    touches({ start: lexemes[from]?.start ?? 0, end: lexemes[to - 1]?.end ?? 0 }),
  );
  return {
    count:
      !number || number.count === null
        ? null
        : { value: number.count, precision, span: spanOf(number) },
    hectares: number
      ? {
          value: area?.value ?? number.value,
          precision: area?.precision ?? precision,
          span: spanOf(number),
        }
      : null,
    period: mention ? periodOf(mention, published) : null,
    districts: placesIn(passage, districts)
      .filter(touches)
      .map((place) => ({ id: place.id, span: spanOf(place) })),
  };
}
