import type { Highs } from 'highs';

/** A member of a conflict, with what decides between sets of equal size: smaller numbers go first. */
export interface Candidate {
  readonly place: number;
  readonly ranks: readonly number[];
}

/** A smallest set that meets every conflict. */
export interface HittingSet {
  readonly places: readonly number[];
  /** The solver's proven lower bound on the size of any such set. */
  readonly bound: number;
}

/**
 * The smallest set of candidates that has a member in every conflict, by 0/1 programmes solved to
 * optimality. Among the sets of that size: the least sum of the first rank, then of the second, and
 * so on; then the set whose sorted places come first.
 */
export function smallestHittingSet(
  highs: Highs,
  conflicts: readonly (readonly number[])[],
  candidates: readonly Candidate[],
): HittingSet {
  if (conflicts.length === 0) return { places: [], bound: 0 };
  const column = new Map(candidates.map(({ place }, index) => [place, index]));
  const model = highs.createModel();
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
    const all = candidates.map((_, index) => index);
    model.addVars(
      all.map(() => 0),
      all.map(() => 1),
    );
    for (const index of all) {
      model.changeColIntegrality(index, highs.constants.variableType.integer);
    }
    for (const conflict of conflicts) {
      const indices = conflict.map((place) => column.get(place) ?? -1).sort((a, b) => a - b);
      model.addRow(1, Infinity, { indices, values: indices.map(() => 1) });
    }
    const minimise = (costs: readonly number[]): { least: number; bound: number } => {
      for (const index of all) model.changeColCost(index, costs[index] ?? 0);
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) {
        throw new Error('The smallest set of figures to set aside was not found.');
      }
      const bound = Math.ceil(Number(model.info.get('mip_dual_bound')) - 1e-6);
      return { least: Math.round(model.getObjectiveValue()), bound };
    };
    const keepAt = (costs: readonly number[], sum: number) => {
      const indices = all.filter((index) => (costs[index] ?? 0) !== 0);
      if (indices.length === 0) return;
      model.addRow(sum, sum, { indices, values: indices.map((index) => costs[index] ?? 0) });
    };

    const ones = all.map(() => 1);
    const { least: size, bound } = minimise(ones);
    keepAt(ones, size);
    const rankCount = Math.max(0, ...candidates.map(({ ranks }) => ranks.length));
    for (let rank = 0; rank < rankCount; rank += 1) {
      const ranks = candidates.map(({ ranks }) => ranks[rank] ?? 0);
      const smallest = Math.min(...ranks);
      const costs = ranks.map((value) => value - smallest);
      keepAt(costs, minimise(costs).least);
    }
    return { places: firstInOrder(), bound };

    /** Fixes one place after another: the first that can be in a set of the kind that is left, is. */
    function firstInOrder(): number[] {
      const chosen: number[] = [];
      const inOrder = candidates.toSorted((a, b) => a.place - b.place);
      for (const { place } of inOrder) {
        if (chosen.length === size) break;
        const index = column.get(place) ?? -1;
        const { least } = minimise(all.map((one) => (one === index ? -1 : 0)));
        if (least === 0) continue;
        model.changeColBounds(index, 1, 1);
        chosen.push(place);
      }
      return chosen;
    }
  } finally {
    model.dispose();
  }
}
