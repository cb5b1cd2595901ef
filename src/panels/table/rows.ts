import type { District } from '../../domain/district.ts';
import type { Text } from '../../i18n/text.ts';
import type { MetricId, NoReading, Reading } from '../../metrics/registry.ts';
import type { Sort, SortColumn } from '../../view/fields.ts';

/** The metrics that the table shows: area and share where the data carry them, and the chosen one. */
export function shownMetrics(chosen: MetricId, carried: readonly MetricId[]): readonly MetricId[] {
  const always: readonly MetricId[] = ['cleared', 'progress'];
  const shown = always.includes(chosen) ? always : [...always, chosen];
  return shown.filter((metric) => carried.includes(metric));
}

/** What a column sorts by: a text, a number, or nothing known. */
type SortKey = string | number | null;

/**
 * Districts in the order of a column. Districts without a value come last in either direction;
 * equal values stand in the order of names.
 */
export function sortDistricts(
  districts: readonly District[],
  { by, order }: Sort,
  text: Pick<Text, 'lang' | 'compare'>,
  readingsOf: (metric: MetricId) => ReadonlyMap<string, Reading | NoReading>,
): readonly District[] {
  const readings = by === 'name' || by === 'area' ? null : readingsOf(by);
  const keyOf = (district: District): SortKey => {
    if (by === 'name') return district.name[text.lang];
    if (by === 'area') return district.landHa;
    const reading = readings?.get(district.id);
    if (!reading || reading.value === null) return null;
    // What is not known well has no single value to sort by: its proven lower end counts.
    return reading.range?.width === 3 ? reading.range.low : reading.value;
  };
  const direction = order === 'asc' ? 1 : -1;
  const byName = (a: District, b: District) => text.compare(a.name[text.lang], b.name[text.lang]);
  return [...districts].sort((a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    if (first === null || second === null) {
      if (first === second) return byName(a, b);
      return first === null ? 1 : -1;
    }
    const difference =
      typeof first === 'string' || typeof second === 'string'
        ? text.compare(String(first), String(second))
        : first - second;
    return difference * direction || byName(a, b);
  });
}

/** The next order of a column when its head is pressed: names start at A, amounts at the greatest. */
export function nextSort(current: Sort, column: SortColumn): Sort {
  if (current.by === column) {
    return { by: column, order: current.order === 'asc' ? 'desc' : 'asc' };
  }
  return { by: column, order: column === 'name' ? 'asc' : 'desc' };
}

/** `aria-sort` of a column head. */
export function ariaSort(current: Sort, column: SortColumn): 'ascending' | 'descending' | 'none' {
  if (current.by !== column) return 'none';
  return current.order === 'asc' ? 'ascending' : 'descending';
}
