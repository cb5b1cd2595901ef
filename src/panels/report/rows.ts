import { isDay } from '../../domain/day.ts';
import { MEASURES } from '../../domain/measure.ts';
import { isFrontPage, type Statement } from '../../domain/statement.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { areaOf, type OtherRow, type ReportFields } from './fields.ts';
import { NUMBER_FIELDS, NUMBERS, type OtherSeen, type SeenReport, type Span } from './report.ts';

/** Where a report was printed, as a person gives it. */
export interface Source {
  readonly address: string;
  readonly publisher: string;
  /** `YYYY-MM-DD`; empty when it is not known. */
  readonly published: string;
}

/** Everything that rows are made from. */
export interface RowsTask {
  readonly text: string;
  readonly seen: SeenReport;
  readonly fields: ReportFields;
  readonly source: Source;
}

/** Why there are no rows yet, by the field that is wrong or missing. */
export type RowFault =
  'days' | 'order' | 'numbers' | 'address' | 'publisher' | 'published' | 'otherDays';
/** Faults of the source alone: the figures can be looked at without it. */
const OF_SOURCE: readonly RowFault[] = ['address', 'publisher', 'published'];
/** What a reader of the rows will stumble over. */
export type RowRemark = 'frontPage' | 'publishedEarly' | 'publishedUnknown';

const isWholePeriod = ({ from, to }: { readonly from: string; readonly to: string }) =>
  isDay(from) && isDay(to) && from <= to;

/** An address of a page on the web. */
function isAddress(address: string): boolean {
  return /^https?:\/\/[^\s/]+/.test(address) && !/\s/.test(address) && URL.canParse(address);
}

/** What is missing or wrong before rows can be made; empty when nothing is. */
export function faultsOf({ fields, source }: RowsTask): readonly RowFault[] {
  const { from, to, numbers, others } = fields;
  const hasFigure = NUMBER_FIELDS.some((field) => numbers[field].value !== '');
  const faults: Record<RowFault, boolean> = {
    days: hasFigure && !(isDay(from) && isDay(to)),
    order: isDay(from) && isDay(to) && from > to,
    numbers: !hasFigure && others.length === 0,
    address: !isAddress(source.address.trim()),
    publisher: source.publisher.trim() === '',
    published: source.published !== '' && !isDay(source.published),
    otherDays: !others.every(isWholePeriod),
  };
  return (Object.keys(faults) as RowFault[]).filter((fault) => faults[fault]);
}

/** Stands for a source that a person has not given yet, where only the figures count. */
const NO_SOURCE: Source = {
  address: 'https://source.invalid/report',
  publisher: '?',
  published: '',
};

/** The task with a source in any case: for looking at its figures; null when these have faults. */
export function withAnySource(task: RowsTask): RowsTask | null {
  const faults = faultsOf(task);
  if (faults.some((fault) => !OF_SOURCE.includes(fault))) return null;
  return faults.length === 0 ? task : { ...task, source: NO_SOURCE };
}

/** What is odd about the source of rows that can be made. */
export function remarksOf({ fields, source }: RowsTask): readonly RowRemark[] {
  const address = source.address.trim();
  const remarks: Record<RowRemark, boolean> = {
    frontPage: isAddress(address) && isFrontPage(address),
    publishedEarly: isDay(source.published) && isDay(fields.to) && source.published < fields.to,
    publishedUnknown: source.published === '',
  };
  return (Object.keys(remarks) as RowRemark[]).filter((remark) => remarks[remark]);
}

/** Ids of statements in a row: a letter and digits. */
const COUNTED_ID = /^s(\d+)$/;

/** As many ids as are asked for, above all that are taken. */
export function freeIds(taken: Iterable<string>, count: number): readonly string[] {
  let [last, places] = [0, 4];
  for (const id of taken) {
    const digits = COUNTED_ID.exec(id)?.[1];
    if (digits === undefined) continue;
    last = Math.max(last, Number(digits));
    places = Math.max(places, digits.length);
  }
  return Array.from({ length: count }, (_, i) => `s${String(last + 1 + i).padStart(places, '0')}`);
}

/**
 * The name of the report that the rows restate: that of the ledger's figures for the same days, else one
 * as the ledger names the latest report of that length, else `report-` and the first day.
 */
export function reportName(
  { statements }: Pick<Ledger, 'statements'>,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  const days = (one: { readonly from: string; readonly to: string }) =>
    (Date.parse(one.to) - Date.parse(one.from)) / 86_400_000;
  const reports = statements.filter(
    ({ report, area, measure }) =>
      report !== '' &&
      area[0] === 'all' &&
      NUMBER_FIELDS.some((field) => NUMBERS[field] === measure),
  );
  const same = reports.find((one) => one.from === from && one.to === to);
  if (same) return same.report;
  const tail = (one: { readonly from: string; readonly to: string }) =>
    days(one) > 20 ? one.from.slice(0, 7) : one.from;
  const isLike = (one: Statement) =>
    Math.abs(days(one) - days({ from, to })) <= 3 && one.report.endsWith(`-${tail(one)}`);
  const like = reports.filter(isLike).at(-1);
  const prefix = like ? like.report.slice(0, -tail(like).length) : 'report-';
  return `${prefix}${tail({ from, to })}`;
}

/** Words of a text as a note quotes them: on one line, not long. */
function quoted(text: string, span: Span): string {
  const words = text
    .slice(...span)
    .replace(/\s+/g, ' ')
    .trim();
  return `“${words.length > 40 ? `${words.slice(0, 40)}…` : words}”`;
}

/** Where a number comes from, and what is missing, in plain sentences. */
function noteOf(task: RowsTask, value: string, span: Span | null): string {
  const origin = span ? `Printed ${quoted(task.text, span)}.` : `Entered by hand: ${value}.`;
  return task.fields.incomplete ? `${origin} The list of places is cut short in the text.` : origin;
}

type RowWithoutId = Omit<Statement, 'id'>;

function common({ source }: RowsTask) {
  return {
    area: ['all'],
    boundaries: '' as const,
    source_url: source.address.trim(),
    publisher: source.publisher.trim(),
    published: source.published as Statement['published'],
    stated_accuracy: '',
  };
}

function otherRow(task: RowsTask, { other, value: kept, from, to }: OtherRow): RowWithoutId[] {
  const figure: OtherSeen | undefined = task.seen.other[other];
  if (figure?.value !== kept) return [];
  const { measure, value, precision, span, kind } = figure;
  const isWork = kind === 'running_total' || kind === 'other_period';
  return [
    {
      ...common(task),
      measure,
      value: String(value),
      unit: MEASURES[measure],
      precision,
      operators: isWork ? task.fields.operators : 'n/a',
      from: from as Statement['from'],
      to: to as Statement['to'],
      report: '',
      worked_in: [],
      note: `Printed ${quoted(task.text, span)} in a report on other days.`,
    },
  ];
}

/**
 * The statements of a report without faults, one for each of its figures, with the next free ids. The
 * amounts are for the whole operation, and districts only where the report says that teams worked, unless
 * a person says that they are printed for these districts.
 */
export function rowsOf(
  task: RowsTask,
  ledger: Ledger,
  taken: Iterable<string>,
): readonly Statement[] {
  const { fields } = task;
  const { from, to, numbers, districts, operators } = fields;
  const area = areaOf(fields);
  // Reports of other areas are no copies of those for the whole operation.
  const report = area ? '' : reportName(ledger, { from, to });
  const own = NUMBER_FIELDS.flatMap((field): RowWithoutId[] => {
    const { value, precision, span } = numbers[field];
    if (value === '') return [];
    const measure = NUMBERS[field];
    return [
      {
        ...common(task),
        ...(area && { area }),
        measure,
        value,
        unit: MEASURES[measure],
        precision,
        operators,
        from: from as Statement['from'],
        to: to as Statement['to'],
        report,
        worked_in: districts.map(({ id }) => id),
        note: noteOf(task, value, span),
      },
    ];
  });
  const rows = [...own, ...fields.others.flatMap((row) => otherRow(task, row))];
  const ids = freeIds([...ledger.statements.map(({ id }) => id), ...taken], rows.length);
  return rows.map((row, i) => ({ id: ids[i] ?? '', ...row }));
}
