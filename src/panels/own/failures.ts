/** What went wrong, in the words of whoever found it. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** True where nothing went wrong: a person has stopped it. */
export const isStop = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';
