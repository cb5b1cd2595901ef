import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { topology } from 'topojson-server';
import type { Plugin } from 'vite';
import type { ReconciledRanges } from '../domain/reconciled.ts';
import type { AreaProperties, Geography, Surroundings } from '../domain/geography.ts';
import type { Statement } from '../domain/statement.ts';
import { setAsideIn } from '../io/release-json.ts';
import { packNotes, packStatements } from '../io/packed-statements.ts';
import { isNationalTotal } from '../ledger/national.ts';
import { takenApart } from '../map/drawing.ts';
import { svgShapes } from '../map/shapes.ts';
import { themeCss } from '../map/theme-css.ts';
import { type DataFolder, readDataFolder } from './data-folder.ts';
import { readReleases, releaseWarning } from './releases.ts';

const PREFIX = 'virtual:atlas/';

/** Names in both languages and the id of an area; nothing else of its row reaches the map. */
function areaProperties(properties: {
  id: string;
  focus: boolean;
  name_en: string | null;
  name_az: string | null;
}): AreaProperties {
  const { id, focus, name_en, name_az } = properties;
  return { id, focus, name_en, name_az };
}

/** The shapes of a data folder as the map takes them. Optional files that are missing are empty. */
export function geographyOf(data: DataFolder): {
  geography: Geography;
  surroundings: Surroundings;
} {
  const districts: FeatureCollection<Polygon | MultiPolygon, AreaProperties> = {
    type: 'FeatureCollection',
    features: data.features.map((one) => ({ ...one, properties: areaProperties(one.properties) })),
  };
  const empty = { type: 'FeatureCollection' as const, features: [] };
  const countries = (data.countries?.features ?? []).map((one) => ({
    ...one,
    properties: areaProperties({ ...one.properties, id: one.properties.iso, focus: false }),
  }));
  return {
    geography: { topology: topology({ districts }) as unknown as Geography['topology'] },
    surroundings: {
      countries: { type: 'FeatureCollection', features: countries },
      rivers: data.rivers ?? empty,
      lakes: data.lakes ?? empty,
      towns: data.towns ?? [],
    },
  };
}

/** A file that the page fetches when it needs it, under a name that changes with its content. */
interface LazyFile {
  readonly name: string;
  readonly body: string;
}

function lazyFile(name: string, extension: string, body: string): LazyFile {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
  return { name: `data/${name}.${hash}.${extension}`, body };
}

/** Statements with the notes that the first view can show, those on printed totals; the others follow. */
function withFirstNotes({ statements }: DataFolder): readonly Statement[] {
  return statements.map((one) => (isNationalTotal(one) ? one : { ...one, note: '' }));
}

/** The ranges that the first view needs; those of ordnance come with the whole file. */
function areaRangesOf({ reconciled }: DataFolder): ReconciledRanges | null {
  if (!reconciled) return null;
  const { days, ranges } = reconciled;
  return { days, ranges: ranges.area ? { area: ranges.area } : {}, estimates: {} };
}

/**
 * Brings a data folder into the page: `virtual:atlas/dataset` (statements, districts, publisher),
 * `virtual:atlas/outlay` and `virtual:atlas/drawing` (the SVG map), `virtual:atlas/files` (addresses
 * of what is fetched later) and `virtual:atlas/theme.css`. Stops the build, with a sentence for each
 * fault, when the data have errors.
 */
export function atlasData(dir: string): Plugin {
  const data = readDataFolder(dir);
  const errors = data.notes.filter(({ severity }) => severity === 'error');
  const sentences = [
    ...data.missing,
    ...errors.map((note) => `${note.file}:${note.line} "${note.value}" ${note.text}`),
  ];
  if (sentences.length > 0 || !data.publisher) {
    const all = data.publisher
      ? sentences
      : [...sentences, `There is no publisher.json in ${dir}.`];
    throw new Error(`The data cannot be published.\n${all.join('\n')}`);
  }
  const { geography, surroundings } = geographyOf(data);
  const focus = new Set(data.districts.map(({ id }) => id));
  const places = (data.settlements ?? []).filter(({ district }) => focus.has(district));
  const files = {
    geography: lazyFile('geography', 'json', JSON.stringify({ geography, surroundings })),
    notes: lazyFile('notes', 'json', JSON.stringify(packNotes(data.statements))),
    places: lazyFile('places', 'json', JSON.stringify(places)),
    reconciled: lazyFile('reconciled', 'json', JSON.stringify(data.reconciled)),
    statements: lazyFile('statements', 'csv', readFileSync(join(dir, 'statements.csv'), 'utf8')),
  };
  const releases = readReleases(dir);
  const releaseFiles = releases.map(({ id, text }) => ({
    name: `data/releases/${id}.json`,
    body: text,
  }));
  const served = [...Object.values(files), ...releaseFiles];
  const { outlay, drawing } = takenApart(svgShapes(geography, surroundings, data.districts));
  const asModule = (value: unknown) =>
    `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
  const modules: Record<string, () => string> = {
    dataset: () =>
      asModule({
        statements: packStatements(withFirstNotes(data)),
        districts: data.districts,
        publisher: data.publisher,
        setAside: setAsideIn(data.reconciled),
        ranges: areaRangesOf(data),
        releases: releases.map(({ id }) => id),
      }),
    outlay: () => asModule(outlay),
    drawing: () => asModule(drawing),
    files: () =>
      asModule(Object.fromEntries(Object.entries(files).map(([key, { name }]) => [key, name]))),
    'theme.css': () => themeCss(),
  };
  return {
    name: 'atlas-data',
    buildStart() {
      const stale = releaseWarning(dir, data);
      if (stale !== null) this.warn(stale);
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      return modules[id.slice(PREFIX.length + 1)]?.();
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = served.find(({ name }) => request.url?.endsWith(name));
        if (file) response.end(file.body);
        else next();
      });
    },
    generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const { name, body } of served) {
        this.emitFile({ type: 'asset', fileName: name, source: body });
      }
    },
  };
}
