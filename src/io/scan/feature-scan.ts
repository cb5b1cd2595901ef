import type { RawRecord } from '../../domain/hazard.ts';
import type { PointTable } from '../../domain/record-table.ts';
import { recordOf } from '../records-geojson.ts';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  NotPlain,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from './bytes.ts';
import { FeatureShape, type Slot } from './feature-shape.ts';
import { type JsonWalk, literal } from './json-walk.ts';
import { PointBuilder } from './point-builder.ts';
import { PropertyColumns } from './property-columns.ts';

const [TYPE, GEOMETRY, PROPERTIES, ID] = ['type', 'geometry', 'properties', 'id'].map(literal) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const COORDINATES = literal('coordinates');
const FEATURE = literal('Feature');
const POINT = literal('Point');
const NULL = new TextEncoder().encode('null');

/** Features whose shape is learned: a file of ever new shapes is walked feature by feature. */
const MOST_SHAPES = 1000;

/**
 * Reads features one after another: points with properties into columns, all others into records. The
 * whole structure is walked; what is walked over without a look is checked by `JSON.parse`.
 */
export class FeatureScan {
  readonly others: RawRecord[] = [];
  /** True where some point has more than longitude and latitude. */
  hasAltitude = false;
  readonly #walk: JsonWalk;
  readonly #points = new PointBuilder();
  readonly #properties = new PropertyColumns(this.#points);
  /** True where the feature has a property that is not among the names yet. */
  #hasNewName = false;
  /** The values of the feature that is being walked, in their order. */
  #slots: Slot[] = [];
  #hasAltitude = false;
  /** The shape of the last feature that was walked. */
  #shape: FeatureShape | null = null;
  #learned = 0;

  constructor(walk: JsonWalk) {
    this.#walk = walk;
  }

  /** Reads the feature that stands here. Throws `NotPlain` where it is not JSON. */
  read(row: number): void {
    const walk = this.#walk;
    walk.peek();
    const start = walk.at;
    if (this.#enter(row, false)) return;
    this.#points.discard();
    walk.at = start;
    walk.passValue();
    this.readElsewhere(recordOf(row, walk.parsed(start)));
  }

  /** Reads the text of the walk where it is one plain point and no more; else leaves it and returns false. */
  readAlone(row: number): boolean {
    try {
      if (this.#enter(row, true)) return true;
    } catch (error) {
      if (!(error instanceof NotPlain)) throw error;
    }
    this.#points.discard();
    return false;
  }

  /** Enters the feature that stands here as a point; false where it is none, and then it may not be passed. */
  #enter(row: number, isAlone: boolean): boolean {
    const walk = this.#walk;
    const points = this.#points;
    const { at: start, bytes } = walk;
    if (points.length === points.lon.length) points.reserve(start / bytes.length);
    const end = this.#shape?.enter(walk, points) ?? -1;
    if (end !== -1) walk.at = end;
    else {
      // The shape may have entered values before one did not fit.
      points.discard();
      if (!this.#walkFeature()) return false;
    }
    if (isAlone && !walk.isAtEnd()) return false;
    if (end === -1) {
      if (this.#hasNewName) this.#properties.list(recordOf(row, walk.parsed(start)));
      this.#learn(start);
    }
    points.row[points.length++] = row;
    return true;
  }

  #learn(start: number): void {
    if (this.#hasAltitude || this.#learned === MOST_SHAPES) return;
    this.#learned++;
    this.#shape = new FeatureShape(this.#walk.bytes, start, this.#walk.at, this.#slots);
  }

  /** Takes note of a record that was read in another way. */
  readElsewhere(record: RawRecord): void {
    this.#properties.list(record);
    this.others.push(record);
  }

  /** Names of properties, in the order in which records list them. */
  get names(): readonly string[] {
    return [...this.#properties.names];
  }

  /** Walks through a feature and enters its values; false where it is no plain point. */
  #walkFeature(): boolean {
    const walk = this.#walk;
    this.#hasNewName = false;
    this.#hasAltitude = false;
    this.#slots = [];
    if (walk.peek() !== OPEN_BRACE || !walk.opens(OPEN_BRACE, CLOSE_BRACE)) return false;
    let [types, geometries, properties] = [0, 0, 0];
    let idSlot = -1;
    do {
      if (walk.passes(PROPERTIES)) {
        walk.pass(COLON);
        if (properties++ > 0 || !this.#enterProperties()) return false;
      } else if (walk.passes(GEOMETRY)) {
        walk.pass(COLON);
        if (geometries++ > 0 || walk.peek() !== OPEN_BRACE || !this.#enterPoint()) return false;
      } else if (walk.passes(TYPE)) {
        walk.pass(COLON);
        if (types++ > 0 || !walk.passes(FEATURE)) return false;
      } else if (walk.passes(ID)) {
        walk.pass(COLON);
        if (idSlot !== -1) return false;
        idSlot = this.#slots.length;
        this.#passSlot(null);
      } else if (!this.#passMember()) return false;
    } while (walk.hasMore(CLOSE_BRACE));
    if (types === 0 || geometries === 0) return false;
    if (idSlot !== -1) this.#enterId(idSlot);
    return true;
  }

  /** Passes a value, checks it and takes note of it. */
  #passSlot(goesTo: Slot['goesTo']): Slot {
    const walk = this.#walk;
    walk.peek();
    const start = walk.at;
    walk.passValue();
    if (!walk.isSurelyJson) walk.parsed(start);
    const slot = { start, end: walk.at, goesTo };
    this.#slots.push(slot);
    return slot;
  }

  #passNumber(goesTo: 'lon' | 'lat'): number {
    const walk = this.#walk;
    walk.peek();
    const start = walk.at;
    const value = walk.number();
    this.#slots.push({ start, end: walk.at, goesTo });
    return value;
  }

  /** Passes a member that counts for nothing; false where its name is written with escapes. */
  #passMember(): boolean {
    const walk = this.#walk;
    if (walk.peek() !== QUOTE) return false;
    walk.passValue();
    if (!walk.isSurelyJson) return false;
    walk.pass(COLON);
    this.#passSlot(null);
    return true;
  }

  /** Reads `{"type": "Point", "coordinates": [lon, lat]}`. */
  #enterPoint(): boolean {
    const walk = this.#walk;
    if (!walk.opens(OPEN_BRACE, CLOSE_BRACE)) return false;
    let [types, positions] = [0, 0];
    do {
      if (walk.passes(COORDINATES)) {
        walk.pass(COLON);
        if (positions++ > 0 || walk.peek() !== OPEN_BRACKET || !this.#enterPosition()) return false;
      } else if (walk.passes(TYPE)) {
        walk.pass(COLON);
        if (types++ > 0 || !walk.passes(POINT)) return false;
      } else return false;
    } while (walk.hasMore(CLOSE_BRACE));
    return types > 0 && positions > 0;
  }

  #enterPosition(): boolean {
    const walk = this.#walk;
    if (!walk.opens(OPEN_BRACKET, CLOSE_BRACKET)) return false;
    const lon = this.#passNumber('lon');
    if (lon !== lon || !walk.hasMore(CLOSE_BRACKET)) return false;
    const lat = this.#passNumber('lat');
    if (lat !== lat) return false;
    this.#points.lon[this.#points.length] = lon;
    this.#points.lat[this.#points.length] = lat;
    if (!walk.hasMore(CLOSE_BRACKET)) return true;
    // An altitude counts for nothing; a position out of range is told with all of its numbers.
    const altitude = walk.number();
    this.#hasAltitude = true;
    this.hasAltitude = true;
    if (altitude !== altitude || !isInDegrees(lon, lat)) return false;
    return !walk.hasMore(CLOSE_BRACKET);
  }

  #enterProperties(): boolean {
    const walk = this.#walk;
    if (walk.peek() !== OPEN_BRACE) return walk.passes(NULL);
    if (!walk.opens(OPEN_BRACE, CLOSE_BRACE)) return true;
    this.#properties.startFeature();
    do {
      const { column, name } = this.#properties.keyHere(walk);
      walk.pass(COLON);
      const { start, end } = this.#passSlot(column);
      column.enter(this.#points.length, walk.view, start, end);
      if (!this.#properties.names.has(name)) this.#hasNewName = true;
    } while (walk.hasMore(CLOSE_BRACE));
    return true;
  }

  /** The id of a feature stands in for a property of that name. */
  #enterId(place: number): void {
    const column = this.#properties.columnOf('id');
    const i = this.#points.length;
    if (column.code[i] !== 0) return;
    const slot = this.#slots[place]!;
    this.#slots[place] = { ...slot, goesTo: column };
    column.enter(i, this.#walk.view, slot.start, slot.end);
    if (!this.#properties.names.has('id')) this.#hasNewName = true;
  }

  finished(): PointTable {
    return this.#points.finished(this.#properties.finished());
  }
}

function isInDegrees(lon: number, lat: number): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}
