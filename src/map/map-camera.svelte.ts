import { constrained, fitCamera, sameCamera, withAir, type Box, type Size } from './projection.ts';
import type { Camera } from './scene.ts';
import type { SvgShapes } from './shapes.ts';

/** What moves the camera from outside. */
export interface CameraInputs {
  readonly shapes: SvgShapes;
  /** `null` until the container has been measured. */
  readonly size: Size | null;
  /** The camera of the address; `null` fits the whole area. */
  readonly camera: Camera | null;
  /** The district to go to when it changes. */
  readonly fitTo: string | null;
}

/** Where the camera should stand, and whether it should glide there. */
export interface Target {
  readonly camera: Camera;
  readonly gently: boolean;
  /** The whole area is fitted: the SVG map needs no camera for that, and is not drawn anew. */
  readonly whole: boolean;
}

/** What the camera holds on to when the container changes its size. */
type Goal = { readonly box: Box } | { readonly camera: Camera };

/** Land around a district that the camera goes to, as a share of the district's sides. */
const DISTRICT_AIR = 0.35;

/** The camera of both renderers. The last thing that anyone asked for is where it stands. */
export class MapCamera {
  readonly #inputs: () => CameraInputs;
  // Not state: memory of what the inputs were, so that the newest of them wins.
  #before: CameraInputs | null = null;
  #goal: Goal | null = null;
  #told: Camera | null = null;
  /** Where WebGL stands while it moves. */
  #live = $state.raw<Camera | null>(null);
  #target: Target | null = $derived.by(() => this.#next(this.#inputs()));

  constructor(inputs: () => CameraInputs) {
    this.#inputs = inputs;
  }

  get target(): Target | null {
    return this.#target;
  }

  /** What is on screen. */
  get shown(): Camera | null {
    return this.#live ?? this.#target?.camera ?? null;
  }

  /** A frame of WebGL's; `null` when WebGL is gone. */
  follow(live: Camera | null): void {
    this.#live = live;
  }

  /** A person has moved the camera; returns where it may stand. */
  move(camera: Camera, gently = false): Camera | null {
    const { shapes, size } = this.#inputs();
    if (!size) return null;
    const allowed = constrained(shapes.world, shapes.focus, size, camera);
    return this.#go({ camera: allowed }, { camera: allowed, gently, whole: false });
  }

  /** Back to the whole area. */
  whole(): Camera | null {
    const { shapes, size } = this.#inputs();
    if (!size) return null;
    const camera = fitCamera(shapes.world, shapes.focus, size);
    return this.#go({ box: shapes.focus }, { camera, gently: true, whole: true });
  }

  #go(goal: Goal, target: Target): Camera {
    this.#goal = goal;
    this.#told = target.camera;
    this.#target = target;
    return target.camera;
  }

  #next(now: CameraInputs): Target | null {
    const { shapes, size } = now;
    if (!size) return null;
    const before = this.#before;
    this.#before = now;
    // A link that names a camera shows that; one that names only a district goes to it at once.
    const mayGo = before !== null || now.camera === null;
    const gone = mayGo && now.fitTo !== (before?.fitTo ?? null) ? this.#district(now) : null;
    if (gone) this.#goal = { box: gone };
    else if (!this.#goal || now.camera !== before?.camera) this.#address(now);
    const goal = this.#goal ?? { box: shapes.focus };
    const camera =
      'box' in goal
        ? fitCamera(shapes.world, goal.box, size)
        : constrained(shapes.world, shapes.focus, size, goal.camera);
    const whole = 'box' in goal && goal.box === shapes.focus;
    return { camera, gently: gone !== null && before !== null, whole };
  }

  #district({ shapes, fitTo }: CameraInputs): Box | null {
    const district = shapes.districts.find(({ id }) => id === fitTo);
    return district ? withAir(district.box, DISTRICT_AIR) : null;
  }

  #address({ shapes, camera }: CameraInputs): void {
    // The address repeats what it was told, rounded: going there would make the map twitch.
    if (camera && this.#told && sameCamera(camera, this.#told)) return;
    this.#goal = camera ? { camera } : { box: shapes.focus };
  }
}
