import { bbox, feature, featureCollection } from '@turf/turf';
import type { BBox, MultiPolygon, Polygon } from 'geojson';
import type { HazardArea, RawRecord } from '../domain/hazard.ts';
import { type HazardPoints, hazardRecords } from '../domain/hazard-points.ts';
import type {
  FileChoice,
  FileSurvey,
  Depth,
  Leavable,
  OwnProblem,
  OwnResult,
} from '../domain/own-files.ts';
import type { MarksAsked, OwnMarks, OwnReceipt, RecordPlaces } from '../domain/own-marks.ts';
import type { OwnTable } from '../domain/own-table.ts';
import { MOST_CLASS_WORDS, wordsIn } from '../domain/record-meaning.ts';
import { inDegrees } from '../io/projection.ts';
import { type ReadFile, readRecords } from '../io/record-formats.ts';
import { type DistrictLayer, districtLayer } from '../spatial/district-layer.ts';
import { ownTable } from '../spatial/own-table.ts';
import { filedByChoice } from '../spatial/filed-table.ts';
import { JudgedRecords } from '../spatial/judged-records.ts';
import { gridGeoJson, problemsCsv, recordsGeoJson, tableCsv } from './downloads.ts';
import { OwnScene } from './own-scene.ts';
import { surveyOf } from './survey.ts';

/** Districts that records are joined to. Their shapes are sound. */
export interface OwnLand {
  readonly ids: readonly string[];
  readonly geometries: readonly (Polygon | MultiPolygon)[];
  /** What a download calls the districts, where that is not their ids. */
  readonly written?: readonly string[];
}

interface OpenFile {
  readonly name: string;
  readonly read: ReadFile;
}

/** A record as one with latitude before longitude says it. */
function exchanged(raw: RawRecord): RawRecord {
  const turned = ([x = NaN, y = NaN, ...rest]: readonly number[]) => [y, x, ...rest];
  return { ...raw, geometry: inDegrees(raw.geometry, turned) };
}

/**
 * A person's own files from reading to what they come to in each district. It lives in a worker, and
 * only it holds the records: what it answers is small.
 */
export class OwnData {
  readonly #land: OwnLand;
  readonly #layer: DistrictLayer;
  readonly #box: BBox;
  readonly #files = new Map<number, OpenFile>();
  #nextKey = 1;
  /** The points that count. */
  #points: HazardPoints = hazardRecords([]).points;
  /** The polygons that count. */
  #areas: readonly HazardArea[] = [];
  #judged: JudgedRecords | null = null;
  #table: OwnTable | null = null;
  #scene: OwnScene | null = null;

  constructor(land: OwnLand) {
    this.#land = land;
    this.#layer = districtLayer(land.geometries);
    this.#box = bbox(featureCollection(land.geometries.map((shape) => feature(shape))));
  }

  /** Reads a file; nothing of it counts yet. Throws `RefusedFile`. */
  async survey(name: string, bytes: Uint8Array): Promise<FileSurvey> {
    const read = await readRecords(bytes, name, { box: this.#box });
    const key = this.#nextKey++;
    this.#files.set(key, { name, read });
    return surveyOf(key, name, read, this.#layer);
  }

  /** The words of a column of a file, for a person to say which classes they stand for. */
  words(key: number, column: string): readonly string[] {
    const file = this.#files.get(key);
    return file ? wordsIn(file.read.table, column, MOST_CLASS_WORDS) : [];
  }

  /** Forgets a file. */
  drop(key: number): void {
    this.#files.delete(key);
  }

  /** Checks the records of the chosen files as a person reads them, and joins them to the districts. */
  judge(choices: readonly FileChoice[], leftOut: readonly Leavable[]): OwnResult {
    const files = choices.map((choice) => {
      const file = this.#files.get(choice.key);
      if (!file) throw new Error('A file is no longer there: add it again.');
      return filedByChoice(file.name, file.read.table, choice, exchanged);
    });
    const judged = new JudgedRecords(this.#layer, files, leftOut);
    const hazards = judged.hazards();
    const table = ownTable(this.#land.ids, this.#layer, hazards);
    this.#judged = judged;
    this.#points = hazards.points;
    this.#areas = hazards.areas;
    this.#table = table;
    this.#scene = new OwnScene(hazards, judged.origins());
    const byProblem = judged.byProblem();
    const problems = Object.values(byProblem).reduce((sum, count) => sum + count, 0);
    return { totals: judged.totals(), table, problems, byProblem };
  }

  /** What a map draws of the records; null before they are counted. */
  marks(asked: MarksAsked): OwnMarks | null {
    return this.#scene?.marks(asked) ?? null;
  }

  /** What records that a map draws say, and where they stand in their files. */
  receipts(places: RecordPlaces): readonly OwnReceipt[] {
    return this.#scene?.receipts(places) ?? [];
  }

  /** Some of the findings, in the order of the records. */
  problems(from: number, count: number): readonly OwnProblem[] {
    return this.#judged?.problems(from, count) ?? [];
  }

  /** The files of a download, by name: results, findings, and places as far as the depth reveals them. */
  download(depth: Depth): Readonly<Record<string, string>> {
    if (!this.#table) throw new Error('The records have not been counted.');
    const grid = { 'items-by-cell.geojson': gridGeoJson(this.#points) };
    const exact = {
      'records.geojson': recordsGeoJson({ points: this.#points, areas: this.#areas }),
    };
    return {
      'districts.csv': tableCsv({
        ...this.#table,
        districts: this.#land.written ?? this.#land.ids,
      }),
      // Findings name the places of records.
      ...(depth === 'exact' ? { 'findings.csv': this.findings() } : {}),
      ...(depth === 'totals' ? {} : grid),
      ...(depth === 'exact' ? exact : {}),
    };
  }

  /** Every finding of the checks, as the person who owns the files sees it. */
  findings(): string {
    return problemsCsv(this.#judged?.problems() ?? []);
  }
}
