import type { HazardPoints } from '../domain/hazard-points.ts';
import type { RecordList } from './record-list.ts';

/** The columns of a list of records of which every one is a point that counts. */
export function columnsOf({
  lon,
  lat,
  types,
  type,
  count,
  day,
}: RecordList): Omit<HazardPoints, 'length'> {
  return { lon, lat, types, type, count, day };
}

/** Columns of some of the points, with the types that these have. */
export function chosenPoints(
  list: RecordList,
  length: number,
  isChosen: (record: number) => boolean,
): HazardPoints {
  const chosen: HazardPoints = {
    length,
    lon: new Float64Array(length),
    lat: new Float64Array(length),
    types: [],
    type: new Int32Array(length),
    count: new Float64Array(length),
    day: new Int32Array(length),
  };
  const types: string[] = [];
  const placeOf = new Int32Array(list.types.length).fill(-1);
  let i = 0;
  for (let r = 0; r < list.length; r++) {
    if (!isChosen(r)) continue;
    const type = list.type[r]!;
    if (type !== -1 && placeOf[type] === -1) placeOf[type] = types.push(list.types[type]!) - 1;
    chosen.lon[i] = list.lon[r]!;
    chosen.lat[i] = list.lat[r]!;
    chosen.type[i] = type === -1 ? -1 : placeOf[type]!;
    chosen.count[i] = list.count[r]!;
    chosen.day[i] = list.day[r]!;
    i++;
  }
  return { ...chosen, types };
}
