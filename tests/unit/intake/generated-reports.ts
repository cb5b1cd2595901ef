import type { LanguageId } from '../../../src/intake/languages.ts';
import { az } from './shapes/az.ts';
import { de } from './shapes/de.ts';
import { en } from './shapes/en.ts';
import { es } from './shapes/es.ts';
import { fr } from './shapes/fr.ts';
import { ru } from './shapes/ru.ts';
import type { Shapes } from './shapes/shape.ts';

export const SHAPES: Readonly<Record<LanguageId, Shapes>> = { en, az, ru, de, fr, es };

/** The districts that every list of shapes names, in its order. */
const IDS = ['aghdam', 'fuzuli', 'jabrayil', 'lachin', 'zangilan'];

/** What a report is made of; choices are indices, taken round where a list is shorter. */
export interface Recipe {
  readonly month: number;
  readonly days: readonly [number, number];
  readonly ap: number;
  readonly at: number;
  readonly uxo: number;
  /** Tenths of a hectare. */
  readonly tenthsHa: number;
  readonly districts: number;
  readonly shapes: readonly [number, number, number, number];
  readonly marks: number;
  readonly noise: readonly number[];
}

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** A number as a language prints it, by its marks. */
export function printedIn(value: number, [thousands, decimal]: readonly [string, string]): string {
  const [whole = '', decimals] = String(value).split('.');
  const isWord = /\p{L}/u.test(thousands);
  const grouped = isWord
    ? whole.replace(/^(\d+)(\d{3})$/, (_, head: string, tail: string) => {
        // "51 min", but "51 min 0,1": nobody writes decimals behind a word.
        return Number(tail) === 0 && decimals === undefined
          ? `${head}${thousands}`.trim()
          : `${head}${thousands}${Number(tail)}`;
      })
    : whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return decimals === undefined ? grouped : `${grouped}${decimal}${decimals}`;
}

/** The report of a recipe in a language, and what must be read from it. */
export function generatedReport(lang: LanguageId, recipe: Recipe) {
  const shapes = SHAPES[lang];
  const { ap, at, uxo, month, days, districts } = recipe;
  const marks = pick(shapes.marks, recipe.marks);
  const ha = recipe.tenthsHa / 10;
  const names = shapes.districts.slice(0, districts);
  const list = `${names.slice(0, -1).join(', ')} ${shapes.and} ${names.at(-1)}`;
  const values: Record<string, string> = {
    d1: String(days[0]),
    d2: String(days[1]),
    m: pick(shapes.months, month),
    ap: printedIn(ap, marks),
    at: printedIn(at, marks),
    uxo: printedIn(uxo, marks),
    ha: printedIn(ha, marks),
    places: list,
  };
  const sentences = [
    pick(shapes.period, recipe.shapes[0]),
    pick(shapes.counts, recipe.shapes[1]),
    pick(shapes.area, recipe.shapes[2]),
    pick(shapes.places, recipe.shapes[3]),
    ...recipe.noise.map((at) => pick(shapes.noise, at)),
  ];
  const text = sentences.join(' ').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const two = (value: number) => String(value).padStart(2, '0');
  const day = (value: number) => `2025-${two(month + 1)}-${two(value)}`;
  return {
    text,
    expected: {
      period: [day(days[0]), day(days[1])],
      figures: [ap, at, uxo, ha],
      districts: IDS.slice(0, districts).sort(),
    },
  };
}
