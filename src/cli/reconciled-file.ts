import { createHash } from 'node:crypto';
import type { District } from '../domain/district.ts';
import type {
  Amount,
  Commodity,
  EstimateTable,
  FamilyId,
  RangeSeries,
  RangeTable,
  ReceiptSeries,
  ReceiptStep,
  ReceiptTable,
  ReconciledFile,
} from '../domain/reconciled.ts';
import type { Day } from '../domain/day.ts';
import { atomsToday } from '../reconcile/atoms.ts';
import { roundedTo } from '../reconcile/families.ts';
import type { DistrictRange, ReconciledFamily } from '../reconcile/reconcile.ts';

/**
 * What a reconciliation was worked out from: the statements as they stand in the file, and of the
 * districts what plays a part (land, and land received).
 */
export function inputsOf(
  statementsText: string,
  districts: readonly District[],
): ReconciledFile['inputs'] {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const land = districts.map(({ id, landHa, received }) => ({ id, landHa, received }));
  return { statements: sha256(statementsText), districts: sha256(JSON.stringify(land)) };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
type ByAmountAndDistrict<T> = Partial<Record<Amount, Record<string, T>>>;

function rangeTable(found: readonly DistrictRange[]): RangeTable {
  const table: ByAmountAndDistrict<Mutable<RangeSeries>> = {};
  for (const { amount, district, range } of found) {
    const series = ((table[amount] ??= {})[district] ??= { low: [], best: [], high: [] });
    series.low.push(range.low);
    series.best.push(range.best);
    series.high.push(range.high);
  }
  return table;
}

/** Equal receipts stand once: many districts and days rest on the same figures. */
function receiptTable(found: readonly DistrictRange[]): ReceiptTable {
  const places = new Map<string, number>();
  const receipts: (readonly ReceiptStep[])[] = [];
  const placeOf = (steps: readonly ReceiptStep[]) => {
    const key = JSON.stringify(steps);
    const place = places.get(key) ?? receipts.push(steps) - 1;
    places.set(key, place);
    return place;
  };
  const ranges: ByAmountAndDistrict<Mutable<ReceiptSeries>> = {};
  for (const { amount, district, receipt } of found) {
    const series = ((ranges[amount] ??= {})[district] ??= { low: [], high: [] });
    series.low.push(placeOf(receipt.low));
    series.high.push(receipt.high && placeOf(receipt.high));
  }
  return { receipts, ranges };
}

/**
 * Best estimates of what is counted apart, and of everything outside the districts (`other`). What
 * is an amount by itself stands with its range.
 */
function estimateTable(
  { settled, history }: ReconciledFamily,
  districts: readonly District[],
  days: readonly Day[],
): EstimateTable {
  const { family, atoms } = settled;
  const hasRange = (commodity: Commodity) =>
    family.amounts.some(
      ({ commodities }) => commodities.length === 1 && commodities[0] === commodity,
    );
  const outside = atoms.flatMap(({ district }, index) => (district === null ? [index] : []));
  const table: Partial<Record<Commodity, Record<string, number[]>>> = {};
  for (const commodity of family.commodities) {
    const seriesOf = (some: readonly number[]) =>
      days.map((day) =>
        roundedTo(
          family,
          history.sum({ atoms: some, commodities: [commodity], before: null, to: day }),
        ),
      );
    const ofDistricts = hasRange(commodity)
      ? []
      : districts.map(({ id }) => [id, seriesOf(atomsToday(atoms, id))] as const);
    table[commodity] = Object.fromEntries([...ofDistricts, ['other', seriesOf(outside)]]);
  }
  return table;
}

/** `reconciled.json` for both families and some days. */
export function reconciledFile(
  families: Readonly<Record<FamilyId, ReconciledFamily>>,
  inputs: ReconciledFile['inputs'],
  districts: readonly District[],
  days: readonly Day[],
): ReconciledFile {
  const found = [...families.area.ranges, ...families.ordnance.ranges];
  return {
    inputs,
    days,
    families: { area: families.area.summary, ordnance: families.ordnance.summary },
    ranges: rangeTable(found),
    estimates: {
      ...estimateTable(families.area, districts, days),
      ...estimateTable(families.ordnance, districts, days),
    },
    receipts: receiptTable(found),
  };
}
