/** A list of whole numbers that grows as it is filled, without one object for each number. */
export class GrowingList {
  values: Int32Array;
  length = 0;

  /** `expected` is how many numbers will probably come. */
  constructor(expected = 1024) {
    this.values = new Int32Array(Math.max(16, expected));
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
}

/** An array of twice the length that starts the same. */
export function doubled(array: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * array.length);
  larger.set(array);
  return larger;
}
