import { feature } from 'topojson-client';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { District } from '../domain/district.ts';
import type { Geography, Surroundings } from '../domain/geography.ts';
import { abroad, seaOf } from './abroad.ts';
import { borderPieces, contextBorders } from './border-pieces.ts';
import type { Owners } from './borders.ts';
import { toLonLat } from './projection.ts';
import type { SvgShapes } from './shapes.ts';

/** All that MapLibre needs to draw the map. */
export interface MapData {
  readonly geography: Geography;
  readonly surroundings: Surroundings;
  readonly districts: readonly District[];
  readonly shapes: SvgShapes;
  /** The same as features, where they were made elsewhere: it takes long for thousands of districts. */
  readonly features?: MapFeatures;
}

/** The geometry of the map; each feature has a `kind`, and layers pick theirs by it. */
export type MapFeatures = FeatureCollection<Geometry, Record<string, unknown>>;
type Features = MapFeatures['features'];

/** Towns that are not on the first view come with these zooms, by rank. */
const LATER = 3;

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

function around({ geography, surroundings, districts }: MapData): Features {
  const { topology } = geography;
  const { features } = feature(topology, topology.objects.districts);
  return [
    ...seaOf(surroundings).map((ring) =>
      as({ type: 'Polygon', coordinates: [ring.map((corner) => [...corner])] }, { kind: 'sea' }),
    ),
    ...features
      .filter(({ properties }) => !properties.focus)
      .map(({ geometry }) => as(geometry, { kind: 'context' })),
    as(contextBorders(geography), { kind: 'context-border' }),
    ...abroad(
      surroundings.countries.features,
      districts.map(({ anchor }) => anchor),
    ).map(({ geometry }) => as(geometry, { kind: 'country' })),
  ];
}

function places({ shapes, surroundings, districts }: MapData): Features {
  const shown = new Set(shapes.places.map(({ name }) => name.en));
  const first = shapes.places.map(({ kind, name, at }) =>
    as(point(toLonLat(shapes.world, at)), { kind: `${kind}-name`, ...namesOf(name), rank: 0 }),
  );
  // The chief town of a district bears its name, which the map shows already.
  const named = new Set(districts.map(({ name }) => name.az));
  const later = surroundings.towns
    .filter(({ name }) => !shown.has(name.en) && !named.has(name.az))
    .map(({ name, position, rank }) =>
      as(point(position), {
        kind: 'town-name',
        ...namesOf(name),
        rank: Math.min(rank, LATER),
      }),
    );
  return [...first, ...later];
}

const namesOf = ({ en, az }: District['name']) => ({ name_en: en, name_az: az });

/** The geometry of the map as GeoJSON. One collection: every source costs tiles of its own. */
export function featuresOf(data: MapData): MapFeatures {
  const { topology } = data.geography;
  const areas = feature(topology, topology.objects.districts).features;
  const { lakes, rivers } = data.surroundings;
  const features = [
    ...around(data),
    ...areas
      .filter(({ properties }) => properties.focus)
      .map(({ geometry, properties: { id } }) => as(geometry, { kind: 'district', id })),
    ...lakes.features
      .filter(({ properties }) => properties.kind !== 'wetland')
      .map(({ geometry }) => as(geometry, { kind: 'lake' })),
    ...rivers.features.map(({ geometry, properties }) =>
      as(geometry, { kind: 'river', rank: properties.rank }),
    ),
    ...borderPieces(data.geography, data.districts).map(({ id, approximate, owners, geometry }) =>
      as(geometry, { kind: 'border', id, approximate, a: owners[0], b: owners[1] }),
    ),
    ...places(data),
    ...data.districts.map(({ name, anchor }) =>
      as(point(anchor), { kind: 'district-name', ...namesOf(name) }),
    ),
  ];
  return { type: 'FeatureCollection', features };
}

/** Ids and owners of the border features, for the painter. */
export function bordersOf({ features }: MapFeatures): readonly { id: string; owners: Owners }[] {
  return features
    .filter(({ properties }) => properties.kind === 'border')
    .map(({ properties: { id, a, b } }) => ({
      id: id as string,
      owners: [a as string, b as string | null],
    }));
}
