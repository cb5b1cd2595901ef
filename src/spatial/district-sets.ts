/**
 * Sets of districts, each known by a number. Set 0 is none, set d + 1 holds only district d; larger
 * numbers stand for several at once, which land has where districts overlap.
 *
 * Crossing an edge of a district toggles it: leaves it if one was inside, enters it if not. So the set of
 * any place follows from the set of another and the edges between them, in any order of crossing.
 */
export class DistrictSets {
  readonly #members: (readonly number[])[];
  readonly #numbers = new Map<string, number>();
  readonly #toggled = new Map<number, number>();
  readonly #districts: number;

  constructor(districts: number) {
    this.#districts = districts;
    this.#members = [[], ...Array.from({ length: districts }, (_, district) => [district])];
  }

  /** How many sets have come up so far; their numbers run from 0. */
  get count(): number {
    return this.#members.length;
  }

  /** The districts of the set, in their order. */
  membersOf(set: number): readonly number[] {
    return this.#members[set] ?? [];
  }

  /** True when the set holds more than one district. */
  isOverlap(set: number): boolean {
    return set > this.#districts;
  }

  /** The set without the district if it is in, with it if it is not. */
  toggle(set: number, district: number): number {
    if (set === 0) return district + 1;
    if (set === district + 1) return 0;
    const key = set * this.#districts + district;
    const known = this.#toggled.get(key);
    if (known !== undefined) return known;
    const members = this.membersOf(set);
    const toggled = members.includes(district)
      ? members.filter((member) => member !== district)
      : [...members, district].sort((a, b) => a - b);
    const number = this.#numberOf(toggled);
    this.#toggled.set(key, number);
    return number;
  }

  /** Every district of `changes` toggled in `set`. */
  toggleAll(set: number, changes: number): number {
    return this.membersOf(changes).reduce((all, district) => this.toggle(all, district), set);
  }

  #numberOf(members: readonly number[]): number {
    if (members.length === 0) return 0;
    if (members.length === 1) return members[0]! + 1;
    const name = members.join();
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#members.length);
    this.#members.push(members);
    return this.#members.length - 1;
  }
}
