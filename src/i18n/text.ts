import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import en from './en.json' with { type: 'json' };

/** Every message of the atlas, by key; English decides which keys exist. */
export type MessageKey = keyof typeof en;
export type MessageValues = Readonly<Record<string, string | number>>;
/** A message as the build compiles it: plain text, or the parsed form of one with places to fill. */
type Message = string | MessageFormatElement[];
type Messages = Readonly<Record<MessageKey, Message>>;

/** One language: its tag for `Intl` and `lang`, its name in itself, its messages. */
interface LanguageEntry {
  /** Tag for numbers and dates. */
  readonly tag: string;
  readonly name: string;
  /** Who has reviewed the translation; `null` marks it as a draft on every page. */
  readonly reviewer: string | null;
  readonly load: () => Promise<Messages>;
}

/** Every language once. Adding one is an entry here and its file of messages. */
export const CATALOGUE = {
  en: {
    tag: 'en-GB',
    name: 'English',
    reviewer: 'written in English',
    load: () => Promise.resolve(en),
  },
  az: {
    tag: 'az-Latn-AZ',
    name: 'Azərbaycanca',
    reviewer: null,
    load: async () => (await import('./az.json')).default,
  },
} as const satisfies Record<string, LanguageEntry>;

export type Lang = keyof typeof CATALOGUE;
export const LANGS = Object.keys(CATALOGUE) as Lang[];

/** English is there from the start: it is what the page is rendered in. */
const loaded = new Map<Lang, Messages>([['en', en]]);

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

/** Words, numbers and dates of one language. English until its messages are loaded. */
export class Text {
  readonly lang: Lang;
  readonly tag: string;
  readonly #messages: Messages;
  readonly #formats = new Map<MessageKey, IntlMessageFormat>();
  readonly #dayFormat: Intl.DateTimeFormat;
  readonly #shortDayFormat: Intl.DateTimeFormat;

  constructor(asked: Lang) {
    this.lang = isLoaded(asked) ? asked : 'en';
    this.tag = CATALOGUE[this.lang].tag;
    this.#messages = loaded.get(this.lang) ?? en;
    const day = { day: 'numeric', year: 'numeric', timeZone: 'UTC' } as const;
    this.#dayFormat = new Intl.DateTimeFormat(this.tag, { ...day, month: 'long' });
    this.#shortDayFormat = new Intl.DateTimeFormat(this.tag, { ...day, month: 'short' });
  }

  /** True until a native reviewer is recorded in the catalogue. */
  get isDraft(): boolean {
    return CATALOGUE[this.lang].reviewer === null;
  }

  /** The message of a key; `values` fill its places, plurals follow the language. */
  say(key: MessageKey, values: MessageValues = {}): string {
    const message = this.#messages[key];
    if (typeof message === 'string') return message;
    let format = this.#formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(message, this.tag);
      this.#formats.set(key, format);
    }
    return String(format.format(values));
  }

  /** A number with exactly so many decimal places, rounded as asked. */
  number(value: number, decimals = 0, rounding: 'nearest' | 'down' = 'nearest'): string {
    const scale = 10 ** decimals;
    // A tiny share of the last place keeps 0.3 from becoming 0.2 by floating point.
    const cut = rounding === 'down' ? Math.floor(value * scale + 1e-6) / scale : value;
    return cut.toLocaleString(this.tag, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
  }

  /** A value as its source printed it: the same digits, grouped as the language does. */
  asPrinted(value: string): string {
    const decimals = value.split('.')[1]?.length ?? 0;
    return this.number(Number(value), decimals);
  }

  /** "31 December 2025". */
  day(day: string): string {
    return this.#dayFormat.format(new Date(`${day}T00:00:00Z`));
  }

  /** "31 Dec 2025". */
  shortDay(day: string): string {
    return this.#shortDayFormat.format(new Date(`${day}T00:00:00Z`));
  }

  /** "March 2025". */
  month(day: string): string {
    return new Date(`${day}T00:00:00Z`).toLocaleDateString(this.tag, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
  }

  /** "10 March 2025 to 16 March 2025", or the one day. */
  period({ from, to }: { readonly from: string; readonly to: string }): string {
    return from === to
      ? this.day(to)
      : this.say('period', { from: this.day(from), to: this.day(to) });
  }

  /** A comparison for names in the order of the language. */
  compare(a: string, b: string): number {
    return a.localeCompare(b, this.tag);
  }
}
