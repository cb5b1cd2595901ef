import type { Figure } from './figure.ts';
import { isDash } from './lexemes.ts';
import type { PrintedNumber } from './numbers.ts';
import type { Passage, Sentence } from './passage.ts';
import { precisionOf } from './precision.ts';

/** Areas in a sentence: "1,651.1 hectares", "hectares cleared: 1,651.1". */
export function areasIn(
  passage: Passage,
  sentence: Sentence,
  numbers: readonly PrintedNumber[],
): Figure[] {
  const { senses, lexemes } = passage;
  return numbers.flatMap((number): Figure[] => {
    // "731-hectare plot", "1,358.7 more hectares".
    const isHyphen = isDash(lexemes[number.to]) && lexemes[number.to]?.joined;
    const filler = senses.at(number.to, 'filler');
    const after =
      senses.at(isHyphen ? number.to + 1 : number.to, 'unit') ??
      (filler && senses.at(filler.next, 'unit'));
    const unit = after ?? unitBefore(passage, number);
    if (!unit || (number.weak && !after)) return [];
    const value = Number((number.value * unit.value).toPrecision(12));
    const { from, to, start, end, weak } = number;
    const precision = precisionOf(passage, number, after?.next ?? to);
    const isConverted = unit.value !== 1;
    const area = { measure: 'cleared_area' as const, value, isConverted };
    return [{ from, to, start, end, weak, sentence, precision, ...area }];
  });
}

function unitBefore({ senses, lexemes }: Passage, number: PrintedNumber) {
  let hasMark = false;
  for (let at = number.from - 1; at > number.from - 6 && at >= 0; at--) {
    const unit = senses.at(at, 'unit');
    if (unit) return hasMark ? unit : undefined;
    const text = lexemes[at]?.text ?? '';
    if (/^[:=]$/.test(text) || (isDash(lexemes[at]) && !lexemes[at]?.joined)) hasMark = true;
    else if (
      !/^[()]$/.test(text) &&
      !senses.longest(at, ['cleared', 'about', 'over', 'under', 'total'])
    )
      return;
  }
  return;
}
