/** The smallest piece of a text: a word, digits, or one mark. Spaces are not kept, only noted. */
export interface Lexeme {
  readonly kind: 'word' | 'digits' | 'mark';
  readonly text: string;
  /** The word without capitals and accents, for comparing. */
  readonly folded: string;
  /** Where it stands in the text: [start, end) in UTF-16 units, as strings are indexed. */
  readonly start: number;
  readonly end: number;
  /** Line breaks before it: 0 none, 1 a new line, 2 or more a new paragraph. */
  readonly breaks: number;
  /** True when nothing stands between it and the piece before. */
  readonly joined: boolean;
}

const OTHER_LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ə: 'e',
  ß: 'ss',
  ø: 'o',
  œ: 'oe',
  æ: 'ae',
};

/** A word as it is compared: small letters, no accents, letters of one sound made equal. */
export function folded(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıəßøœæ]/g, (letter) => OTHER_LETTERS[letter] ?? letter);
}

const PIECE = /(\s+)|(\d+)|([\p{L}\p{M}²]+)|(.)/gsu;

/** Splits a text into its pieces, in one pass. Never fails, whatever the text is. */
export function lexemesOf(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let space = '';
  for (const match of text.matchAll(PIECE)) {
    const [piece, blank, digits, word] = match;
    if (blank !== undefined) {
      space = blank;
      continue;
    }
    lexemes.push({
      kind: digits !== undefined ? 'digits' : word !== undefined ? 'word' : 'mark',
      text: piece,
      folded: word === undefined ? piece : folded(word),
      start: match.index,
      end: match.index + piece.length,
      breaks: space === '' ? 0 : (space.match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0),
      joined: space === '' && lexemes.length > 0,
    });
    space = '';
  }
  return lexemes;
}

/** True for a word that starts with a capital, or is of a script that has none. */
export function isCapital({ text }: Lexeme): boolean {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return first !== first.toLowerCase() || first === first.toUpperCase();
}

const DASHES = new Set(['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212']);

/** True for a hyphen or dash of any length. */
export function isDash(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && DASHES.has(lexeme.text);
}
