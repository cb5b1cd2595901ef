import type { District } from '../../domain/district.ts';
import type { Place } from '../../domain/place.ts';
import { compareWeights } from '../../ledger/schedule.ts';

/** One thing that search can find: a district by all its names, or a village or town in one. */
export interface Entry {
  readonly kind: 'district' | 'place';
  /** The district that it selects. */
  readonly district: string;
  readonly name: string;
  /** Every spelling, folded. */
  readonly spellings: readonly string[];
}

type NameLang = keyof District['name'];

/** At most so many options are offered. */
const MOST_OPTIONS = 8;

const APOSTROPHES = /['’‘ʼʻ`´]/g;
const HYPHENS = /[-‐‑‒–—]/g;

/**
 * A name as it is compared: small letters without diacritics or apostrophes, hyphens as spaces. The
 * letter ə stays, because it is written both a and e elsewhere; Cyrillic stays Cyrillic.
 */
export function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replace(APOSTROPHES, '')
    .replace(HYPHENS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const ALIKE: Readonly<Record<string, string>> = { a: '[aə]', e: '[eə]', ə: '[aeə]' };

/** A pattern for the letters of a query in folded names; spaces are ignored on both sides. */
function patternOf(query: string): RegExp | null {
  const letters = [...fold(query)].filter((letter) => letter !== ' ');
  if (letters.length === 0) return null;
  const parts = letters.map(
    (letter) => ALIKE[letter] ?? letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
  );
  return new RegExp(parts.join(' ?'), 'u');
}

/** 0 starts with, 1 a word starts with, 2 contains; `null` no match. */
function rankOf(spellings: readonly string[], pattern: RegExp): number | null {
  const atWord = new RegExp(`(^| )(?:${pattern.source})`, 'u');
  const ranks = spellings.flatMap((spelling) => {
    const word = atWord.exec(spelling);
    if (word) return [word.index === 0 && word[1] === '' ? 0 : 1];
    return pattern.test(spelling) ? [2] : [];
  });
  return ranks.length > 0 ? Math.min(...ranks) : null;
}

/** What districts are found by: their names in all languages. */
export function districtEntries(districts: readonly District[], lang: NameLang): Entry[] {
  return districts.map(({ id, name, aliases }) => ({
    kind: 'district',
    district: id,
    name: name[lang],
    spellings: [...new Set([name.en, name.az, ...aliases].map(fold))],
  }));
}

/** Villages and towns in the districts, each name once for a district. */
export function placeEntries(
  places: readonly Place[],
  districts: readonly District[],
  lang: NameLang,
): Entry[] {
  const known = new Set(districts.map(({ id }) => id));
  const entries = new Map<string, Entry>();
  for (const { name, alt, district } of places) {
    if (!known.has(district)) continue;
    const key = `${name[lang]}|${district}`;
    const spellings = [name.en, name.az, ...alt].map(fold);
    const earlier = entries.get(key)?.spellings ?? [];
    entries.set(key, {
      kind: 'place',
      district,
      name: name[lang],
      spellings: [...new Set([...earlier, ...spellings])],
    });
  }
  return [...entries.values()];
}

/**
 * The best matches of a query: districts before villages, names that start with it before names with
 * a word that does, before names that contain it; of equals, those that match by the name that is
 * shown, then by `compare`. Nothing for an empty query.
 */
export function findEntries(
  entries: readonly Entry[],
  query: string,
  compare: (a: string, b: string) => number,
): Entry[] {
  const pattern = patternOf(query);
  if (!pattern) return [];
  return entries
    .flatMap((entry) => {
      const rank = rankOf(entry.spellings, pattern);
      if (rank === null) return [];
      const kind = entry.kind === 'district' ? 0 : 1;
      const byOther = rankOf([fold(entry.name)], pattern) === rank ? 0 : 1;
      return [{ entry, weight: [kind, rank, byOther] }];
    })
    .sort((a, b) => compareWeights(a.weight, b.weight) || compare(a.entry.name, b.entry.name))
    .slice(0, MOST_OPTIONS)
    .map(({ entry }) => entry);
}
