import type { Figure } from './figure.ts';
import { isDash } from './lexemes.ts';
import type { PrintedNumber } from './numbers.ts';
import type { Passage, Sentence } from './passage.ts';
import { afterPrecision, precisionOf } from './precision.ts';

/** True for a number told as the exact one: "1,006.5 to be precise". */
function isToldExactly({ senses }: Passage, { to }: PrintedNumber): boolean {
  return [to, to + 1].some((at) => senses.at(at, 'exactly') !== undefined);
}

/** Areas in a sentence: "1,651.1 hectares", "hectares cleared: 1,651.1". */
export function areasIn(
  passage: Passage,
  sentence: Sentence,
  numbers: readonly PrintedNumber[],
): Figure[] {
  const { senses, lexemes } = passage;
  const exactOnes = new Set<number>();
  const areas = numbers.flatMap((number): Figure[] => {
    // "731-hectare plot", "1,358.7 more hectares".
    const isHyphen = isDash(lexemes[number.to]) && lexemes[number.to]?.joined;
    const filler = senses.at(number.to, 'filler');
    // A unit on the next line is that of the next number.
    const unitAt = (at: number) => (at < sentence.to ? senses.at(at, 'unit') : undefined);
    const after =
      unitAt(afterPrecision(passage, number)) ??
      unitAt(isHyphen ? number.to + 1 : number.to) ??
      (filler && unitAt(filler.next));
    const unit = after ?? unitBefore(passage, number);
    if (!unit || (number.weak && !after)) return [];
    if (!after && isToldExactly(passage, number)) exactOnes.add(number.from);
    const value = Number((number.value * unit.value).toPrecision(12));
    const { from, to, start, end, weak } = number;
    const precision = precisionOf(passage, number, after?.next ?? to);
    const isConverted = unit.value !== 1;
    const area = { measure: 'cleared_area' as const, value, isConverted };
    return [{ from, to, start, end, weak, sentence, precision, ...area }];
  });
  // "some 1,000 hectares, 1,006.5 to be precise": the first of them was rounded.
  return areas.map((area, i) => {
    const isRounded = area.precision === 'exact' && exactOnes.has(areas[i + 1]?.from ?? -1);
    return isRounded ? { ...area, precision: 'about' as const } : area;
  });
}

/** A unit is named within so many pieces before its number. */
const REACH = 8;

/** The unit before a number: "hectares cleared: 1,651", "the number of hectares cleared is put at 1,651". */
function unitBefore(passage: Passage, number: PrintedNumber) {
  const { senses, lexemes, sentenceAt } = passage;
  let [hasMark, hasVerb, inBrackets] = [false, false, false];
  // "nearly 1,500 hectares (1,489.6, to be exact)", "1,000 hectares of fields - 1,006.5 to be precise"
  const isExact = isToldExactly(passage, number);
  for (let at = number.from - 1; at > number.from - REACH && at >= 0; at--) {
    const unit = senses.at(at, 'unit');
    if (unit) {
      const isNumbered = hasVerb && senses.at(at - 2, 'numberOf') !== undefined;
      // "las hectáreas devueltas fueron 1.376,9": no number of its own before the unit.
      const isSubject = hasVerb && lexemes[number.to]?.kind !== 'word';
      // "Area, ha 1,021": a line of a table.
      const isLine = at + 1 === number.from && sentenceAt[number.to] !== sentenceAt[at];
      const isAlone = (isSubject || isLine) && lexemes[at - 1]?.kind !== 'digits';
      return hasMark || isNumbered || isAlone || inBrackets ? unit : undefined;
    }
    const text = lexemes[at]?.text ?? '';
    if (/^[:=|]$/.test(text) || (isDash(lexemes[at]) && !lexemes[at]?.joined)) hasMark = true;
    // "just over a thousand hectares, 1,036.2 to be exact,"
    else if (text === ',' && isExact && at + 1 === number.from) hasMark = true;
    else if (senses.longest(at, ['amounts', 'to'])) hasVerb = true;
    // "over 1,000 hectares (exactly 1,021.6)"
    else if (text === '(' && (isExact || senses.at(at + 1, 'exactly'))) inBrackets = true;
    else if (
      !/^[()]$/.test(text) &&
      !senses.longest(at, ['cleared', 'about', 'over', 'under', 'total', 'exactly']) &&
      !((hasVerb || isExact) && lexemes[at]?.kind === 'word')
    )
      return;
  }
  return;
}
