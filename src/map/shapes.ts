import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type {
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import type { District } from '../domain/district.ts';
import type { AreaProperties, Geography, Surroundings, Town } from '../domain/geography.ts';
import { abroad, seaOf } from './abroad.ts';
import { borderPieces, contextBorders, focusId } from './border-pieces.ts';
import type { Owners } from './borders.ts';
import { clipped, linesOf, roomiest } from './clip.ts';
import { boxOf, contains, pathInTenths, pathOf, type Line } from './paths.ts';
import { toWorld, worldOf, type Box, type World, type XY } from './projection.ts';

type Names = District['name'];

/** A district as the SVG map draws it, in world units. */
export interface DistrictShape {
  readonly id: string;
  readonly name: Names;
  readonly d: string;
  readonly box: Box;
  readonly anchor: XY;
}

/** A stretch of border as the SVG map draws it. */
export interface BorderShape {
  readonly id: string;
  readonly d: string;
  readonly owners: Owners;
  readonly approximate: boolean;
}

/** A country or town that is named on the first view. */
export interface PlaceShape {
  readonly kind: 'country' | 'town';
  readonly name: Names;
  readonly at: XY;
}

/** All geometry of the SVG map, ready to be written into markup. Plain JSON. */
export interface SvgShapes {
  readonly world: World;
  /** Bounds of the focus districts, in world units. */
  readonly focus: Box;
  readonly districts: readonly DistrictShape[];
  readonly borders: readonly BorderShape[];
  /** Markup of what lies under the districts, in tenths of world units. */
  readonly around: string;
  /** Markup of lakes and rivers, above the fills, in tenths of world units. */
  readonly waters: string;
  readonly places: readonly PlaceShape[];
  /** The districts that are named on the first view; all where this is left out. */
  readonly labels?: readonly Pick<DistrictShape, 'id' | 'name' | 'anchor'>[];
}

/** How far shapes reach beyond the focus bounds: wide screens show the sides of a fitted map. */
const MARGIN = [900, 450] as const;
/** Smaller rivers are drawn this far around the focus bounds, in world units. */
const RIVERS = 60;
/** Towns closer than this to one already named stay unnamed on the first view, in world units. */
const TOWN_GAP = 150;
/** A country is named where its name has this much room on every side, in world units. */
const COUNTRY_ROOM = 40;

const rounded = <T extends readonly number[]>(values: T): T =>
  values.map((value) => Math.round(value * 10) / 10) as unknown as T;

const path = (name: string, lines: readonly Line[], closed: boolean): string =>
  `<path class="map-${name}" d="${pathInTenths(lines, closed)}"/>`;

function around(
  world: World,
  geography: Geography,
  sea: readonly Line[],
  foreign: ReturnType<typeof abroad>,
  clip: Box,
): string {
  const { topology } = geography;
  const others = topology.objects.districts.geometries.filter(
    (object): object is TopoPolygon<AreaProperties> | TopoMultiPolygon<AreaProperties> =>
      focusId(object) === null,
  );
  const countries = foreign.flatMap(({ geometry }) => clipped(world, geometry, clip));
  return [
    path(
      'sea',
      sea.map((ring) => ring.map((corner) => toWorld(world, corner))),
      true,
    ),
    path('context', clipped(world, merge(topology, others), clip), true),
    path('context-border', clipped(world, contextBorders(geography), clip), false),
    path('country', countries, true),
  ].join('');
}

function waters(world: World, { lakes, rivers }: Surroundings, clip: Box, near: Box): string {
  const all = (features: readonly { readonly geometry: Geometry }[], box = clip): readonly Line[] =>
    features.flatMap(({ geometry }) => clipped(world, geometry, box));
  const open = lakes.features.filter(({ properties }) => properties.kind !== 'wetland');
  const main = rivers.features.filter(({ properties }) => properties.rank === 1);
  const minor = rivers.features.filter(({ properties }) => properties.rank !== 1);
  return (
    path('lake', all(open), true) +
    path('river map-river-main', all(main), false) +
    path('river', all(minor, near), false)
  );
}

const inside = ([x, y]: XY, [left, top, right, bottom]: Box): boolean =>
  x > left && x < right && y > top && y < bottom;

/** Towns outside the focus districts, the more important first, none too close to another. */
function townNames(
  world: World,
  towns: readonly Town[],
  view: Box,
  taken: readonly XY[],
): PlaceShape[] {
  const chosen: PlaceShape[] = [];
  const sorted = [...towns].sort(
    (a, b) => a.rank - b.rank || (b.population ?? 0) - (a.population ?? 0),
  );
  for (const { name, position } of sorted) {
    const at = toWorld(world, position);
    const near = [...taken, ...chosen.map((place) => place.at)].some(
      ([x, y]) => Math.hypot(x - at[0], y - at[1]) < TOWN_GAP,
    );
    if (inside(at, view) && !near) chosen.push({ kind: 'town', name, at });
  }
  return chosen;
}

/** Names of neighbouring countries, in the middle of what the first view shows of them. */
function countryNames(world: World, countries: ReturnType<typeof abroad>, view: Box): PlaceShape[] {
  return countries.flatMap(({ properties, geometry }) => {
    const at = roomiest(clipped(world, geometry, view), view, COUNTRY_ROOM);
    const { name_en: en, name_az: az } = properties;
    return at && en && az ? [{ kind: 'country' as const, name: { en, az }, at }] : [];
  });
}

/** West, south, east, north of geometries. */
function degreesOf(geometries: readonly (Polygon | MultiPolygon)[]): Box {
  return boxOf(
    geometries
      .flatMap(({ type, coordinates }) => (type === 'Polygon' ? coordinates : coordinates.flat()))
      .map((ring) => ring.map(([lon = 0, lat = 0]): XY => [lon, lat])),
  );
}

const grown = ([left, top, right, bottom]: Box, dx: number, dy: number): Box => [
  left - dx,
  top - dy,
  right + dx,
  bottom + dy,
];

/** Everything that the SVG map draws, from geometry to path strings. Meant for build time. */
export function svgShapes(
  geography: Geography,
  surroundings: Surroundings,
  districts: readonly District[],
): SvgShapes {
  const { topology } = geography;
  const areas = feature(topology, topology.objects.districts).features.filter(
    (area): area is Feature<Polygon | MultiPolygon, AreaProperties> =>
      area.properties.focus && area.geometry.type.endsWith('Polygon'),
  );
  const world = worldOf(degreesOf(areas.map(({ geometry }) => geometry)));
  const rings = areas.flatMap(({ geometry }) => linesOf(world, geometry));
  const focus = boxOf(rings);
  const clip = grown(focus, ...MARGIN);
  const areaOf = new Map(areas.map((area) => [area.properties.id, area]));
  const shapes = districts.map(({ id, name, anchor }) => {
    const area = areaOf.get(id);
    if (!area) throw new Error(`District ${id} has no shape in the topology.`);
    const lines = linesOf(world, area.geometry);
    return { id, name, d: pathOf(lines, true), box: boxOf(lines), anchor: toWorld(world, anchor) };
  });
  const anchors = shapes.map(({ anchor }) => anchor);
  const foreign = abroad(
    surroundings.countries.features,
    districts.map(({ anchor }) => anchor),
  );
  const countries = countryNames(world, foreign, grown(focus, 30, 30));
  const outside = surroundings.towns.filter(
    ({ position }) => !contains(rings, toWorld(world, position)),
  );
  const taken = [...anchors, ...countries.map(({ at }) => at)];
  return {
    world,
    focus: rounded(focus),
    districts: shapes.map((shape) => ({
      ...shape,
      box: rounded(shape.box),
      anchor: rounded(shape.anchor),
    })),
    borders: borderPieces(geography, districts).map(({ geometry, ...piece }) => ({
      ...piece,
      d: pathOf(linesOf(world, geometry), false),
    })),
    around: around(world, geography, seaOf(surroundings), foreign, clip),
    waters: waters(world, surroundings, clip, grown(focus, RIVERS, RIVERS)),
    places: [...countries, ...townNames(world, outside, clip, taken)].map((place) => ({
      ...place,
      at: rounded(place.at),
    })),
  };
}
