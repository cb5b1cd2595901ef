import { dayNumber } from '../domain/day.ts';
import type { HazardArea } from '../domain/hazard.ts';
import { dateOf, type HazardRecords, NO_DAY, type RecordOrigins } from '../domain/hazard-points.ts';
import { ITEM_KINDS } from '../domain/item-kind.ts';
import {
  type CellMarks,
  type MarksAsked,
  type MarksPresent,
  type OwnMarks,
  type OwnReceipt,
  POINT_ZOOM,
  type RecordPlaces,
} from '../domain/own-marks.ts';
import { AreaIndex } from './areas-in-view.ts';
import { cellCounts, cellDegrees, cellsIn } from './cell-counts.ts';
import { kindPlaces, PointIndex } from './points-in-view.ts';

/** Half of a pixel at a zoom, in degrees of longitude. */
const halfPixel = (zoom: number): number => 180 / (512 * 2 ** zoom);

/**
 * Own records as a map draws them. It is asked for a box and answers with columns that are small, whatever
 * the number of records; indexes are made when they are first needed.
 */
export class OwnScene {
  readonly #records: HazardRecords;
  readonly #origins: { readonly points: RecordOrigins; readonly areas: RecordOrigins };
  #pointIndex: PointIndex | null = null;
  #areaIndex: AreaIndex | null = null;
  /** The last counts: a map that is moved asks for the same again. */
  #cells: { readonly key: string; readonly cells: CellMarks } | null = null;
  #present: { readonly until: number; readonly present: MarksPresent } | null = null;

  /** `origins` has the file and row of each of the records. */
  constructor(
    records: HazardRecords,
    origins: { readonly points: RecordOrigins; readonly areas: RecordOrigins },
  ) {
    this.#records = records;
    this.#origins = origins;
  }

  /** What a map draws in a box on a day. */
  marks(asked: MarksAsked): OwnMarks {
    const { box, zoom, detail, mostPoints, mostAreas } = asked;
    const { points, areas } = this.#records;
    const until = dayNumber(asked.until);
    const isClose = detail === 'exact' && zoom >= POINT_ZOOM;
    return {
      asked,
      cells: isClose ? null : cellsIn(this.#cellsOf(until, cellDegrees(zoom)), box),
      points: isClose
        ? (this.#pointIndex ??= new PointIndex(points)).inBox(box, until, mostPoints)
        : null,
      areas:
        detail === 'exact'
          ? (this.#areaIndex ??= new AreaIndex(areas)).inBox(box, until, mostAreas, halfPixel(zoom))
          : null,
      present: this.#presentOn(until),
    };
  }

  /** What records say, and where they stand in their files. */
  receipts(places: RecordPlaces): readonly OwnReceipt[] {
    const { points, areas } = this.#records;
    const originOf = ({ files, file, row }: RecordOrigins, i: number) => ({
      file: files[file[i] ?? -1] ?? '',
      row: row[i] ?? 0,
    });
    return [
      ...places.points.map((i): OwnReceipt => {
        return {
          ...originOf(this.#origins.points, i),
          type: points.types[points.type[i] ?? -1] ?? null,
          hazard: null,
          count: points.count[i] ?? null,
          date: dateOf(points.day[i] ?? NO_DAY),
        };
      }),
      ...places.areas.flatMap((i): OwnReceipt[] => {
        const area = areas[i];
        if (!area) return [];
        const origin = originOf(this.#origins.areas, i);
        return [{ ...origin, type: null, hazard: area.class, count: null, date: area.date }];
      }),
    ];
  }

  #cellsOf(until: number, degrees: number): CellMarks {
    const key = `${until} ${degrees}`;
    if (this.#cells?.key !== key) {
      this.#cells = { key, cells: cellCounts(this.#records.points, until, degrees) };
    }
    return this.#cells.cells;
  }

  #presentOn(until: number): MarksPresent {
    if (this.#present?.until !== until) {
      this.#present = { until, present: presentOn(this.#records, until) };
    }
    return this.#present.present;
  }
}

function presentOn({ points, areas }: HazardRecords, until: number): MarksPresent {
  const kinds = kindPlaces(points);
  const items = new Float64Array(ITEM_KINDS.length);
  const records = new Uint32Array(ITEM_KINDS.length);
  for (let i = 0; i < points.length; i++) {
    if (points.day[i]! > until) continue;
    const type = points.type[i]!;
    const kind = kinds[type < 0 ? kinds.length - 1 : type]!;
    items[kind]! += points.count[i]!;
    records[kind]! += 1;
  }
  const byClass: Partial<Record<HazardArea['class'], number>> = {};
  for (const { class: name, date } of areas) {
    if (date === null || dayNumber(date) <= until) byClass[name] = (byClass[name] ?? 0) + 1;
  }
  return {
    areas: byClass,
    items: Object.fromEntries(
      ITEM_KINDS.flatMap((kind, i) => (records[i]! > 0 ? [[kind, items[i]!]] : [])),
    ),
  };
}
