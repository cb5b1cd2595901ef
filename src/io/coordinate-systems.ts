import type { ToDegrees } from './projection.ts';
import { RefusedFile } from './refused-file.ts';

/** How the positions of a file become longitude and latitude. */
export interface Placing {
  /** Null where they are degrees of WGS84 already. */
  readonly toDegrees: ToDegrees | null;
  /** Sentences that start with the name of the file. */
  readonly notes: readonly string[];
}

export const AS_THEY_ARE: Placing = { toDegrees: null, notes: [] };

const WGS84 = 'EPSG:4326';
/** Longitude and latitude that lie within a metre or two of those of WGS84: also ETRS89 and NAD83. */
const DEGREES = new Set([WGS84, 'CRS84', 'CRS84h', 'EPSG:4979', 'EPSG:4258', 'EPSG:4269']);
/** The same by the names of their datums, as WKT writes them. */
const DATUM_OF_DEGREES =
  /wgs_?(19)?84|world_?geodetic_?system_?1984|etrs|north_american.*1983|itrf/i;

/**
 * From systems that leave it out to WGS84: three shifts in metres, three turns in seconds of arc (position
 * vector), a scale in parts per million. EPSG operations 15865 and 5043, the ones that PROJ takes in
 * Azerbaijan; each is good to 5 m, without it places are 100 m off.
 */
const SHIFTS = {
  pulkovo_1942: '25,-141,-78.5,0,0.35,0.736,0',
  pulkovo_1995: '24.47,-130.89,-81.56,0,0,0.13,-0.22',
} as const;

/** Definitions for PROJ of systems that proj4js has no definition of, by the number of the EPSG register. */
function definitionOf(code: number): string | null {
  const gaussKruger = (zone: number, datum: keyof typeof SHIFTS): string =>
    `+proj=tmerc +lat_0=0 +lon_0=${zone * 6 - 3} +k=1 +x_0=${zone * 1e6 + 5e5} +y_0=0 +ellps=krass +towgs84=${SHIFTS[datum]} +units=m`;
  if (code === 4284) return `+proj=longlat +ellps=krass +towgs84=${SHIFTS.pulkovo_1942}`;
  if (code === 4200) return `+proj=longlat +ellps=krass +towgs84=${SHIFTS.pulkovo_1995}`;
  if (code >= 28404 && code <= 28432) return gaussKruger(code - 28400, 'pulkovo_1942');
  if (code >= 20004 && code <= 20032) return gaussKruger(code - 20000, 'pulkovo_1995');
  // UTM on ETRS89.
  if (code >= 25828 && code <= 25838)
    return `+proj=utm +zone=${code - 25800} +ellps=GRS80 +towgs84=0,0,0`;
  return null;
}

/** The short name of a coordinate system as files write it: `EPSG:32638`, or `CRS84`. */
function shortName(name: string): string {
  const [, authority, code] =
    /(?:^|:|\/)(OGC|EPSG)(?:[:/][\d.]*)?[:/]+(\w+)$/i.exec(name.trim()) ?? [];
  if (code === undefined) return name.trim();
  return authority?.toUpperCase() === 'OGC' ? code : `EPSG:${code}`;
}

/** What proj4js calls a datum of which it does not know how it lies to WGS84 (PJD_NODATUM). */
const NO_DATUM = 5;

/** The way from a system to degrees, as proj4js reads it; throws where it cannot. */
async function throughProj4(system: string | object) {
  const { default: proj4 } = await import('proj4');
  // It reads objects of PROJJSON too, which its declarations leave out.
  const from = new proj4.Proj(system as string);
  const { inverse } = proj4(WGS84, from);
  const { datum_type: datum } = from.datum as { readonly datum_type: number };
  const toDegrees: ToDegrees = (position) => inverse([...position]);
  return { toDegrees, isShifted: datum !== NO_DATUM };
}

const offBy = (file: string, datum: string): string =>
  `${file}: how its datum "${datum}" lies to WGS84 is not known here: places may be some hundred metres off.`;

/**
 * How to turn positions of a named coordinate system into degrees. Throws `RefusedFile` for a system that
 * is not known here.
 */
export async function placingByName(name: string, file: string): Promise<Placing> {
  const short = shortName(name);
  if (DEGREES.has(short)) return AS_THEY_ARE;
  const definition = definitionOf(Number(/^EPSG:(\d+)$/.exec(short)?.[1]));
  try {
    const { toDegrees } = await throughProj4(definition ?? short);
    return { toDegrees, notes: [] };
  } catch {
    throw new RefusedFile(
      file,
      `says that its coordinates are in "${name}", which is not known here: export it in longitude and latitude (WGS84)`,
    );
  }
}

const DATUM_NAME = /\bDATUM\s*[[(]\s*"(?:D_)?([^"]*)"/i;
const SPHEROID = /(\bSPHEROID\s*[[(][^\])]*[\])])/i;
const isOfAngles = (wkt: string): boolean =>
  /^\s*(GEOGCS|GEOGCRS|GEODCRS|GEODETICCRS|GEOGRAPHICCRS)\b/i.test(wkt);
/**
 * How to turn positions of the system that WKT describes (that of a .prj file) into degrees. Throws
 * `RefusedFile` for a system that is not known here.
 */
export async function placingByWkt(wkt: string, file: string): Promise<Placing> {
  const datum = DATUM_NAME.exec(wkt)?.[1] ?? '';
  const isOfWgs84 = DATUM_OF_DEGREES.test(datum);
  if (isOfAngles(wkt)) {
    if (/UNIT\s*[[(]\s*"(grad|gon|radian)/i.test(wkt)) {
      throw new RefusedFile(
        file,
        'has angles that are not degrees: export it in longitude and latitude (WGS84)',
      );
    }
    if (isOfWgs84) return AS_THEY_ARE;
  }
  const known = new Map<string, string>(Object.entries(SHIFTS)).get(datum.toLowerCase());
  const isMissing = known !== undefined && !/\bTOWGS84\b/i.test(wkt);
  const whole = isMissing ? wkt.replace(SPHEROID, `$1,TOWGS84[${known}]`) : wkt;
  try {
    const { toDegrees, isShifted } = await throughProj4(whole);
    return { toDegrees, notes: isShifted || isOfWgs84 ? [] : [offBy(file, datum)] };
  } catch {
    throw new RefusedFile(
      file,
      `has a projection that is not known here ("${wkt.trim().slice(0, 60)}…"): export it in longitude and latitude (WGS84)`,
    );
  }
}

/**
 * How to turn positions of the system that PROJJSON describes (that of GeoParquet) into degrees: by its
 * code where proj4js knows it, else by what it says. Throws `RefusedFile` for a system not known here.
 */
export async function placingByProjJson(crs: object, file: string): Promise<Placing> {
  const { id, name } = crs as { id?: { authority?: unknown; code?: unknown }; name?: unknown };
  const code = id ? `${String(id.authority)}:${String(id.code)}` : null;
  if (code !== null) {
    const known = await placingByName(code, file).catch(() => null);
    if (known) return known;
  }
  try {
    const { toDegrees, isShifted } = await throughProj4(crs);
    return { toDegrees, notes: isShifted ? [] : [offBy(file, String(name))] };
  } catch {
    throw new RefusedFile(
      file,
      `says that its coordinates are in "${String(code ?? name)}", which is not known here: export it in longitude and latitude (WGS84)`,
    );
  }
}
