import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  placingByName,
  placingByProjJson,
  placingByWkt,
} from '../../../src/io/coordinate-systems.ts';
import { readRecords } from '../../../src/io/record-formats.ts';

const PULKOVO =
  'GEOGCS["GCS_Pulkovo_1942",DATUM["D_Pulkovo_1942",SPHEROID["Krasovsky_1940",6378245.0,298.3]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const GAUSS_KRUGER = `PROJCS["Pulkovo_1942_GK_Zone_8",${PULKOVO},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",8500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",45.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;

/** What PROJ 9.1.1 (cs2cs) makes of easting 8,500,000 and northing 4,400,000 in EPSG:28408. */
const BY_PROJ = [44.99877843, 39.73323222] as const;

describe('coordinate systems that files name', () => {
  test.each([
    ['its .prj', () => placingByWkt(GAUSS_KRUGER, 'f')],
    ['its code', () => placingByName('urn:ogc:def:crs:EPSG::28408', 'f')],
    ['an address', () => placingByName('http://www.opengis.net/def/crs/EPSG/0/28408', 'f')],
  ])('Pulkovo 1942 by %s lies where PROJ puts it', async (_, placing) => {
    const { toDegrees, notes } = await placing();
    const [lon, lat] = toDegrees?.([8_500_000, 4_400_000]) ?? [];
    expect(lon).toBeCloseTo(BY_PROJ[0], 7);
    expect(lat).toBeCloseTo(BY_PROJ[1], 7);
    expect(notes).toEqual([]);
  });

  test('degrees of an older datum are shifted too, by a hundred metres here', async () => {
    const { toDegrees } = await placingByWkt(PULKOVO, 'f');
    const [lon] = toDegrees?.([46.9211961, 39.9900869]) ?? [];
    expect(lon).toBeCloseTo(46.92, 6);
  });

  test('a datum of which nothing is known is told', async () => {
    const { notes } = await placingByWkt(PULKOVO.replace('D_Pulkovo_1942', 'D_Albanian_1987'), 'f');
    expect(notes).toEqual([
      'f: how its datum "Albanian_1987" lies to WGS84 is not known here: places may be some hundred metres off.',
    ]);
  });

  test('degrees of WGS84 and ETRS89 stay as they are', async () => {
    expect(await placingByName('CRS84', 'f')).toEqual({ toDegrees: null, notes: [] });
    const etrs = PULKOVO.replace('D_Pulkovo_1942', 'D_ETRS_1989');
    expect(await placingByWkt(etrs, 'f')).toEqual({ toDegrees: null, notes: [] });
  });

  test('angles that are not degrees are refused', async () => {
    await expect(placingByWkt(PULKOVO.replace('Degree', 'Grad'), 'f')).rejects.toThrow(
      'f has angles that are not degrees',
    );
  });

  test('PROJJSON is read by its code', async () => {
    const { toDegrees } = await placingByProjJson({ id: { authority: 'EPSG', code: 32638 } }, 'f');
    expect(toDegrees?.([500_000, 4_400_000])[1]).toBeCloseTo(39.749907519, 8);
    await expect(placingByProjJson({ name: 'mine' }, 'f')).rejects.toThrow(
      'f says that its coordinates are in "mine", which is not known here',
    );
  });
});

test('every layer of a KMZ is read, and links between its documents are no records', async () => {
  const document = (inside: string) =>
    strToU8(`<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inside}</Document></kml>`);
  const place = '<Placemark><Point><coordinates>46.5,39.5</coordinates></Point></Placemark>';
  const link = '<NetworkLink><Link><href>layers/a.kml</href></Link></NetworkLink>';
  const kmz = zipSync({
    'doc.kml': document(link),
    'layers/a.kml': document(place),
    'layers/b.kml': document(place),
  });
  const { records, notes } = await readRecords(kmz, 'f');
  expect(records.map(({ row }) => row)).toEqual([1, 2]);
  expect(notes).toEqual(['f: 3 documents were read: "doc.kml", "layers/a.kml", "layers/b.kml".']);
});
