import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { type Day, isDay } from '../domain/day.ts';
import type { GazetteerRow } from '../domain/district.ts';
import { checkReading } from '../intake/checks/check-reading.ts';
import { LANGUAGE_IDS } from '../intake/languages.ts';
import type { PlaceNames } from '../intake/places.ts';
import { readReport, type Report } from '../intake/read-report.ts';
import { FIELD_NAMES, type Reading, type Span } from '../intake/reading.ts';
import { textOfBytes } from '../io/file-text.ts';
import { RefusedFile } from '../io/refused-file.ts';
import { setAsideIn } from '../io/release-json.ts';
import { type Ledger, makeLedger } from '../ledger/ledger.ts';
import { readDataFolder } from './data-folder.ts';
import { bytesOf } from './files.ts';
import { type ExitCode, type Output, type Verb, WrongUse } from './verb.ts';

const DATA = 'data/';
const STDIN = 0;
/** A text of no byte above this is empty: control signs and white space. */
const SPACE = 0x20;

interface Known {
  readonly places: readonly PlaceNames[];
  readonly ledger: Ledger;
}

/** Names under which a report may know the districts of a gazetteer. */
function placesOf(rows: readonly GazetteerRow[]): PlaceNames[] {
  return rows.map(({ id, name_en, name_az, aliases }) => {
    return { id, names: [name_en, name_az, ...aliases].filter(Boolean) };
  });
}

/** What is known from the data folder; null with a sentence on stderr where a needed file is missing. */
function knownFrom(output: Output): Known | null {
  const { statements, districts, gazetteer, reconciled, missing } = readDataFolder(DATA);
  missing.forEach(output.error);
  if (missing.length > 0) return null;
  const setAside = new Set(setAsideIn(reconciled));
  return { places: placesOf(gazetteer), ledger: makeLedger(statements, districts, setAside) };
}

/** Where the districts are named: from the first name to the last, and each by itself. */
function evidenceOf(districts: Reading['districts']): Readonly<Record<string, Span>> {
  if (districts.length === 0) return {};
  const spans = districts.map(({ span }) => span);
  const start = Math.min(...spans.map(([from]) => from));
  const end = Math.max(...spans.map(([, to]) => to));
  const each = districts.map(({ id, span }) => [`districts.${id}`, span] as const);
  return { districts: [start, end], ...Object.fromEntries(each) };
}

/** The reading as the command line prints it: one flat object, null where the text does not say. */
function asPrinted(id: unknown, reading: Reading, { ledger }: Known) {
  const { lang, period, figures, districts, incomplete, other } = reading;
  const evidence = {
    ...(period ? { period_start: period.span, period_end: period.span } : {}),
    ...Object.fromEntries(
      FIELD_NAMES.flatMap((field) => {
        const figure = figures[field];
        return figure ? [[field, figure.span] as const] : [];
      }),
    ),
    ...evidenceOf(districts),
  };
  return {
    id,
    lang,
    period_start: period?.start ?? null,
    period_end: period?.end ?? null,
    ...Object.fromEntries(FIELD_NAMES.map((field) => [field, figures[field]?.value ?? null])),
    districts: districts.map((place) => place.id),
    approximate: FIELD_NAMES.filter((field) => (figures[field]?.precision ?? 'exact') !== 'exact'),
    incomplete,
    other: other.map(({ kind, measure, value, precision, period: days, span }) => {
      const [period_start, period_end] = [days?.start ?? null, days?.end ?? null];
      return { kind, measure, value, precision, period_start, period_end, evidence: span };
    }),
    warnings: checkReading(reading, ledger),
    evidence,
  };
}

function parsed(id: unknown, report: Report, known: Known) {
  return asPrinted(id, readReport(report, known.places), known);
}

/** The text of a file or of standard input, without a byte order mark. Throws `WrongUse` and `RefusedFile`. */
function textOf(file: string | undefined, output: Output): string {
  const bytes = file === undefined ? readFileSync(STDIN) : bytesOf(file);
  if (!bytes.some((byte) => byte > SPACE)) return '';
  const { text, notes } = textOfBytes(bytes, file ?? 'standard input');
  notes.forEach(output.error);
  return text;
}

const lineSchema = v.object({
  id: v.optional(
    v.union([v.string(), v.number(), v.null()], 'is neither a text nor a number'),
    null,
  ),
  lang: v.nullish(v.picklist(LANGUAGE_IDS, `is not one of ${LANGUAGE_IDS.join(', ')}`), null),
  published: v.nullish(
    v.custom<Day>(
      (value) => typeof value === 'string' && isDay(value),
      'is not a day written YYYY-MM-DD',
    ),
    null,
  ),
  text: v.string('is not a text'),
});

/** One line of a JSONL file, or the sentence that says what is wrong with it. */
function lineOf(line: string): v.InferOutput<typeof lineSchema> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return `is not JSON: ${line.length > 60 ? `${line.slice(0, 60)}…` : line}`;
  }
  const result = v.safeParse(lineSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const key = issue.path?.[0]?.key;
  if (key === undefined) return 'is not a JSON object.';
  if (issue.received === 'undefined') return `has no "${String(key)}".`;
  return `has a "${String(key)}" that ${issue.message}: ${JSON.stringify(issue.input)}.`;
}

function parseLines(file: string, text: string, known: Known, output: Output): ExitCode {
  let code: ExitCode = 0;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const report = lineOf(line);
    if (typeof report === 'string') {
      output.error(`${file}:${index + 1} ${report}`);
      code = 1;
    } else output.result(JSON.stringify(parsed(report.id, report, known)));
  }
  return code;
}

interface Wanted {
  /** Standard input where it is undefined. */
  readonly file: string | undefined;
  readonly isLines: boolean;
}

function wantedBy(args: readonly string[]): Wanted {
  const [first, ...rest] = args;
  if (first === '--jsonl') {
    const [file, ...others] = rest;
    if (file === undefined) throw new WrongUse('After --jsonl comes the name of a file.');
    if (others.length > 0) throw new WrongUse('One file is parsed at a time.');
    return { file, isLines: true };
  }
  if (first?.startsWith('-')) throw new WrongUse(`There is no option "${first}".`);
  if (rest.length > 0) throw new WrongUse('One file is parsed at a time.');
  return { file: first, isLines: false };
}

function parse(args: readonly string[], output: Output): ExitCode {
  const { file, isLines } = wantedBy(args);
  try {
    const text = textOf(file, output);
    const known = knownFrom(output);
    if (!known) return 1;
    if (isLines && file !== undefined) return parseLines(file, text, known, output);
    output.result(JSON.stringify(parsed(file ?? null, { text }, known), null, 2));
    return 0;
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    output.error(error.message);
    return 1;
  }
}

/** `parse [FILE]`, `parse --jsonl FILE`: the figures of a report's prose as JSON, with where each was read. */
export const PARSE: Verb = {
  args: '[FILE] | --jsonl FILE',
  does: 'Reads a report in prose (a file or stdin; or one JSON object with "text" per line) into figures; evidence counts UTF-16 code units.',
  run: parse,
};
