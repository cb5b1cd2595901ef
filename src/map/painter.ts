import { RAMPS } from '../metrics/ramps.ts';
import { lookOf, type Look, type Owners } from './borders.ts';
import { SOURCE } from './order.ts';
import { PALETTES } from './palette.ts';
import type { PatternId } from './patterns.ts';
import type { Scene } from './scene.ts';

/** Feature-state of a district. */
interface DistrictState {
  /** Colour of its class; `null` is bare ground. */
  readonly fill: string | null;
  /** The lines over it. */
  readonly pattern: PatternId | null;
  /** Opacity of the lines. */
  readonly opacity: number;
}
/** Feature-state of a piece of border. */
interface BorderState {
  readonly look: Look | null;
}
type State = DistrictState | BorderState;

/** One feature that must get another state. */
export interface StateChange {
  readonly id: string;
  readonly state: State;
}

/** Where feature-state goes: a MapLibre map, or a list in tests. */
export interface StateTarget {
  setFeatureState(feature: { source: string; id: string }, state: State): unknown;
}

type Borders = readonly { readonly id: string; readonly owners: Owners }[];

/** As in map.css: fainter than any class, so that a faded dark class is no pale one. */
const FADED = 0.12;

function faint(colour: string): string {
  const alpha = Math.round(FADED * 255);
  return `${colour}${alpha.toString(16).padStart(2, '0')}`;
}

function districtState({ fills, faded, theme }: Scene, id: string): DistrictState {
  const fill = fills[id] ?? null;
  const put = faded.has(id);
  const opacity = put ? FADED : 1;
  if (fill === null || fill === 'plain') {
    const pattern = fill === null ? 'hairlines' : null;
    return { fill: put ? faint(PALETTES[theme].ground) : null, pattern, opacity };
  }
  const colour = RAMPS[fill.ramp][theme][fill.klass - 1] ?? null;
  const pattern = fill.lines && (`lines-${fill.lines}` as const);
  return { fill: colour && put ? faint(colour) : colour, pattern, opacity };
}

/** The feature-state of every feature in a scene. */
export function sceneStates(scene: Scene, ids: readonly string[], borders: Borders): StateChange[] {
  return [
    ...ids.map((id) => ({ id, state: districtState(scene, id) })),
    ...borders.map(({ id, owners }) => ({
      id,
      state: { look: lookOf(owners, scene) },
    })),
  ];
}

/** Pushes a scene to MapLibre as feature-state: only what differs from the scene before. */
export class Painter {
  readonly #target: StateTarget;
  readonly #ids: readonly string[];
  readonly #borders: Borders;
  readonly #painted = new Map<string, string>();
  #before: Scene | null = null;
  #bordersOf: ReadonlyMap<string, Borders> | null = null;

  constructor(target: StateTarget, ids: readonly string[], borders: Borders) {
    this.#target = target;
    this.#ids = ids;
    this.#borders = borders;
  }

  /** Paints a scene and returns how many features changed. */
  paint(scene: Scene): number {
    let count = 0;
    const [ids, borders] = this.#touched(scene);
    this.#before = scene;
    for (const { id, state } of sceneStates(scene, ids, borders)) {
      const now = JSON.stringify(state);
      if (this.#painted.get(id) === now) continue;
      this.#painted.set(id, now);
      this.#target.setFeatureState({ source: SOURCE, id }, state);
      count += 1;
    }
    return count;
  }

  /** What can differ from the scene before: with the same fills, the borders of marked districts only. */
  #touched(scene: Scene): readonly [readonly string[], Borders] {
    const before = this.#before;
    const isSame =
      before !== null &&
      scene.fills === before.fills &&
      scene.faded === before.faded &&
      scene.theme === before.theme &&
      scene.outlines === before.outlines;
    if (!isSame) return [this.#ids, this.#borders];
    this.#bordersOf ??= byOwner(this.#borders);
    const marked = [before, scene].flatMap(({ selected, hovered }) => [...selected, hovered ?? []]);
    return [[], marked.flat().flatMap((id) => this.#bordersOf?.get(id) ?? [])];
  }
}

function byOwner(borders: Borders): ReadonlyMap<string, Borders> {
  const found = new Map<string, Borders[number][]>();
  for (const border of borders) {
    for (const id of border.owners) {
      if (id === null) continue;
      const known = found.get(id);
      if (known) known.push(border);
      else found.set(id, [border]);
    }
  }
  return found;
}
