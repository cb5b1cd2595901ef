import type { RawRecord } from '../../domain/hazard.ts';
import type { ValueColumn } from '../../domain/record-table.ts';
import { NotPlain } from './bytes.ts';
import type { CellColumn } from './cells.ts';
import type { JsonWalk } from './json-walk.ts';
import type { PointBuilder } from './point-builder.ts';

/** Files with more different properties are read as text: each takes room for every feature. */
const MOST_COLUMNS = 256;

/** A property as it is written in the file, with its quotation marks, and the column that it fills. */
interface Key {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly column: CellColumn;
}

/** The properties of features: which keys there are, in which order, and their columns. */
export class PropertyColumns {
  /** Names of properties, in the order in which records list them. */
  readonly names = new Set<string>();
  readonly #points: PointBuilder;
  readonly #columns = new Map<string, CellColumn>();
  readonly #keys: Key[] = [];
  /** The key that probably comes next: features mostly have the same ones in the same order. */
  #nextKey = 0;

  constructor(points: PointBuilder) {
    this.#points = points;
  }

  /** Takes note of the names in a record. */
  list({ properties }: RawRecord): void {
    for (const name of Object.keys(properties)) this.names.add(name);
  }

  /** To be called before the first key of a feature. */
  startFeature(): void {
    this.#nextKey = 0;
  }

  /** Passes the key that stands here and tells which it is. */
  keyHere(walk: JsonWalk): Key {
    for (let tried = 0; tried < this.#keys.length; tried++) {
      const place = (this.#nextKey + tried) % this.#keys.length;
      const key = this.#keys[place]!;
      if (!walk.passes(key.bytes)) continue;
      this.#nextKey = place + 1;
      return key;
    }
    walk.peek();
    const start = walk.at;
    walk.passValue();
    const name = walk.parsed(start);
    if (typeof name !== 'string' || this.#keys.length === MOST_COLUMNS) throw new NotPlain();
    const key = { bytes: walk.bytes.slice(start, walk.at), name, column: this.columnOf(name) };
    this.#keys.push(key);
    this.#nextKey = this.#keys.length;
    return key;
  }

  columnOf(name: string): CellColumn {
    const known = this.#columns.get(name);
    if (known) return known;
    const column = this.#points.addCells();
    this.#columns.set(name, column);
    return column;
  }

  finished(): ReadonlyMap<string, ValueColumn> {
    const read = (text: string): unknown => JSON.parse(text);
    const { length } = this.#points;
    const columns = [...this.names].flatMap((name) => {
      const column = this.#columns.get(name);
      return column ? [[name, column.finished(length, read)] as const] : [];
    });
    return new Map(columns);
  }
}
