/**
 * Phrases with commas between them, as a language table lists them. The grammar of a report is shared;
 * a language only brings its words.
 *
 * A phrase is words between spaces. `stem*` is every word that starts so, `mine(|s|n)` spells out
 * endings, `panzer-` wants a hyphen after the word ("Panzer- und Antipersonenminen"), `at!` is found only
 * in capitals. Else capitals, accents and hyphens do not matter: `anti personnel` is also found in
 * "Anti-Personnel".
 */
export type Phrases = string;

/** Words with a meaning in the grammar of a report, by that meaning. */
export interface Vocabulary {
  /** Anti-personnel, anti-tank; the adjective is enough. */
  readonly ap: Phrases;
  readonly at: Phrases;
  /** A mine of no stated kind. */
  readonly mine: Phrases;
  /** What has to do with mines and is none: "mine action", "champs de mines". */
  readonly aboutMines: Phrases;
  readonly uxo: Phrases;
  /** Explosive things of every kind, mines among them. */
  readonly items: Phrases;
  /** After digits that say how big or heavy a thing is: "122 mm"; `calibre` stands before them. */
  readonly sizeUnit: Phrases;
  readonly calibre: Phrases;
  /** Words between a number and what is counted: "units of", "pieces". */
  readonly counter: Phrases;
  /** Words that say nothing between a number and its noun: "of", "the", "other". */
  readonly filler: Phrases;
  /** Before what is counted, where the number follows: "the number of", "that of". */
  readonly numberOf: Phrases;
  /** After a comma, what says more of the things before it: "боеприпасов, не разорвавшихся". */
  readonly which: Phrases;
  /** "of them", "of which": what is counted was named before. */
  readonly ofThem: Phrases;
  /** Verbs between what is counted and its number: "amounted to". */
  readonly amounts: Phrases;

  /** Before a number: "about", "more than", "less than"; `spread` before "over" makes it a place. */
  readonly about: Phrases;
  readonly over: Phrases;
  readonly under: Phrases;
  readonly spread: Phrases;
  /** "no fewer than": stress, not doubt. */
  readonly exactly: Phrases;
  /** After the unit: "hektardan çox". */
  readonly overAfter: Phrases;
  readonly aboutAfter: Phrases;

  readonly and: Phrases;
  /** Words that begin a new thought within a sentence: "while". */
  readonly meanwhile: Phrases;
  /** "155 and 49, respectively". */
  readonly respectively: Phrases;

  /** Dates: "from", "to", "between", "of" and articles; "since" opens a time without an end. */
  readonly from: Phrases;
  readonly to: Phrases;
  readonly between: Phrases;
  readonly dateJoin: Phrases;
  readonly since: Phrases;
  readonly sinceAfter: Phrases;
  /** "except": what is named next is left out. */
  readonly except: Phrases;
  /** Beside a month of which only a part is meant: "the end of January", "martın ikinci həftəsi". */
  readonly partOfMonth: Phrases;
  /** Before the last day of a week: "the week ending February 4". */
  readonly weekTo: Phrases;
  /** The end of something, before or after its day; with `week` beside it, that of a week. */
  readonly ending: Phrases;
  readonly week: Phrases;
  /** Before or after a year: "in 2023", "2023-cü ildə", "в 2023 году". */
  readonly inYear: Phrases;
  readonly year: Phrases;
  /** "Published", "Updated" in a time stamp. */
  readonly stamp: Phrases;

  /** "last week", "weekly": the time of the report. */
  readonly thisTime: Phrases;
  /** Those of them that mean the calendar month before the publication. */
  readonly lastMonth: Phrases;
  /** "in that time": the time that was spoken of before. */
  readonly thatTime: Phrases;
  /** "last year": the calendar year before that of the publication. */
  readonly lastYear: Phrases;
  /** "a week earlier": some other time. */
  readonly otherTime: Phrases;
  /** "than", "compared with", before or after what is only measured against. */
  readonly than: Phrases;
  readonly thanAfter: Phrases;
  /** "so far", "since the war": a total that runs on. */
  readonly running: Phrases;
  /** "in total". */
  readonly total: Phrases;

  readonly killed: Phrases;
  readonly injured: Phrases;
  readonly victims: Phrases;
  readonly people: Phrases;
  /** People who return to live somewhere: "families", "residents". */
  readonly settlers: Phrases;
  /** Other words of accidents: "stepped on", "blast". */
  readonly accident: Phrases;
  readonly plan: Phrases;
  /** Minefield maps and records. */
  readonly maps: Phrases;
  readonly contaminated: Phrases;
  readonly cleared: Phrases;
  /** Words of the work: "found", "operations", "sappers". */
  readonly work: Phrases;
  readonly report: Phrases;
  /** "among them": what is named is only an example. */
  readonly examples: Phrases;
  /** At the start of a line of a page's frame: "tags", "read also". */
  readonly frame: Phrases;
  /** "and other districts": a list cut short. */
  readonly others: Phrases;
}

export type Role = keyof Vocabulary;

/** Everything that one language brings. */
export interface Language extends Vocabulary {
  /** Frequent words that tell the language of a text. */
  readonly common: Phrases;
  /** Letters, as in a set of a regular expression, that the other languages do not have; may be empty. */
  readonly letters: string;
  /** Number words by value, with their inflected forms; 100 multiplies what stands before it. */
  readonly numbers: Readonly<Record<number, Phrases>>;
  /** Articles that count one before a noun: "an anti-tank mine". */
  readonly one: Phrases;
  /** "no anti-tank mines". */
  readonly none: Phrases;
  /** True where an article also ends a number word: "vingt et une". */
  readonly oneInNumbers?: boolean;
  /** What joins ones and tens where number words are written as one: "dreiundzwanzig". */
  readonly joinedNumbers?: string;
  /** The mark before the decimals; the other one stands between thousands. */
  readonly decimal: ',' | '.';
  /** How "1,651" with the language's decimal mark and three digits is meant for an area. */
  readonly threeDecimals: 'decimals' | 'thousands';
  /** Hectares in one of each unit, and its words. */
  readonly units: readonly (readonly [hectares: number, Phrases])[];
  /** The twelve months with their forms and abbreviations. */
  readonly months: readonly Phrases[];
  /** Named parts of a year, from the first to the last month: "the first half of the year". */
  readonly yearParts: readonly (readonly [first: number, last: number, Phrases])[];
  /** True where a year may stand without a word that says so: "räumte 2024 mehr als 59.000 Hektar". */
  readonly bareYears?: boolean;
  /** True where names of months always have a capital: "may" is then no month. */
  readonly capitalMonths?: boolean;
  /** What follows the digits of a day or year: "5th", "5-dən", "1er". */
  readonly dayEndings: Phrases;
  /** Endings of a day or month that mean "from": "5-dən". */
  readonly fromEndings: Phrases;
  /** Endings that names of places take. */
  readonly caseEndings: Phrases;
  /** Endings that a name has in the gazetteer and loses before it takes another. */
  readonly nameEndings: Phrases;
  /** Words that end in a point without ending a sentence. */
  readonly abbreviations: Phrases;
}

/** The phrases of a list, one by one. */
export function phrasesIn(list: Phrases): string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter(Boolean);
}
