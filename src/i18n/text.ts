import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { type Formatters, formatToParts } from 'intl-messageformat';
import type later from './en-later.json';
import en from './en.json' with { type: 'json' };

type LaterKey = keyof typeof later;
/** Every message of the atlas, by key; English decides which keys exist. */
export type MessageKey = keyof typeof en | LaterKey;
export type MessageValues = Readonly<Record<string, string | number>>;
/** A message as the build compiles it: plain text, or the parsed form of one with places to fill. */
type Message = string | MessageFormatElement[];
type Messages = Readonly<Record<MessageKey, Message>>;

/** One language: its tag for `Intl` and `lang`, its name in itself, its messages. */
interface LanguageEntry {
  readonly name: string;
  /** Marks between thousands and before decimals. */
  readonly group: string;
  readonly decimal: string;
  /** Letters in the order of the language, where it is not that of English. */
  readonly alphabet?: string;
  /** Who has reviewed the translation; `null` marks it as a draft on every page. */
  readonly reviewer: string | null;
  readonly load: () => Promise<Messages>;
}

/** Those of `en-later.json` join when the first part of the page that says them loads (`later.ts`). */
const english = { ...en } as Messages;

/** Adds the English messages that the first view has no use for. */
export function addEnglish(messages: Readonly<Record<LaterKey, Message>>): void {
  Object.assign(english, messages);
}

/**
 * Every language once. Adding one is an entry here and its file of messages. Numbers, months and the
 * order of letters are told here and in the messages, not asked of the browser: Chromium carries no
 * Azerbaijani (156 writes "2025 M12 31"), and a page must read the same everywhere.
 */
export const CATALOGUE = {
  en: {
    name: 'English',
    group: ',',
    decimal: '.',
    reviewer: 'written in English',
    load: () => Promise.resolve(english),
  },
  az: {
    name: 'Azərbaycanca',
    group: '.',
    decimal: ',',
    alphabet: 'abcçdeəfgğhxıijkqlmnoöprsştuüvyz',
    reviewer: null,
    load: async () => (await import('./az.json')).default,
  },
} as const satisfies Record<string, LanguageEntry>;

export type Lang = keyof typeof CATALOGUE;
export const LANGS = Object.keys(CATALOGUE) as Lang[];

/** English is there from the start: it is what the page is rendered in. */
const loaded = new Map<Lang, Messages>([['en', english]]);

/** Loads the messages of a language, so that the next `Text` of it speaks it. */
export async function loadLanguage(lang: Lang): Promise<void> {
  if (!loaded.has(lang)) loaded.set(lang, await CATALOGUE[lang].load());
}

/** True when the messages of a language are there. */
export function isLoaded(lang: Lang): boolean {
  return loaded.has(lang);
}

/** The safety line in English, which stands beside every draft translation of it. */
export const SAFETY_LINE = en['app.safety'];

/** The first of a person's languages that the atlas has; English where it has none. */
export function preferredLang(tags: readonly string[]): Lang {
  for (const tag of tags) {
    const found = LANGS.find((lang) => tag === lang || tag.startsWith(`${lang}-`));
    if (found) return found;
  }
  return 'en';
}

const monthOf = (day: string) => Number(day.slice(5, 7));

/** How a number is cut to its places. */
export type Rounding = 'nearest' | 'down' | 'up';

/** Words, numbers and dates of one language. English until its messages are loaded. */
export class Text {
  readonly lang: Lang;
  readonly #entry: LanguageEntry;
  readonly #messages: Messages;
  readonly #formatters: Formatters = {
    getNumberFormat: () => ({ format: (value: number) => this.number(value) }) as never,
    getDateTimeFormat: (...args) => new Intl.DateTimeFormat(...args),
    getPluralRules: () => (this.#plurals ??= new Intl.PluralRules(this.lang)),
  };
  #plurals: Intl.PluralRules | null = null;

  constructor(asked: Lang) {
    this.lang = isLoaded(asked) ? asked : 'en';
    this.#entry = CATALOGUE[this.lang];
    this.#messages = loaded.get(this.lang) ?? english;
  }

  /** True until a native reviewer is recorded in the catalogue. */
  get isDraft(): boolean {
    return this.#entry.reviewer === null;
  }

  /** The message of a key; `values` fill its places, plurals follow the language. */
  say(key: MessageKey, values: MessageValues = {}): string {
    const message = this.#messages[key];
    if (typeof message === 'string') return message;
    // The class of this library asks the browser for its locales with every message (27 of the 230 ms
    // in which the page was taken over, Chromium 156); its formatter alone does not.
    const formats = { number: {}, date: {}, time: {} };
    return formatToParts(message, this.lang, this.#formatters, formats, { ...values })
      .map(({ value }) => String(value))
      .join('');
  }

  /** A number with exactly so many decimal places, rounded as asked. */
  number(value: number, decimals = 0, rounding: Rounding = 'nearest'): string {
    const scale = 10 ** decimals;
    // A tiny share of the last place keeps 0.3 from becoming 0.2 by floating point.
    const cut =
      rounding === 'down'
        ? Math.floor(value * scale + 1e-6) / scale
        : rounding === 'up'
          ? Math.ceil(value * scale - 1e-6) / scale
          : value;
    const [whole = '', places] = Math.abs(cut).toFixed(decimals).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, this.#entry.group);
    const sign = cut < 0 && Number(cut.toFixed(decimals)) !== 0 ? '−' : '';
    return sign + (places ? `${grouped}${this.#entry.decimal}${places}` : grouped);
  }

  /** A value as its source printed it: the same digits, grouped as the language does. */
  asPrinted(value: string): string {
    const decimals = value.split('.')[1]?.length ?? 0;
    return this.number(Number(value), decimals);
  }

  /** "31 December 2025". */
  day(day: string): string {
    return this.#dayWords(day, 'month');
  }

  /** "31 Dec 2025". */
  shortDay(day: string): string {
    return this.#dayWords(day, 'monthShort');
  }

  #dayWords(day: string, names: 'month' | 'monthShort'): string {
    const [year = '', , date] = day.split('-');
    return this.say('date.day', { date: Number(date), month: this.#monthName(day, names), year });
  }

  /** "March 2025". */
  month(day: string): string {
    return this.say('date.month', {
      month: this.#monthName(day, 'month'),
      year: day.slice(0, 4),
    });
  }

  #monthName(day: string, names: 'month' | 'monthShort'): string {
    const key = names === 'month' ? `month.${monthOf(day)}` : `monthShort.${monthOf(day)}`;
    return this.say(key as MessageKey);
  }

  /** "10 March 2025 to 16 March 2025", or the one day. */
  period({ from, to }: { readonly from: string; readonly to: string }): string {
    return from === to
      ? this.day(to)
      : this.say('period', { from: this.day(from), to: this.day(to) });
  }

  /** "Aghdam, Fuzuli and Lachin". */
  list(names: readonly string[]): string {
    const [last = '', ...before] = [...names].reverse();
    if (before.length === 0) return last;
    return this.say('list.and', { before: before.reverse().join(', '), last });
  }

  /** Compares names in the order of the language's letters. */
  compare(a: string, b: string): number {
    const { alphabet } = this.#entry;
    if (!alphabet) return a.localeCompare(b, 'en');
    const ranks = (name: string) =>
      [...name.replaceAll('I', 'ı').replaceAll('İ', 'i').toLowerCase()].map((letter) =>
        alphabet.indexOf(letter),
      );
    const [first, second] = [ranks(a), ranks(b)];
    const different = first.findIndex((rank, index) => rank !== second[index]);
    if (different === -1) return first.length - second.length;
    return (first[different] ?? -1) - (second[different] ?? -1);
  }
}
