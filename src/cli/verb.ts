/** Where a verb writes: the result on stdout, one sentence for each thing that went wrong on stderr. */
export interface Output {
  readonly result: (line: string) => void;
  readonly error: (sentence: string) => void;
}

/** What a verb ends with: 0 done, 1 the data has errors, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** One verb of the command line. */
export interface Verb {
  /** Its arguments, as the usage text prints them after the verb. */
  readonly args: string;
  readonly does: string;
  /** Runs it. Throws `WrongUse` when the arguments make no sense. */
  readonly run: (args: readonly string[], output: Output) => ExitCode | Promise<ExitCode>;
}

/** Arguments that make no sense; the message is one sentence for the person who typed them. */
export class WrongUse extends Error {}
