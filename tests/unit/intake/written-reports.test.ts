import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LanguageId } from '../../../src/intake/languages.ts';
import { FIELD_NAMES, type Field, type Reading } from '../../../src/intake/reading.ts';
import { daysOf, idsOf, read, valuesOf } from './districts.ts';

interface Written {
  readonly id: string;
  readonly lang: LanguageId;
  readonly published: string | null;
  readonly text: string;
  readonly expected: Readonly<Record<Field, number | null>> & {
    readonly period_start: string | null;
    readonly period_end: string | null;
    readonly districts: readonly string[];
  };
  readonly approximate: readonly string[];
  readonly incomplete: readonly string[];
}

const FOLDER = 'tests/fixtures/intake/';

/** Texts that are read wrong somewhere; a rule that reads one of them takes it off this list. */
const READ_WRONG: Readonly<Record<string, readonly string[]>> = {
  'dispatches.jsonl': ['en08'],
  'third-hand.jsonl': ['az05'],
  'fourth-hand.jsonl': ['fr02', 'es02'],
};

const written = (file: string): Written[] =>
  readFileSync(FOLDER + file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Written);

/** Everything that a text says and how it was read, in one shape. */
function answers({ expected, approximate, incomplete }: Written) {
  const days = expected.period_start && [expected.period_start, expected.period_end];
  const figures = FIELD_NAMES.map((field) => expected[field]);
  return { days, figures, districts: expected.districts, approximate, incomplete };
}

function readings(reading: Reading) {
  const approximate = FIELD_NAMES.filter(
    (field) => (reading.figures[field]?.precision ?? 'exact') !== 'exact',
  );
  const { incomplete } = reading;
  const [days, figures] = [daysOf(reading), valuesOf(reading)];
  return { days, figures, districts: idsOf(reading), approximate, incomplete };
}

const isRight = (report: Written, lang: LanguageId | null) => {
  const { text, published } = report;
  const reading = read(text, { lang, published: published as never });
  return JSON.stringify(readings(reading)) === JSON.stringify(answers(report));
};

describe.each(readdirSync(FOLDER).filter((file) => file.endsWith('.jsonl')))(
  'written reports of %s',
  (file) => {
    const reports = written(file);

    test('every text is read whole, but for those known', () => {
      const wrong = reports.filter((report) => !isRight(report, report.lang));
      expect(wrong.map(({ id }) => id)).toEqual(READ_WRONG[file] ?? []);
    }, 60_000);

    test('a language that is not given is seen in the text', () => {
      const seen = reports.map(({ text }) => read(text).lang);
      expect(seen).toEqual(reports.map(({ lang }) => lang));
    }, 60_000);

    test('the words of every figure hold its number', () => {
      for (const { text, lang } of reports) {
        const { figures, other } = read(text, { lang });
        for (const figure of [...Object.values(figures), ...other]) {
          if (figure === null) continue;
          const words = text.slice(...figure.span);
          const again = read(`${words} ha`, { lang }).figures.cleared_ha?.value;
          const isSame =
            again === figure.value || /^\p{L}+/u.test(words) || String(figure.value) === words;
          expect(isSame || holdsDigits(words, figure.value), `${words} as ${figure.value}`).toBe(
            true,
          );
        }
      }
    }, 60_000);
  },
);

/** True when the printed digits are those of the value, whatever its unit and marks. */
function holdsDigits(words: string, value: number): boolean {
  const digits = words.replace(/\D/g, '').replace(/^0+|0+$/g, '');
  return (
    digits !== '' &&
    String(value)
      .replace(/\D/g, '')
      .replace(/^0+|0+$/g, '') === digits
  );
}
