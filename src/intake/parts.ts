import { isDash } from './lexemes.ts';
import type { Passage, Run } from './passage.ts';

/** Where the thoughts of a sentence begin: after a semicolon, and at "while". */
export function thoughtsOf({ lexemes, senses }: Passage, { from, to }: Run): number[] {
  const starts = [from];
  for (let at = from + 1; at < to; at++) {
    if (lexemes[at]?.text === ';' || senses.at(at, 'meanwhile')) starts.push(at);
  }
  return starts;
}

/** Where the parts of a sentence begin: at its thoughts, and after a spaced dash. */
export function partsOf(passage: Passage, run: Run, times: readonly Run[]): number[] {
  const { lexemes } = passage;
  // "since January – 10,440 hectares": a dash after a time stands for a verb.
  const verbs = new Set(times.map((time) => time.to));
  const starts = thoughtsOf(passage, run);
  for (let at = run.from + 1; at < run.to; at++) {
    const isSpaced = isDash(lexemes[at]) && !lexemes[at]?.joined && !lexemes[at + 1]?.joined;
    if (isSpaced && !verbs.has(at)) starts.push(at);
  }
  return starts.sort((a, b) => a - b);
}

/** Where the clauses of a sentence begin: at commas, brackets and "and" too. */
export function clausesOf({ lexemes, senses }: Passage, { from, to }: Run): number[] {
  const starts = [from];
  for (let at = from + 1; at < to; at++) {
    const isInNumber =
      lexemes[at]?.joined && lexemes[at - 1]?.kind === 'digits' && lexemes[at + 1]?.joined;
    const isBreak =
      (!isInNumber && /^[,;:()]$/.test(lexemes[at]?.text ?? '')) ||
      senses.longest(at, ['and', 'meanwhile']);
    if (isBreak) starts.push(at);
  }
  return starts;
}

/** The number of the last start at or before a piece. */
export function partAt(starts: readonly number[], at: number): number {
  let part = 0;
  while (part + 1 < starts.length && (starts[part + 1] ?? Infinity) <= at) part++;
  return part;
}
