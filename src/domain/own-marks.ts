import type { Day } from './day.ts';
import type { HazardClass } from './hazard.ts';
import type { ItemKind } from './item-kind.ts';

/** West, south, east, north in degrees. */
export type DegreeBox = readonly [number, number, number, number];

/** Below this zoom items are counts of cells; from it on they are points. */
export const POINT_ZOOM = 11;

/** How items are told: `grid` as counts of cells at every zoom, `exact` as points where the map is close. */
export type MarksDetail = 'grid' | 'exact';

/** What a map asks of own records. */
export interface MarksAsked {
  readonly box: DegreeBox;
  /** Zoom of the map (512 pixels for the world at zoom 0). */
  readonly zoom: number;
  /** Records with a later date do not count; those without a date do. */
  readonly until: Day;
  readonly detail: MarksDetail;
  /** Records that are drawn at most. */
  readonly mostPoints: number;
  readonly mostAreas: number;
}

/** Items by cells of a grid of degrees: cell [c, r] reaches from c · degrees to (c + 1) · degrees. */
export interface CellMarks {
  readonly degrees: number;
  readonly column: Int32Array;
  readonly row: Int32Array;
  readonly items: Float64Array;
}

/** Point records in view, as columns. */
export interface PointMarks {
  /** Places of the records among all points. */
  readonly index: Uint32Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Places of their kinds in `ITEM_KINDS`. */
  readonly kind: Uint8Array;
  /** Records in view, drawn or not. */
  readonly inView: number;
}

/** Polygon records in view, as columns; corners that no pixel shows are left out. */
export interface AreaMarks {
  /** Places of the records among all polygons. */
  readonly index: Uint32Array;
  /** Places of their classes in `HAZARD_CLASSES`. */
  readonly hazard: Uint8Array;
  /** The first ring of each record, and at last the number of rings. */
  readonly ringFrom: Uint32Array;
  /** The first corner of each ring, and at last the number of corners. */
  readonly cornerFrom: Uint32Array;
  /** 1 for a ring that begins a polygon, 0 for a hole in the polygon before. */
  readonly isOuter: Uint8Array;
  /** Longitude and latitude of each corner, one after the other. */
  readonly corners: Float64Array;
  /** Records in view, drawn or not. */
  readonly inView: number;
}

/** What counts on a day, in view or not. */
export interface MarksPresent {
  /** Polygon records of each class. */
  readonly areas: Readonly<Partial<Record<HazardClass, number>>>;
  /** Items of each kind. */
  readonly items: Readonly<Partial<Record<ItemKind, number>>>;
}

/** What a map draws of own records: small, whatever the number of records. */
export interface OwnMarks {
  readonly asked: MarksAsked;
  /** Null where points are drawn. */
  readonly cells: CellMarks | null;
  readonly points: PointMarks | null;
  /** Null where places are told by the grid alone. */
  readonly areas: AreaMarks | null;
  readonly present: MarksPresent;
}

/** Where a record stands, and what it says. */
export interface OwnReceipt {
  readonly file: string;
  readonly row: number;
  /** The kind of item in the words of the file; null for none and for a polygon. */
  readonly type: string | null;
  /** Null for a point. */
  readonly hazard: HazardClass | null;
  /** Items; null for a polygon. */
  readonly count: number | null;
  readonly date: Day | null;
}

/** Records by their places among all points and all polygons. */
export interface RecordPlaces {
  readonly points: readonly number[];
  readonly areas: readonly number[];
}
