import { expose } from 'comlink';
import type { MultiPolygon, Polygon } from 'geojson';
import { topology } from 'topojson-server';
import type { District } from './domain/district.ts';
import type { AreaProperties, Geography, Surroundings } from './domain/geography.ts';
import type { DistrictColumns, DistrictRepairs } from './domain/own-districts.ts';
import { type ReadFile, readRecords } from './io/record-formats.ts';
import { roomyLabels } from './map/labels.ts';
import { type SvgShapes, svgShapes } from './map/shapes.ts';
import { featuresOf } from './map/sources.ts';
import type { MapGeometry } from './map/webgl-part.svelte.ts';
import { chosenDistricts, surveyOfDistricts } from './own/own-districts.ts';
import type { NamedDistrict } from './spatial/named-districts.ts';
import { ownDistricts, withNeighbours } from './spatial/own-districts.ts';

/** The districts of a person's own file, ready to be drawn. */
export interface OwnDistrictsMap {
  readonly districts: readonly District[];
  readonly shapes: SvgShapes;
  /**
   * JSON of a `MapGeometry`: a text crosses threads at once, and is parsed when it is wanted; as an object it
   * would be made anew before anything is shown.
   */
  readonly geometry: string;
  readonly repairs: DistrictRepairs;
}

/** The district maps of an atlas come with what lies around them; those of a person's own with nothing. */
const NOTHING_AROUND: Surroundings = {
  countries: { type: 'FeatureCollection', features: [] },
  rivers: { type: 'FeatureCollection', features: [] },
  lakes: { type: 'FeatureCollection', features: [] },
  towns: [],
};

function geographyOf(named: readonly NamedDistrict[], districts: readonly District[]): Geography {
  const features = districts.map(({ id, name }, index) => ({
    type: 'Feature' as const,
    properties: { id, focus: true, name_en: name.en, name_az: name.az } satisfies AreaProperties,
    geometry: named[index]?.geometry as Polygon | MultiPolygon,
  }));
  const collection = { type: 'FeatureCollection' as const, features };
  return { topology: topology({ districts: collection }) as unknown as Geography['topology'] };
}

/** The file that was looked at last. */
let open: { readonly name: string; readonly read: ReadFile } | null = null;

async function readFile(name: string, file: Blob): Promise<ReadFile> {
  const read = await readRecords(new Uint8Array(await file.arrayBuffer()), name);
  open = { name, read };
  return read;
}

const api = {
  survey: async (name: string, file: Blob) => surveyOfDistricts(name, await readFile(name, file)),
  /** Checks the shapes and lays out the map; reads the file again where another was looked at since. */
  map: async (name: string, file: Blob, columns: DistrictColumns): Promise<OwnDistrictsMap> => {
    const read = open?.name === name ? open.read : await readFile(name, file);
    const named = chosenDistricts(name, read.records, columns);
    const alone = ownDistricts(named);
    const geography = geographyOf(named, alone);
    const surroundings = NOTHING_AROUND;
    const drawn = svgShapes(geography, surroundings, alone);
    const shapes = { ...drawn, labels: roomyLabels(drawn) };
    const owners = shapes.borders.map((border) => border.owners);
    const districts = withNeighbours(alone, owners);
    const repairs = named.flatMap(({ row, repairs: findings }) =>
      findings.map(({ problem, text: reason, at }) => {
        return { file: name, row, outcome: 'repaired' as const, problem, reason, at };
      }),
    );
    const features = featuresOf({ geography, surroundings, districts, shapes });
    const all: MapGeometry = { geography, surroundings, features };
    return { districts, shapes, repairs, geometry: JSON.stringify(all) };
  },
};
export type OwnDistrictsApi = typeof api;

expose(api);
