/** Turns each number into the sum of all up to it, and returns the last. */
export function sumsUpTo(numbers: Uint32Array): number {
  let total = 0;
  for (let i = 0; i < numbers.length; i++) {
    total += numbers[i]!;
    numbers[i] = total;
  }
  return total;
}

/** Places of whole numbers from 0 to below `count`, so that the numbers ascend; equal ones keep their order. */
export function orderOf(numbers: Int32Array, count: number): Uint32Array {
  const next = new Uint32Array(count + 1);
  for (let i = 0; i < numbers.length; i++) next[numbers[i]! + 1]!++;
  sumsUpTo(next);
  const order = new Uint32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) order[next[numbers[i]!]!++] = i;
  return order;
}
