import type { ClassNumber, RampId, Theme } from '../metrics/ramps.ts';
import type { Camera } from '../view/camera.ts';

export type { Camera };

/** Weight of the lines over an estimate: it grows with the width of the range. */
export type LineWeight = 1 | 2 | 3;

/** How one district is filled. */
export interface Fill {
  readonly ramp: RampId;
  readonly klass: ClassNumber;
  /** `null`: a printed figure, which has no lines. */
  readonly lines: LineWeight | null;
}
/**
 * `plain`: it has a value, which is not drawn as a fill. `null`: no record, which is bare ground with
 * hairlines and never the same as a value.
 */
export type DistrictFill = Fill | 'plain' | null;

/** One amount drawn as an area-true circle with the shape of its kind in it. */
export interface Mark {
  readonly kind: 'ap' | 'at' | 'uxo' | 'mines' | 'area';
  /** Items, or hectares for `area`. */
  readonly amount: number;
  /** Hollow: an estimate. */
  readonly hollow: boolean;
  /** The amount in words, for tooltips and screen readers. */
  readonly label: string;
}

/** Marks that stand together at one place: a district's, or one group for the whole operation. */
export interface SymbolGroup {
  readonly id: string;
  /** Longitude and latitude; `null` for what belongs to no district: it stands in a corner of the map. */
  readonly at: readonly [number, number] | null;
  /** Words under the group, such as "for the whole operation"; empty for a district's own. */
  readonly caption: string;
  readonly marks: readonly Mark[];
}

/** An area outlined as a whole with words beside it. */
export interface Outline {
  readonly id: string;
  readonly kind: 'operation' | 'handed-over-maps';
  /** District ids; the outline is that of their union. */
  readonly members: readonly string[];
  /** Words at the outline; empty when none. */
  readonly label: string;
  /** Words of the receipt: shown on hover and to screen readers. */
  readonly title: string;
}

/** What a district says when it is pointed at, focused or read aloud. */
export interface DistrictWords {
  readonly name: string;
  /** "Aghdam. At least 37,153 ha reported cleared …, class 4 of 5." */
  readonly sentence: string;
}

/** All that the map shows: both renderers draw the same scene. */
export interface Scene {
  readonly lang: 'en' | 'az';
  readonly theme: Theme;
  readonly fills: Readonly<Record<string, DistrictFill>>;
  /** Districts that a class filter has put aside: faded, outline kept. */
  readonly faded: ReadonlySet<string>;
  /** Selected districts; the first has the focus. */
  readonly selected: readonly string[];
  readonly hovered: string | null;
  readonly words: Readonly<Record<string, DistrictWords>>;
  readonly outlines: readonly Outline[];
  readonly symbols: readonly SymbolGroup[];
}

/** What a person does on the map. */
export interface MapEvents {
  onselect(id: string | null): void;
  onhover(id: string | null): void;
  /** A user's pan or zoom has ended; `null`: back to the whole area. */
  oncamera(camera: Camera | null): void;
  /** Opens the receipts of a symbol group or an outline. */
  onreceipt(id: string): void;
}
