import fc from 'fast-check';
import { addDays, type Day } from '../../../src/domain/day.ts';
import type { District } from '../../../src/domain/district.ts';
import type { Commodity, FamilyId } from '../../../src/domain/reconciled.ts';
import type { Measure } from '../../../src/domain/measure.ts';
import { FIRST_DAY, type Statement } from '../../../src/domain/statement.ts';
import { district, statement } from '../statements.ts';

/** The days at whose ends amounts are known. */
export const DAYS: readonly Day[] = ['2021-12-31', '2023-06-30', '2024-06-30', '2025-06-30'];

/** Atoms that amounts are known for. What `a` ceded to `c` is `c/a`. */
const ATOMS = ['a', 'b', 'c', 'c/a', 'other', 'gazakh-villages'] as const;
type AtomId = (typeof ATOMS)[number];

/** Which atoms an area is made of, by its boundaries. */
const AREAS: readonly (readonly [string, Statement['boundaries'], readonly AtomId[]])[] = [
  ['all', '', ATOMS],
  ['a', '', ['a']],
  ['a', '1993', ['a', 'c/a']],
  ['a', '2023-12-05', ['a']],
  ['b', '', ['b']],
  ['c', '', ['c', 'c/a']],
  ['a;b', '1993', ['a', 'c/a', 'b']],
  ['b;c', '2023-12-05', ['b', 'c', 'c/a']],
  ['other', '', ['other', 'gazakh-villages']],
  ['gazakh-villages', '', ['gazakh-villages']],
];

const MEASURES: Readonly<Record<FamilyId, readonly (readonly [Measure, readonly Commodity[]])[]>> =
  {
    area: [['cleared_area', ['area']]],
    ordnance: [
      ['ap_mines', ['ap']],
      ['at_mines', ['at']],
      ['uxo', ['uxo']],
      ['mines', ['ap', 'at']],
      ['items_total', ['ap', 'at', 'uxo']],
    ],
  };

/** A number as a source prints it, so that the words allow the true amount. */
function asPrinted(amount: number, precision: Statement['precision'], digits: number): string {
  const whole = Math.floor(amount);
  const unit = 10 ** Math.max(0, String(whole).length - digits);
  switch (precision) {
    case 'exact':
      return String(digits % 2 === 0 ? whole : Math.round(amount));
    case 'about':
      return String(Math.round(amount / unit) * unit);
    case 'over':
      return String(Math.floor(amount / unit) * unit);
    case 'under':
      return String(Math.ceil(amount / unit) * unit);
  }
}

/** A true history, and figures of it as sources print them. */
export interface KnownLedger {
  readonly statements: readonly Statement[];
  /** `a`, `b`, and `c`, which received land from `a` in December 2023. */
  readonly districts: readonly District[];
  /** The true amount of some commodities in a district of today at the end of one of `DAYS`. */
  readonly truth: (districtId: string, commodities: readonly Commodity[], day: Day) => number;
}

const choice = fc.record({
  // Sums and the whole operation come up often: they are what figures clash with.
  area: fc.oneof(fc.constant(0), fc.nat(AREAS.length - 1)),
  measure: fc.constantFrom(0, 1, 2, 3, 3, 4, 4, 4),
  spans: fc
    .tuple(fc.nat(DAYS.length - 1), fc.nat(DAYS.length - 1))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
  fromStart: fc.boolean(),
  precision: fc.constantFrom('exact', 'exact', 'about', 'over', 'under'),
  digits: fc.integer({ min: 1, max: 4 }),
  /** Part that one operator did; of 1 the figure is of all of them. */
  part: fc.constantFrom(1, 1, 1, 0.4),
});

/** Land that no amount of these histories comes near to. */
const AMPLE_HA = 300_000;
/** What is left of `c` without the land received must be a part worth an account of its own. */
const REST_HA = 1000;

/**
 * A ledger of a few figures, all of them true to a history that is known. Land is ample, or in some
 * ledgers, where asked for, no more than what was cleared.
 */
export function knownLedgers(
  family: FamilyId,
  {
    least,
    most,
    scarceLand = false,
  }: { readonly least: number; readonly most: number; readonly scarceLand?: boolean },
): fc.Arbitrary<KnownLedger> {
  const commodities: readonly Commodity[] = family === 'area' ? ['area'] : ['ap', 'at', 'uxo'];
  const cells = commodities.length * ATOMS.length * DAYS.length;
  const growths = fc.array(
    fc.oneof(
      fc.constant(0),
      fc.nat(40),
      fc.nat(4000).map((half) => half / 2),
    ),
    {
      minLength: cells,
      maxLength: cells,
    },
  );
  return fc
    .tuple(
      growths,
      fc.array(choice, { minLength: least, maxLength: most }),
      scarceLand ? fc.boolean() : fc.constant(false),
    )
    .map(([growth, choices, isScarce]) => {
      const amount = (atom: AtomId, commodity: Commodity, first: number, last: number) => {
        const row =
          (commodities.indexOf(commodity) * ATOMS.length + ATOMS.indexOf(atom)) * DAYS.length;
        return growth.slice(row + first, row + last + 1).reduce((sum, one) => sum + one, 0);
      };
      const total = (
        atoms: readonly AtomId[],
        counted: readonly Commodity[],
        [first, last]: readonly [number, number],
      ) =>
        atoms.reduce(
          (sum, atom) => counted.reduce((part, one) => part + amount(atom, one, first, last), sum),
          0,
        );
      const statements = choices.map(({ area: place, measure: kind, ...rest }, index) => {
        const [area, boundaries, atoms] = AREAS[place] ?? (AREAS[0] as (typeof AREAS)[number]);
        const measures = MEASURES[family];
        const [measure, counted] =
          measures[kind % measures.length] ?? (['cleared_area', ['area']] as const);
        const first = rest.fromStart ? 0 : rest.spans[0];
        const before = DAYS[first - 1];
        const amountOfAll = total(atoms, counted, [first, rest.spans[1]]);
        return statement({
          id: `s${String(index + 1).padStart(2, '0')}`,
          measure,
          unit: family === 'area' ? 'ha' : 'items',
          value: asPrinted(amountOfAll * rest.part, rest.precision, rest.digits),
          precision: rest.precision,
          operators: rest.part < 1 ? 'anama' : 'all',
          area: area.split(';'),
          boundaries,
          from: before ? addDays(before, 1) : FIRST_DAY,
          to: DAYS[rest.spans[1]] ?? FIRST_DAY,
          published: '',
        });
      });
      const land = (atom: AtomId, more: number) =>
        isScarce ? total([atom], commodities, [0, DAYS.length - 1]) + more : AMPLE_HA;
      const received = { on: '2023-12-05', ha: { a: land('c/a', 1) } };
      const districts = [
        district({ id: 'a', landHa: land('a', 1) }),
        district({ id: 'b', landHa: land('b', 1) }),
        district({ id: 'c', landHa: land('c', REST_HA) + received.ha.a, received }),
      ];
      return {
        statements,
        districts,
        truth: (id, counted, day) => {
          const atoms = id === 'c' ? (['c', 'c/a'] as const) : [id as AtomId];
          return total(atoms, counted, [0, DAYS.indexOf(day)]);
        },
      };
    });
}

/** Some statements of a ledger with values that were printed wrong. */
export function withSlips(
  statements: readonly Statement[],
  slips: readonly { readonly place: number; readonly factor: number }[],
): { readonly statements: readonly Statement[]; readonly corrupted: number } {
  const factors = new Map(
    slips.map(({ place, factor }) => [place % statements.length, factor] as const),
  );
  return {
    statements: statements.map((one, place) => {
      const factor = factors.get(place);
      if (factor === undefined) return one;
      return { ...one, value: String(Math.round((Number(one.value) + 7) * factor)) };
    }),
    corrupted: factors.size,
  };
}

const slipsBy = (...factors: readonly number[]) =>
  fc.array(fc.record({ place: fc.nat(50), factor: fc.constantFrom(...factors) }), {
    minLength: 1,
    maxLength: 3,
  });

/** Slips to make in a ledger: which figure, and what its value is multiplied by. */
export const slips = slipsBy(0.1, 0.5, 3, 10, 1000);
/** Slips that make no figure larger than the land. */
export const smallSlips = slipsBy(0.1, 0.5, 3);
