import { feature } from 'topojson-client';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { District } from '../domain/district.ts';
import type { Geography, Surroundings } from '../domain/geography.ts';
import { abroad, SEA } from './abroad.ts';
import { borderPieces, contextBorders, type Owners } from './borders.ts';
import { toLonLat } from './projection.ts';
import type { SvgShapes } from './shapes.ts';

/** All that MapLibre needs to draw the map. */
export interface MapData {
  readonly geography: Geography;
  readonly surroundings: Surroundings;
  readonly districts: readonly District[];
  readonly shapes: SvgShapes;
}

type Source = FeatureCollection<Geometry, Record<string, unknown>>;
/** Sources of the MapLibre style; uploaded once. */
export interface Sources {
  readonly around: Source;
  readonly districts: Source;
  readonly waters: Source;
  readonly borders: Source;
  readonly places: Source;
  readonly labels: Source;
}

/** Towns that are not on the first view come with these zooms, by rank. */
const LATER = 3;

const collection = (features: Source['features']): Source => ({
  type: 'FeatureCollection',
  features,
});
const as = (
  geometry: Geometry,
  properties: Record<string, unknown>,
): Feature<Geometry, Record<string, unknown>> => ({
  type: 'Feature',
  geometry,
  properties,
});
const point = (coordinates: readonly number[]): Geometry => ({
  type: 'Point',
  coordinates: [...coordinates],
});

function around({ geography, surroundings, districts }: MapData): Source {
  const { topology } = geography;
  const [west, south, east, north] = SEA;
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const { features } = feature(topology, topology.objects.districts);
  return collection([
    as({ type: 'Polygon', coordinates: [corners] }, { kind: 'sea' }),
    ...features
      .filter(({ properties }) => !properties.focus)
      .map(({ geometry }) => as(geometry, { kind: 'context' })),
    as(contextBorders(geography), { kind: 'context-border' }),
    ...abroad(
      surroundings.countries.features,
      districts.map(({ anchor }) => anchor),
    ).map(({ geometry }) => as(geometry, { kind: 'country' })),
  ]);
}

function places({ shapes, surroundings, districts }: MapData): Source {
  const shown = new Set(shapes.places.map(({ name }) => name.en));
  const first = shapes.places.map(({ kind, name, at }) =>
    as(point(toLonLat(shapes.world, at)), { kind, ...namesOf(name), rank: 0 }),
  );
  // The chief town of a district bears its name, which the map shows already.
  const named = new Set(districts.map(({ name }) => name.az));
  const later = surroundings.towns
    .filter(({ name }) => !shown.has(name.en) && !named.has(name.az))
    .map(({ name, position, rank }) =>
      as(point(position), { kind: 'town', ...namesOf(name), rank: Math.min(rank, LATER) }),
    );
  return collection([...first, ...later]);
}

const namesOf = ({ en, az }: District['name']) => ({ name_en: en, name_az: az });

/** The geometry of the map as GeoJSON, by source. */
export function sourcesOf(data: MapData): Sources {
  const { topology } = data.geography;
  const { features } = feature(topology, topology.objects.districts);
  const { lakes, rivers } = data.surroundings;
  return {
    around: around(data),
    districts: collection(
      features
        .filter(({ properties }) => properties.focus)
        .map(({ geometry, properties: { id } }) => as(geometry, { id })),
    ),
    waters: collection([
      ...lakes.features
        .filter(({ properties }) => properties.kind !== 'wetland')
        .map(({ geometry }) => as(geometry, { kind: 'lake' })),
      ...rivers.features.map(({ geometry, properties }) =>
        as(geometry, { kind: 'river', rank: properties.rank }),
      ),
    ]),
    borders: collection(
      borderPieces(data.geography, data.districts).map(({ id, approximate, owners, geometry }) =>
        as(geometry, { id, approximate, a: owners[0], b: owners[1] }),
      ),
    ),
    places: places(data),
    labels: collection(data.districts.map(({ name, anchor }) => as(point(anchor), namesOf(name)))),
  };
}

/** Ids and owners of the border features, for the painter. */
export function bordersOf({ borders }: Sources): readonly { id: string; owners: Owners }[] {
  return borders.features.map(({ properties: { id, a, b } }) => ({
    id: id as string,
    owners: [a as string, b as string | null],
  }));
}
