import loadHighs, { type Highs } from 'highs';

/**
 * Loads the solver (HiGHS as WebAssembly, one thread) in Node. One run of a verb loads it once; the
 * pure rooms get it handed in.
 */
export function loadSolver(): Promise<Highs> {
  return loadHighs();
}
