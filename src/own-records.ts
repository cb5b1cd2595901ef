import './i18n/later.ts';
import './styles/own-map.css';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Geography } from './domain/geography.ts';
import type { OwnDistrictsFile } from './domain/own-districts.ts';
import { loadGeometry } from './lazy-files.ts';
import { ownEngine } from './own-engine.ts';
import { OwnMap } from './own-map.svelte.ts';
import { ownStore } from './own-store.ts';
import type { Outlines } from './panels/own/own-file.ts';
import type { OwnLand } from './own/own-data.ts';
import type { Atlas } from './panels/atlas/atlas.svelte.ts';
import { OwnSession } from './panels/own/own-session.svelte.ts';

/** The districts of an atlas, where they are those of a person's own file. */
interface OwnLandOfAtlas {
  readonly file: OwnDistrictsFile;
  /** JSON of a `MapGeometry`. */
  readonly geometry: string;
}
const ownLands = new WeakMap<Atlas, OwnLandOfAtlas>();

/** Records of this atlas are joined to the districts of a person's own file. */
export function setOwnLand(atlas: Atlas, land: OwnLandOfAtlas): void {
  ownLands.set(atlas, land);
}

/** The shapes of districts. */
function landOf({ topology }: Geography): OwnLand {
  const shapes = feature(topology, topology.objects.districts).features.filter(
    ({ properties }) => properties.focus,
  );
  return {
    ids: shapes.map(({ properties }) => properties.id),
    geometries: shapes.map(({ geometry }) => geometry as Polygon | MultiPolygon),
  };
}

/** More districts than this are a grey heap in a small picture. */
const MOST_OUTLINED = 200;

async function outlinesOf(atlas: Atlas): Promise<Outlines> {
  if (atlas.ledger.districts.length > MOST_OUTLINED) return [];
  const own = ownLands.get(atlas);
  const { geography } = own
    ? (JSON.parse(own.geometry) as { geography: Geography })
    : await loadGeometry();
  const { geometries } = landOf(geography);
  return geometries.flatMap(({ type, coordinates }) =>
    (type === 'Polygon' ? [coordinates] : coordinates).flatMap(([outer]) => (outer ? [outer] : [])),
  );
}

const sessions = new WeakMap<Atlas, OwnSession>();

/** The own files of this visit. */
export function ownSession(atlas: Atlas): OwnSession {
  const known = sessions.get(atlas);
  if (known) return known;
  const own = ownLands.get(atlas);
  const engine = ownEngine(async (api) =>
    own ? api.openDistricts(own.file) : api.open(landOf((await loadGeometry()).geography)),
  );
  const session = new OwnSession(atlas, engine, ownStore(), () => outlinesOf(atlas));
  sessions.set(atlas, session);
  atlas.ownLayer = new OwnMap(atlas, session.engine);
  return session;
}

/** Gives the own files of one atlas to another, which joins them to its own districts. */
export async function moveOwnRecords(from: Atlas, to: Atlas): Promise<void> {
  const before = sessions.get(from);
  before?.engine.stop();
  sessions.delete(from);
  from.own = null;
  if (before && before.files.length > 0) await ownSession(to).open(before.records);
  else await ownSession(to).restore();
}
