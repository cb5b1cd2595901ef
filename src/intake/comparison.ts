import type { Passage, Run } from './passage.ts';
import type { Time } from './times.ts';

/** So many pieces from "than" to the time that is compared with: "against 1,200 a week earlier". */
const TO_ITS_TIME = 6;

/**
 * True for a time that something is only measured against: "1,080.5 hectares, 120 fewer than a week
 * earlier", "əvvəlki həftəyə nisbətən 120 az". It governs nothing outside its own clause.
 */
export function isMeasuredAgainst({ lexemes, senses }: Passage, time: Time): boolean {
  if (time.kind === 'this' || time.kind === 'that') return false;
  for (let at = time.from; at > time.from - TO_ITS_TIME; at--) {
    const isInNumber = lexemes[at]?.joined && lexemes[at + 1]?.kind === 'digits';
    if (/^[,:;()]$/.test(lexemes[at]?.text ?? '') && !isInNumber) break;
    if (senses.at(at, 'than')) return true;
  }
  return senses.within(time.from, time.to, 'than') || !!senses.at(time.to, 'thanAfter');
}

/** A remark in brackets has at most so many pieces on either side of its time. */
const IN_BRACKETS = 20;

/**
 * True for a time that brackets before a figure close in, with a number of its own: "512 mines (June: 433)
 * and 7,044 shells".
 */
export function isRemarkBefore({ lexemes }: Passage, time: Time, figure: Run): boolean {
  let from = time.from - 1;
  while (from > time.from - IN_BRACKETS && !/^[()]$/.test(lexemes[from]?.text ?? ')')) from--;
  let to = time.to;
  while (to < time.to + IN_BRACKETS && !/^[()]$/.test(lexemes[to]?.text ?? '(')) to++;
  if (lexemes[from]?.text !== '(' || lexemes[to]?.text !== ')' || figure.from < to) return false;
  const inside = [...lexemes.slice(from, time.from), ...lexemes.slice(time.to, to)];
  return inside.some(({ kind }) => kind === 'digits');
}
