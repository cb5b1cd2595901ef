import type { District } from '../domain/district.ts';
import { AREA_WORDS, type Statement } from '../domain/statement.ts';

/**
 * The smallest account that figures can be told apart for: a district as it is today, a part of one
 * that belonged to another district before, or an area without a polygon. Accounts, not shapes.
 */
export interface Atom {
  readonly id: string;
  /** The district that holds it today; null for an area without a polygon. */
  readonly district: string | null;
  /** The district that held it before `since`. */
  readonly formerly: string | null;
  readonly since: string | null;
  /** Its land in hectares; null where no limit is known. */
  readonly landHa: number | null;
}

const OUTSIDE = AREA_WORDS.filter((word) => word !== 'all');

/** What is left of a district's land besides the parts that it received counts from this many hectares. */
const LEAST_REST_HA = 1000;

function atomsOfDistrict({ id, landHa, received }: District): Atom[] {
  if (!received) return [{ id, district: id, formerly: null, since: null, landHa }];
  const parts = Object.entries(received.ha).map(([formerly, ha]) => ({
    id: `${id}/${formerly}`,
    district: id,
    formerly,
    since: received.on,
    landHa: ha,
  }));
  const rest = landHa - parts.reduce((sum, part) => sum + part.landHa, 0);
  if (rest < LEAST_REST_HA) return parts;
  return [{ id, district: id, formerly: null, since: null, landHa: rest }, ...parts];
}

/** The atoms of a ledger: every district, or its parts, and the areas outside the districts. */
export function atomsOf(districts: readonly District[]): readonly Atom[] {
  const outside = OUTSIDE.map((id) => ({
    id,
    district: null,
    formerly: null,
    since: null,
    landHa: null,
  }));
  return [...districts.flatMap(atomsOfDistrict), ...outside];
}

/** The atoms, by place in the list, that a district is made of today. */
export function atomsToday(atoms: readonly Atom[], district: string): readonly number[] {
  return indicesWhere(atoms, (atom) => atom.district === district);
}

/**
 * The atoms, by place in the list, that the area of a statement is made of; `null` for the whole
 * operation. `boundaries` earlier than the day of a transfer mean the older districts; empty, or a
 * district that did not exist then, means those of today. `other` is everything outside the districts.
 */
export function atomsOfArea(
  atoms: readonly Atom[],
  { area, boundaries }: Pick<Statement, 'area' | 'boundaries'>,
): readonly number[] | null {
  if (area.includes('all')) return null;
  const found = new Set<number>();
  for (const name of area)
    for (const index of atomsOfName(atoms, name, boundaries)) found.add(index);
  return [...found].sort((a, b) => a - b);
}

function atomsOfName(atoms: readonly Atom[], name: string, boundaries: string): readonly number[] {
  if (name === 'other') return indicesWhere(atoms, ({ district }) => district === null);
  const outside = indicesWhere(atoms, ({ id, district }) => district === null && id === name);
  if (outside.length > 0) return outside;
  const before = (atom: Atom) =>
    atom.since !== null && boundaries !== '' && boundaries < atom.since;
  const then = indicesWhere(atoms, (atom) =>
    before(atom) ? atom.formerly === name : atom.district === name,
  );
  return then.length > 0 ? then : atomsToday(atoms, name);
}

function indicesWhere(atoms: readonly Atom[], is: (atom: Atom) => boolean): number[] {
  return atoms.flatMap((atom, index) => (is(atom) ? [index] : []));
}
