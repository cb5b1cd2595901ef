import { type Day, isDay } from '../../domain/day.ts';
import type { Statement } from '../../domain/statement.ts';
import {
  type CheckedFields,
  type NamedDays,
  NUMBER_FIELDS,
  type NumberField,
  type OtherSeen,
  type Precision,
  type SeenReport,
  type Span,
  type WordsSeen,
} from './report.ts';

/** A number of a report as a person leaves it. */
export interface NumberValue {
  /** Digits and a decimal point; empty where the report does not say. */
  readonly value: string;
  readonly precision: Precision;
  /** The words that it is from; null when it was typed. */
  readonly span: Span | null;
}

/** Another figure that becomes a row of its own, with its days. */
export interface OtherRow {
  /** Place among the other figures of the report. */
  readonly other: number;
  /** What it is, so that a kept row never stands for another figure. */
  readonly value: number;
  readonly from: string;
  readonly to: string;
}

/** Everything that a person can correct. Days are `YYYY-MM-DD`, or empty where not known. */
export interface ReportFields {
  readonly from: string;
  readonly to: string;
  readonly periodSpan: Span | null;
  readonly numbers: Readonly<Record<NumberField, NumberValue>>;
  /** In the order of the gazetteer; `span` is null for one that was ticked by hand. */
  readonly districts: readonly { readonly id: string; readonly span: Span | null }[];
  /** True when the text names more districts than its list has. */
  readonly incomplete: boolean;
  readonly operators: Statement['operators'];
  /** What the amounts are printed for: the whole operation, or the named districts together. */
  readonly area: 'all' | 'named';
  readonly others: readonly OtherRow[];
}

/** The districts that the amounts are for; null: the whole operation. A list cut short stands for no area. */
export function areaOf({ area, districts, incomplete }: ReportFields): readonly string[] | null {
  const isNamed = area === 'named' && districts.length > 0 && !incomplete;
  return isNamed ? districts.map(({ id }) => id) : null;
}

/** Nothing yet. */
export const NO_NUMBER: NumberValue = { value: '', precision: 'exact', span: null };

/** Until 2023 weekly reports counted the work of the mine action agency only (`data/README.md`). */
const ALL_OPERATORS_FROM: Day = '2024-01-01';
const LONGEST_WEEK = 10;

/** A whole day, or empty. */
const dayOf = (day: OpenDayText): string => (isDay(day) ? day : '');
type OpenDayText = NamedDays['start'];

/** Days from the first to the last, both counted; NaN where one is not known. */
function lengthOf(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}

/** Whose work a report of these days counts, by the custom of the agency. */
export function operatorsOf(from: string, to: string): Statement['operators'] {
  return isDay(to) && to < ALL_OPERATORS_FROM && lengthOf(from, to) <= LONGEST_WEEK
    ? 'anama'
    : 'all';
}

/**
 * A number with the places that its words print: "1,651.0" claims a tenth where 1651 claims a whole
 * hectare. Words that do not hold its digits (number words) leave it as it is.
 */
export function printedValue(value: number, words: string): string {
  const plain = String(value);
  const printed = words.replace(/\D/g, '');
  const digits = plain.replace('.', '');
  const rest = printed.startsWith(digits) ? printed.slice(digits.length) : '';
  if (!/^0{1,4}$/.test(rest)) return plain;
  // Trailing zeros after "thousand" or of another unit are no printed places of this number.
  const isDecimal = plain.includes('.') || /[.,]0+\D*$/.test(words);
  if (!isDecimal) return plain;
  return plain.includes('.') ? plain + rest : `${plain}.${rest}`;
}

function numberOf(
  text: string,
  seen: { readonly value: number; readonly precision: Precision; readonly span: Span } | null,
): NumberValue {
  if (!seen) return NO_NUMBER;
  const { value, precision, span } = seen;
  return { value: printedValue(value, text.slice(...span)), precision, span };
}

/** The fields as they were read. */
export function fieldsOf(text: string, seen: SeenReport): ReportFields {
  const { period, figures, districts, incomplete } = seen;
  const [from, to] = period ? [dayOf(period.start), dayOf(period.end)] : ['', ''];
  return {
    from,
    to,
    periodSpan: period?.span ?? null,
    numbers: Object.fromEntries(
      NUMBER_FIELDS.map((field) => [field, numberOf(text, figures[field])]),
    ) as Record<NumberField, NumberValue>,
    districts,
    incomplete: incomplete.length > 0,
    operators: operatorsOf(from, to),
    area: 'all',
    others: [],
  };
}

/** The fields with other days. Whose work is counted follows them, until a person has said otherwise. */
export function withDays(
  fields: ReportFields,
  from: string,
  to: string,
  periodSpan: Span | null,
): ReportFields {
  const isByCustom = fields.operators === operatorsOf(fields.from, fields.to);
  const operators = isByCustom ? operatorsOf(from, to) : fields.operators;
  return { ...fields, from, to, periodSpan, operators };
}

/** What chosen words can be used for. */
export type WordsUse = NumberField | 'period' | 'districts';
export const WORDS_USES: readonly WordsUse[] = [...NUMBER_FIELDS, 'period', 'districts'];

/**
 * The fields with chosen words used for one of them; null when the words hold nothing of the kind.
 * `order` is that of the districts.
 */
export function withWords(
  text: string,
  fields: ReportFields,
  use: WordsUse,
  words: { readonly span: Span; readonly seen: WordsSeen },
  order: readonly string[],
): ReportFields | null {
  const { span, seen } = words;
  if (use === 'period') {
    if (!seen.period) return null;
    return withDays(fields, dayOf(seen.period.start), dayOf(seen.period.end), span);
  }
  if (use === 'districts') {
    if (seen.districts.length === 0) return null;
    const named = [...fields.districts.filter(({ span: at }) => at), ...seen.districts];
    const ids = [...fields.districts, ...seen.districts].map(({ id }) => id);
    const districts = order
      .filter((id) => ids.includes(id))
      .map((id) => named.find((one) => one.id === id) ?? { id, span: null });
    return { ...fields, districts };
  }
  const number = use === 'cleared_ha' ? seen.hectares : seen.count;
  if (!number) return null;
  return { ...fields, numbers: { ...fields.numbers, [use]: numberOf(text, number) } };
}

/** What was typed for a number: its digits, or why it cannot be taken. */
export type Typed = { readonly value: string } | { readonly refused: 'number' | 'whole' | 'mark' };

/** Reads a typed number: digits and at most one decimal mark; counts are whole. Empty is unknown. */
export function readTyped(typed: string, field: NumberField): Typed {
  const text = typed.trim();
  if (text === '') return { value: '' };
  if (!/^\d{1,12}(?:[.,]\d{1,6})?$/.test(text)) return { refused: 'number' };
  // "1,651" is a thousand or one and a part, by the custom of the writer.
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return { refused: 'mark' };
  if (field !== 'cleared_ha' && !/^\d+$/.test(text)) return { refused: 'whole' };
  return { value: text.replace(',', '.') };
}

/** What the checks compare: the fields as a person has left them. */
export function checkedFields(
  fields: ReportFields,
  seen: SeenReport,
  published: string,
): CheckedFields {
  const { from, to, numbers } = fields;
  const isWhole = isDay(from) && isDay(to) && from <= to;
  const wasRead = from === '' && to === '' ? seen.period : null;
  return {
    published: isDay(published) ? published : seen.published,
    period: isWhole ? { start: from, end: to, span: fields.periodSpan ?? [0, 0] } : wasRead,
    figures: Object.fromEntries(
      NUMBER_FIELDS.map((field) => {
        const { value, precision, span } = numbers[field];
        return [
          field,
          value === '' ? null : { value: Number(value), precision, span: span ?? [0, 0] },
        ];
      }),
    ) as CheckedFields['figures'],
  };
}

/** A figure as a row: its days where the text names them whole. */
export function rowOfOther(other: number, { value, period }: OtherSeen): OtherRow {
  const [from, to] = period ? [dayOf(period.start), dayOf(period.end)] : ['', ''];
  return { other, value, from, to };
}

/** Figures of other kinds that the ledger has a place for, once their days are known. */
export function canBeRow({ kind }: Pick<OtherSeen, 'kind'>): boolean {
  return kind !== 'plan' && kind !== 'headline_total' && kind !== 'repeated';
}
