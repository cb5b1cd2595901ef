import type { Measure } from '../domain/measure.ts';
import type { Statement } from '../domain/statement.ts';
import type { Run, Sentence } from './passage.ts';

/** A number with what it counts. Areas in hectares. */
export interface Figure extends Run {
  readonly measure: Measure;
  readonly value: number;
  readonly precision: Statement['precision'];
  /** [start, end) of the number in the text. */
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence;
  /** A lone "one" or an article. */
  readonly weak: boolean;
  /** True for an area that is not printed in hectares. */
  readonly isConverted?: boolean;
}
