import type { Highs } from 'highs';
import type { Day } from '../domain/day.ts';
import type { Commodity } from '../domain/reconciled.ts';
import { atomsToday } from './atoms.ts';
import { type Form, formOf } from './layout.ts';
import { type Extreme, Programme, type ProofStep, type Question } from './programme.ts';

/** One end of a range, with the ends of claims and land that prove it. */
export interface ProvenEnd {
  readonly value: number;
  readonly proof: readonly ProofStep[];
}

/** What the kept figures together allow an amount to be. */
export interface ProvenRange {
  readonly low: ProvenEnd;
  /** null where no figure sets a limit: nothing bounds it, or only the land area does. */
  readonly high: ProvenEnd | null;
}

/** How much larger the land limits are made to find out whether a limit rests on land. */
const LARGER_LAND = 10;
/** Decimals of an amount: sums of printed figures, freed from rounding of the solver. */
const DECIMALS = 6;
/** A greater value by less than this share is rounding. */
const SAME = 1e-7;

/** The number without what the solver's arithmetic adds behind the sixth decimal. */
export function withoutNoise(value: number): number {
  return Number(value.toFixed(DECIMALS)) + 0;
}

/**
 * Answers what a set of claims, all of which can be true together, allows: two programmes for each
 * question, and a third with more land where the limit seems to rest on land.
 */
export class Ranges {
  readonly #programme: Programme;
  readonly #withMoreLand: Programme;
  readonly #question: Question;

  constructor(highs: Highs, question: Question) {
    this.#question = question;
    this.#programme = new Programme(highs, question);
    this.#withMoreLand = new Programme(highs, { ...question, landFactor: LARGER_LAND });
  }

  /** The range of a district's amount since the first day, at the end of a day that was asked for. */
  ofDistrict(district: string, commodities: readonly Commodity[], day: Day): ProvenRange {
    const atoms = atomsToday(this.#question.atoms, district);
    return this.ofForm(
      formOf(this.#programme.layout, { atoms, commodities, before: null, to: day }),
    );
  }

  /** The range of any amount over the days of the layout. */
  ofForm(form: Form): ProvenRange {
    const least = this.#programme.least(form);
    const low = { value: withoutNoise(Math.max(0, least.value ?? 0)), proof: least.proof };
    const greatest = this.#programme.greatest(form);
    return { low, high: this.#isProven(form, greatest) ? endOf(greatest) : null };
  }

  /** How often the solver ran. */
  get solves(): number {
    return this.#programme.solves + this.#withMoreLand.solves;
  }

  get layout() {
    return this.#programme.layout;
  }

  dispose(): void {
    this.#programme.dispose();
    this.#withMoreLand.dispose();
  }

  #isProven(form: Form, { value, proof }: Extreme): boolean {
    if (value === null) return false;
    // A proof without land holds for any land.
    if (!proof.some((step) => step.of === 'land')) return true;
    const withMoreLand = this.#withMoreLand.greatest(form).value;
    return withMoreLand !== null && withMoreLand <= value + SAME * Math.max(1, value);
  }
}

function endOf({ value, proof }: Extreme): ProvenEnd | null {
  return value === null ? null : { value: withoutNoise(value), proof };
}
