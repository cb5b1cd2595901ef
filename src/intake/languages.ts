import { az } from './languages/az.ts';
import { de } from './languages/de.ts';
import { en } from './languages/en.ts';
import { es } from './languages/es.ts';
import { fr } from './languages/fr.ts';
import { ru } from './languages/ru.ts';
import { type Language, phrasesIn } from './language.ts';
import { folded, type Lexeme } from './lexemes.ts';
import { type Lexicon, lexiconOf, Senses } from './lexicon.ts';

/** The languages that reports are read in. Another one is a file of words and a line here. */
export const LANGUAGES = { en, az, ru, de, fr, es } as const satisfies Record<string, Language>;

export type LanguageId = keyof typeof LANGUAGES;
export const LANGUAGE_IDS = Object.keys(LANGUAGES) as LanguageId[];

const lexicons = new Map<LanguageId, Lexicon>();

/** The phrases of a language, compiled on first use. */
export function lexiconIn(id: LanguageId): Lexicon {
  const known = lexicons.get(id) ?? lexiconOf(LANGUAGES[id]);
  lexicons.set(id, known);
  return known;
}

/** How many pieces of a text tell its language. */
const SAMPLE = 5000;

/** A list of figures has few frequent words; so many of its pieces are looked at for those of reports. */
const REPORT_SAMPLE = 600;
const OF_REPORTS = [
  'ap',
  'at',
  'mine',
  'uxo',
  'month',
  'year',
  'unit',
  'cleared',
  'report',
  'work',
  'killed',
  'injured',
  'people',
] as const;

/** Letters of one language tell it where words do not; names from elsewhere have some, so they weigh little. */
const MOST_BY_LETTERS = 2;

/** Words of the sample with a letter that the language has and the others lack. */
function lettered({ letters }: Language, sample: readonly Lexeme[]): number {
  if (letters === '') return 0;
  const own = new RegExp(`[${letters}]`, 'iu');
  return sample.filter(({ kind, text }) => kind === 'word' && own.test(text)).length;
}

/** The language whose words the text has most of, frequent ones and those of reports; else the first. */
export function languageOf(lexemes: readonly Lexeme[]): LanguageId {
  const words = lexemes.slice(0, SAMPLE).filter(({ kind }) => kind === 'word');
  const sample = lexemes.slice(0, REPORT_SAMPLE);
  let best: { readonly id: LanguageId; readonly hits: number } = { id: 'en', hits: 0 };
  for (const id of LANGUAGE_IDS) {
    const common = new Set(phrasesIn(LANGUAGES[id].common).map(folded));
    const senses = new Senses(lexiconIn(id), sample);
    const hits =
      words.filter((word) => common.has(word.folded)).length +
      sample.filter((_, at) => senses.longest(at, OF_REPORTS)).length +
      Math.min(lettered(LANGUAGES[id], sample), MOST_BY_LETTERS);
    if (hits > best.hits) best = { id, hits };
  }
  return best.id;
}
