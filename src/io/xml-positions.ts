import type { Document, Element } from '@xmldom/xmldom';
import { shortened } from './located.ts';

/** A number as XML writes it; the reader of XML would take "46.05abc" and "46,05" for one too. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const isNumber = (text: string): boolean => NUMBER.test(text.trim());

/** Why records of a document have no position, by their place among its records of that kind. */
export type PositionFaults = ReadonlyMap<number, string>;

/** What is wrong with the list of positions of a shape, and the list as the reader takes it. */
function positionsIn(text: string): { readonly fault: string | null; readonly list: string } {
  // A space after a comma would end the position.
  const list = text.trim().replace(/\s*,\s*/g, ',');
  const positions = list === '' ? [] : list.split(/\s+/);
  const wrong = positions.find((position) => {
    const numbers = position.split(',');
    return numbers.length < 2 || numbers.length > 3 || !numbers.every(isNumber);
  });
  const fault =
    wrong === undefined
      ? null
      : `has "${shortened(wrong)}" among its coordinates, which is no longitude and latitude`;
  return { fault, list };
}

/** The placemarks of a KML document with a position that is no numbers, from 0. */
export function faultsOfKml(document: Document): PositionFaults {
  const faults = new Map<number, string>();
  [...document.getElementsByTagName('Placemark')].forEach((placemark, i) => {
    for (const element of placemark.getElementsByTagName('coordinates')) {
      const { fault, list } = positionsIn(element.textContent ?? '');
      if (fault === null) element.textContent = list;
      else faults.set(i, fault);
    }
  });
  return faults;
}

function faultOfWaypoint(element: Element): string | null {
  for (const [attribute, word] of [
    ['lon', 'longitude'],
    ['lat', 'latitude'],
  ] as const) {
    const text = element.getAttribute(attribute);
    if (text === null) return `has no ${word}`;
    if (!isNumber(text)) return `has the ${word} "${shortened(text)}", which is no number`;
  }
  return null;
}

/**
 * The waypoints of a GPX document without two numbers for a place, from 0. They get some place, so that
 * the reader, which drops them, keeps their order.
 */
export function faultsOfGpx(document: Document): PositionFaults {
  const faults = new Map<number, string>();
  [...document.getElementsByTagName('wpt')].forEach((waypoint, i) => {
    const fault = faultOfWaypoint(waypoint);
    if (fault === null) return;
    faults.set(i, fault);
    waypoint.setAttribute('lon', '0');
    waypoint.setAttribute('lat', '0');
  });
  return faults;
}
