import type { Amount, Range, SetAsideStatement } from '../domain/reconciled.ts';
import { FIRST_DAY, type Statement } from '../domain/statement.ts';
import type { DistrictRange, ReconciledFamily } from '../reconcile/reconcile.ts';

/** What the amounts of a result are, as the text says it. */
const AMOUNTS: Readonly<Record<Amount, string>> = {
  area: 'Hectares reported cleared',
  mines: 'Mines found (AP and AT)',
  uxo: 'Unexploded ordnance found',
};
/** Ends are printed with one decimal, rounded away from the range, so that the text claims no more than is proven. */
const PLACES = 10;
/** What rounding of the computer may add behind the sixth decimal. */
const NOISE = 1e-6;

const lowText = (low: number) => String(Math.floor(low * PLACES + NOISE) / PLACES);
const highText = (high: number | null) =>
  high === null ? 'no upper limit known' : String(Math.ceil(high * PLACES - NOISE) / PLACES);
const bestText = (best: number | null) =>
  best === null ? 'no estimate' : String(Math.round(best * PLACES) / PLACES);

const between = ({ low, high }: Pick<Range, 'low' | 'high'>) =>
  high === null ? `${lowText(low)} and more` : `${lowText(low)} to ${highText(high)}`;

/** Rows of cells as lines: columns as wide as their widest cell. */
function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function rangeLines(ranges: readonly DistrictRange[]): readonly string[] {
  const tables = new Map<string, string[][]>();
  for (const { day, district, amount, range } of ranges) {
    const title = `${AMOUNTS[amount]} since ${FIRST_DAY}, at the end of ${day}`;
    const rows = tables.get(title) ?? [['district', 'low', 'best', 'high']];
    tables.set(title, rows);
    rows.push([district, lowText(range.low), bestText(range.best), highText(range.high)]);
  }
  return [...tables].flatMap(([title, rows]) => [title, ...inColumns(rows), '']);
}

function contradictionLines(
  { id, allowed, clashesWith, alternatives, changes }: SetAsideStatement,
  unit: string,
  statement: Statement,
): readonly string[] {
  const { value, precision, area, from, to, publisher, published } = statement;
  const word = precision === 'exact' ? '' : `${precision} `;
  const [low, high] = allowed;
  return [
    `${id}: ${word}${value} ${statement.unit}, ${statement.measure} of ${area.join(';')}, ${from} to ${to} (${[publisher, published].filter(Boolean).join(', ')})`,
    `    The others allow ${between({ low, high })} ${unit}.`,
    clashesWith.length > 0
      ? `    Clashes with ${clashesWith.join(', ')}.`
      : '    By itself it is more than the land of its area.',
    alternatives.length > 0
      ? `    Could be set aside in its place: ${alternatives.join(', ')}.`
      : '    Nothing else could be set aside in its place.',
    ...changes.map(
      ({ instead, day, district, amount, ...ends }) =>
        `    With ${instead} set aside instead, ${district} ${amount} at the end of ${day}: ${between(ends)}.`,
    ),
  ];
}

/** A reconciled family in plain text, line by line: ranges, then what was set aside. */
export function linesOf({ settled, summary, ranges }: ReconciledFamily): readonly string[] {
  const { id, family, claims } = settled;
  const { statements, minimum, bound, setAside } = summary;
  const byId = new Map(claims.map(({ statement }) => [statement.id, statement]));
  const found =
    minimum === 0
      ? 'they can all be true together'
      : `${minimum} must be set aside so that the rest can be true together (proven: no fewer than ${bound})`;
  return [
    `${id}: ${statements} ${statements === 1 ? 'figure' : 'figures'} used; ${statements === 0 ? 'nothing is known' : found}.`,
    '',
    ...rangeLines(ranges),
    ...setAside.flatMap((one) => {
      const statement = byId.get(one.id);
      return statement ? [...contradictionLines(one, family.unit, statement), ''] : [];
    }),
  ];
}
