import { printedInterval } from '../../ledger/printed.ts';
import { FIELDS, type Field, FIELD_NAMES, type OtherFigure, type Reading } from '../reading.ts';
import { type Check, NOUNS, printed, type Warning } from './warning.ts';

/** True when the printed number can be the amount, by its own words and printed places. */
function canBe({ value, precision }: OtherFigure, amount: number): boolean {
  const { low, high } = printedInterval({ value: String(value), precision });
  return precision === 'exact' ? value === amount : low <= amount && amount <= high;
}

function sumOf({ figures }: Reading, fields: readonly Field[]): number | null {
  let sum = 0;
  for (const field of fields) {
    const figure = figures[field];
    if (!figure) return null;
    sum += figure.value;
  }
  return sum;
}

/** A total of mines or items that the text prints, against the sum of its parts. */
export const printedTotals: Check = (reading) => {
  const mines = sumOf(reading, ['ap_mines', 'at_mines']);
  const items = sumOf(reading, ['ap_mines', 'at_mines', 'uxo']);
  return reading.other.flatMap((total): Warning[] => {
    if (total.kind !== 'headline_total') return [];
    const isMines = total.measure === 'mines';
    const sum = isMines ? mines : items;
    if (sum === null || canBe(total, sum)) return [];
    const withUxo = isMines && items !== null && canBe(total, items);
    // A headline may count the mines alone where the text speaks of explosive items.
    if (!isMines && mines !== null && canBe(total, mines)) return [];
    const parts = isMines
      ? 'anti-personnel and anti-tank mines'
      : 'anti-personnel mines, anti-tank mines and unexploded ordnance';
    const what = `${printed(total.value)} ${isMines ? 'mines' : 'items'}`;
    const why = withUxo ? ', which is their sum with unexploded ordnance' : '';
    return [
      {
        kind: 'total_differs',
        field: isMines ? 'mines' : 'items_total',
        values: [total.value, sum],
        statements: [],
        text: `The text prints ${what}${why}, but its ${parts} add up to ${printed(sum)}.`,
      },
    ];
  });
};

/** Two different numbers for one field and the same days. */
export const secondValues: Check = ({ figures, other }) =>
  other.flatMap((second): Warning[] => {
    const field = FIELD_NAMES.find((name) => FIELDS[name] === second.measure);
    const first = field && figures[field];
    if (second.kind !== 'repeated' || !first || canBe(second, first.value)) return [];
    // The same area in other units, or rounded to whole hectares.
    if (field === 'cleared_ha' && Math.abs(second.value - first.value) < 1) return [];
    const values = [second.value, first.value];
    const text = `The text prints ${printed(second.value)} ${NOUNS[field]} too, beside ${printed(first.value)}, for the same days.`;
    return [{ kind: 'second_value', field, values, statements: [], text }];
  });
