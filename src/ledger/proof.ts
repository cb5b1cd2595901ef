import type { Day } from '../domain/day.ts';
import type { District } from '../domain/district.ts';
import { compareText } from '../domain/order.ts';
import type { Amount, ReconciledFile } from '../domain/reconciled.ts';
import type { Statement } from '../domain/statement.ts';
import type { Ledger } from './ledger.ts';
import { type LandPart, ReceiptReader, type ReceiptTerm } from './receipt.ts';

/** Names one proven range: an amount in a district since the first day, at the end of a day. */
export interface RangeKey {
  readonly amount: Amount;
  readonly district: string;
  readonly day: Day;
}

/** One figure, or one piece of land, that a proof counts. */
export interface ProofLine {
  readonly source: ReceiptTerm['source'];
  /** The end that counts: the least or the most that the source's words allow. */
  readonly end: 'least' | 'most';
  /** How often it counts, greater than 0. */
  readonly times: number;
  /** What it adds to the proven end, less than 0 where it is taken off. */
  readonly amount: number;
}

/** Where a figure counts: in a whole that the district is part of, in the district alone, or elsewhere. */
export type ProofPlace = 'whole' | 'own' | 'elsewhere';
const PLACES: readonly ProofPlace[] = ['whole', 'own', 'elsewhere'];

/** The lines of a proof that are about one place. */
export interface ProofGroup {
  readonly place: ProofPlace;
  readonly lines: readonly ProofLine[];
}

/** One end of a range, and the figures that prove it. */
export interface EndProof {
  /** The day whose range has this end: the asked one, or the nearest on the side that proves it. */
  readonly day: Day | null;
  /** null where no figure sets a limit. */
  readonly value: number | null;
  /** Their lines add up to the value; none where the value needs no proof. */
  readonly groups: readonly ProofGroup[];
}

/** What proves a range. */
export interface Proof {
  readonly low: EndProof;
  readonly high: EndProof;
}

/**
 * The figures that prove both ends of a range. Amounts never fall: on a day between two for which
 * ranges were worked out, the lower end is that of the earlier one and the upper end that of the later
 * one. null for a district or an amount without ranges.
 */
export function proofOf(file: ReconciledFile, ledger: Ledger, key: RangeKey): Proof | null {
  const ranges = file.ranges[key.amount]?.[key.district];
  const receipts = file.receipts.ranges[key.amount]?.[key.district];
  const district = ledger.districts.find(({ id }) => id === key.district);
  if (!ranges || !receipts || !district) return null;
  const reader = readerOf(ledger);
  const groupsOf = (receipt: number | null | undefined, sign: 1 | -1) => {
    const steps = file.receipts.receipts[receipt ?? -1] ?? [];
    return grouped(reader.terms(steps), district, sign);
  };
  const before = file.days.findLastIndex((day) => day <= key.day);
  const after = file.days.findIndex((day) => day >= key.day);
  return {
    low: {
      day: file.days[before] ?? null,
      value: ranges.low[before] ?? 0,
      groups: groupsOf(receipts.low[before], 1),
    },
    high: {
      day: file.days[after] ?? null,
      value: ranges.high[after] ?? null,
      groups: groupsOf(receipts.high[after], -1),
    },
  };
}

const readers = new WeakMap<Ledger, ReceiptReader>();

function readerOf(ledger: Ledger): ReceiptReader {
  const reader = readers.get(ledger) ?? new ReceiptReader(ledger);
  readers.set(ledger, reader);
  return reader;
}

/** What the lines of a proof add up to. */
export function proofSum({ groups }: Pick<EndProof, 'groups'>): number {
  return groups.flatMap(({ lines }) => lines).reduce((sum, { amount }) => sum + amount, 0);
}

/** A receipt of an upper end proves its negative: the signs of its lines are turned round. */
function grouped(
  terms: readonly ReceiptTerm[],
  district: District,
  sign: 1 | -1,
): readonly ProofGroup[] {
  const lines = terms.map(({ source, factor, amount }): ProofLine => ({
    source,
    end: factor > 0 ? 'least' : 'most',
    times: Math.abs(factor),
    amount: sign * amount + 0,
  }));
  return PLACES.flatMap((place) => {
    const here = lines.filter(({ source }) => placeOf(source, district) === place);
    return here.length > 0 ? [{ place, lines: neighboursTogether(here) }] : [];
  });
}

function placeOf({ statement, land }: ProofLine['source'], district: District): ProofPlace {
  if (land) return land.district === district.id ? 'own' : 'elsewhere';
  const { area } = statement;
  if (area.includes('all')) return 'whole';
  if (area.includes(district.id)) return area.length === 1 ? 'own' : 'whole';
  return isOfOlderWhole(statement, district) ? 'whole' : 'elsewhere';
}

/** True when the area held, in its older borders, land that is the district's today. */
function isOfOlderWhole({ area, boundaries }: Statement, { received }: District): boolean {
  if (!received || boundaries === '' || boundaries >= received.on) return false;
  return area.some((name) => name in received.ha);
}

/** Lines about the same places stand together, older ones first: what is taken off and put back. */
function neighboursTogether(lines: readonly ProofLine[]): readonly ProofLine[] {
  const clusters: { names: Set<string>; lines: ProofLine[] }[] = [];
  const byBreadth = lines.toSorted((a, b) => breadthOf(b) - breadthOf(a));
  for (const line of byBreadth) {
    const names = namesOf(line);
    const known = clusters.find((cluster) => names.some((name) => cluster.names.has(name)));
    if (known) known.lines.push(line);
    else clusters.push({ names: new Set(names), lines: [line] });
  }
  const dayOf = ({ source }: ProofLine) => source.statement?.to ?? '';
  const idOf = ({ source }: ProofLine) => source.statement?.id ?? '';
  return clusters.flatMap((cluster) =>
    cluster.lines.sort((a, b) => compareText(dayOf(a), dayOf(b)) || compareText(idOf(a), idOf(b))),
  );
}

function breadthOf(line: ProofLine): number {
  const names = namesOf(line);
  return names.includes('all') ? Number.MAX_VALUE : names.length;
}

function namesOf({ source: { statement, land } }: ProofLine): readonly string[] {
  return land ? landNames(land) : statement.area;
}

function landNames({ district, formerly }: LandPart): readonly string[] {
  return formerly === null ? [district] : [formerly, district];
}
