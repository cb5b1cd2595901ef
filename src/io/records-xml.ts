import type { GeoJsonProperties, Geometry } from 'geojson';
import type { RawRecord } from '../domain/hazard.ts';
import type { GivenFile, RecordFormat, RecordRead } from './record-formats.ts';
import { RefusedFile } from './refused-file.ts';
import { isZipWith, unzipped } from './unzipped.ts';
import { textOfBytes } from './file-text.ts';
import { faultsOfGpx, faultsOfKml, type PositionFaults } from './xml-positions.ts';

type Kind = 'kml' | 'gpx';

/** How much of a file is looked at to find out whether it is KML or GPX. */
const SNIFFED = 4000;
/** Rules of the styles of Google Earth that say nothing of a record. */
const STYLE_PROPERTIES =
  /^(stroke|fill|icon|marker|label|styleUrl|styleHash|styleMapHash|@geometry)/;

const ROOT = /<(?:(\w+):)?(kml|gpx)\b/i;

function kindOf(text: string): Kind | null {
  const root = ROOT.exec(text.slice(0, SNIFFED))?.[2];
  return root ? (root.toLowerCase() as Kind) : null;
}

/** The text with the names that the readers look for: some write them all after a prefix (`kml:Point`). */
function withoutPrefix(text: string): string {
  const prefix = ROOT.exec(text.slice(0, SNIFFED))?.[1];
  return prefix ? text.replaceAll(new RegExp(`(</?)${prefix}:`, 'g'), '$1') : text;
}

/** Parts that are all of one kind are one shape; others stay apart, for the checks to tell. */
function oneShape(geometry: Geometry | null): Geometry | null {
  if (geometry?.type !== 'GeometryCollection') return geometry;
  const polygons = geometry.geometries.filter((part) => part.type === 'Polygon');
  if (polygons.length === 0 || polygons.length < geometry.geometries.length) return geometry;
  return { type: 'MultiPolygon', coordinates: polygons.map(({ coordinates }) => coordinates) };
}

function ownProperties(properties: GeoJsonProperties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties ?? {}).filter(([name]) => !STYLE_PROPERTIES.test(name)),
  );
}

async function recordsIn(text: string, kind: Kind, file: string): Promise<RawRecord[]> {
  // Entities could refer to other files, or grow a small text beyond all memory: none is followed.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    throw new RefusedFile(file, 'declares XML entities (DOCTYPE), which are not read here');
  }
  const [{ DOMParser, onErrorStopParsing }, reader] = await Promise.all([
    import('@xmldom/xmldom'),
    import('@tmcw/togeojson'),
  ]);
  let features:
    ReturnType<typeof reader.kml>['features'] | ReturnType<typeof reader.gpx>['features'];
  let faults: PositionFaults;
  let firstChecked: number;
  try {
    const parser = new DOMParser({ onError: onErrorStopParsing });
    const document = parser.parseFromString(withoutPrefix(text), 'text/xml');
    faults = kind === 'kml' ? faultsOfKml(document) : faultsOfGpx(document);
    features = reader[kind](document).features;
    // Placemarks come first, one feature each; waypoints last.
    firstChecked =
      kind === 'kml' ? 0 : features.length - document.getElementsByTagName('wpt').length;
  } catch {
    throw new RefusedFile(file, `is ${kind.toUpperCase()}, but is cut off or damaged`);
  }
  // Links to other documents are no records.
  const isLink = ({ properties }: (typeof features)[number]) =>
    properties?.['@geometry-type'] === 'networklink';
  const own = features.flatMap((feature, i) => {
    return isLink(feature) ? [] : [{ ...feature, fault: faults.get(i - firstChecked) }];
  });
  return own.map(({ geometry, properties, fault }, i) => {
    const record = { row: i + 1, properties: ownProperties(properties) };
    return fault === undefined
      ? { ...record, geometry: oneShape(geometry) }
      : { ...record, geometry: null, fault };
  });
}

function textFormat(kind: Kind, label: string): RecordFormat {
  return {
    label,
    recognises: ({ text }) => {
      const start = text().text;
      return /^\s*</.test(start) && kindOf(start) === kind;
    },
    read: async ({ name, text }) => {
      const { text: xml, notes } = text();
      return { records: await recordsIn(xml, kind, name), notes };
    },
  };
}

/** KML 2.2 (OGC 07-147r2). Rows count placemarks from 1. */
export const KML = textFormat('kml', 'KML');

/** GPX 1.1: waypoints are points, tracks and routes are lines. Rows count waypoints and lines from 1. */
export const GPX = textFormat('gpx', 'GPX');

async function readKmz({ name, bytes }: GivenFile): Promise<RecordRead> {
  const files = [...(await unzipped(bytes, name, ['.kml']))];
  if (files.length === 0) throw new RefusedFile(name, 'is KMZ without a KML document in it');
  const records: RawRecord[] = [];
  const notes: string[] = [];
  for (const [, inside] of files) {
    const { text, notes: told } = textOfBytes(inside, name);
    notes.push(...told);
    for (const record of await recordsIn(text, 'kml', name)) {
      records.push({ ...record, row: records.length + 1 });
    }
  }
  const paths = files.map(([path]) => `"${path}"`).join(', ');
  const more = files.length > 1 ? [`${name}: ${files.length} documents were read: ${paths}.`] : [];
  return { records, notes: [...more, ...notes] };
}

/** KML packed with zip, all documents of it. Rows count the placemarks of all from 1. */
export const KMZ: RecordFormat = {
  label: 'KMZ',
  recognises: ({ bytes }) => isZipWith('.kml', bytes),
  read: readKmz,
};
