import './i18n/later.ts';
import './styles/own-map.css';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { loadGeometry } from './lazy-files.ts';
import { ownEngine } from './own-engine.ts';
import { OwnMap } from './own-map.svelte.ts';
import { hasOwnRecords, ownStore } from './own-store.ts';
import type { Outlines } from './panels/own/own-session.svelte.ts';
import type { OwnLand } from './own/own-data.ts';
import type { Atlas } from './panels/atlas/atlas.svelte.ts';
import { OwnSession } from './panels/own/own-session.svelte.ts';

/** The shapes of the districts that the atlas shows. */
async function landOfAtlas(): Promise<OwnLand> {
  const { topology } = (await loadGeometry()).geography;
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

async function outlinesOfAtlas(): Promise<Outlines> {
  const { geometries } = await landOfAtlas();
  if (geometries.length > MOST_OUTLINED) return [];
  return geometries.flatMap(({ type, coordinates }) =>
    (type === 'Polygon' ? [coordinates] : coordinates).flatMap(([outer]) => (outer ? [outer] : [])),
  );
}

const sessions = new WeakMap<Atlas, OwnSession>();

/** The own files of this visit. */
export function ownSession(atlas: Atlas): OwnSession {
  const known = sessions.get(atlas);
  if (known) return known;
  const session = new OwnSession(atlas, ownEngine(landOfAtlas), ownStore(), outlinesOfAtlas);
  sessions.set(atlas, session);
  atlas.ownLayer = new OwnMap(atlas, session.engine);
  return session;
}

/** Shows the records again that an earlier visit has left in this browser. */
export async function restoreOwnRecords(atlas: Atlas): Promise<void> {
  if (await hasOwnRecords()) await ownSession(atlas).restore();
}
