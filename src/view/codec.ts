/** What a link says for one field: a value, or the parts of it that had to be refused. */
export interface Parsed<T> {
  readonly value: T;
  /** Parts of the text that are not known or not possible; empty when all was understood. */
  readonly refused: readonly string[];
}

/** How one field of the view is read from and written to the address. */
export interface Codec<T> {
  readonly fallback: T;
  readonly parse: (text: string) => Parsed<T>;
  /** `null` for the default, which the address leaves out. */
  readonly write: (value: T) => string | null;
  /** The text that stands for the value even where it is the default. */
  readonly writeAlways: (value: T) => string;
}

/** A codec from a reader (`undefined`: refused), a writer and a default. */
export function codec<T>(
  fallback: T,
  read: (text: string) => T | undefined,
  writeAlways: (value: T) => string,
): Codec<T> {
  return {
    fallback,
    parse: (text) => {
      const value = read(text);
      return value === undefined ? { value: fallback, refused: [text] } : { value, refused: [] };
    },
    write: (value) => {
      const text = writeAlways(value);
      return text === writeAlways(fallback) ? null : text;
    },
    writeAlways,
  };
}

/** One of a list of words. */
export function oneOf<T extends string>(words: readonly T[], fallback: T): Codec<T> {
  return codec(
    fallback,
    (text) => words.find((word) => word === text),
    (value) => value,
  );
}

/** One of a list of words, or nothing. */
export function optionalOneOf<T extends string>(words: readonly T[]): Codec<T | null> {
  return codec<T | null>(
    null,
    (text) => words.find((word) => word === text),
    (value) => value ?? '',
  );
}

/** A list of known words in the order given, each once. Unknown members are refused one by one. */
export function listOf<T extends string>(
  words: readonly T[],
  fallback: readonly T[] = [],
): Codec<readonly T[]> {
  const writeAlways = (value: readonly T[]) => value.join(',');
  return {
    fallback,
    parse: (text) => {
      const members = text
        .split(',')
        .map((member) => member.trim())
        .filter(Boolean);
      const known = members.filter((member): member is T => words.includes(member as T));
      return {
        value: known.length > 0 ? [...new Set(known)] : fallback,
        refused: members.filter((member) => !words.includes(member as T)),
      };
    },
    write: (value) => (writeAlways(value) === writeAlways(fallback) ? null : writeAlways(value)),
    writeAlways,
  };
}
