import type { Camera } from './scene.ts';

/** [longitude, latitude], in degrees. */
export type LonLat = readonly [number, number];
/** A point in world units, or in pixels. */
export type XY = readonly [number, number];
/** West, south, east, north for degrees; left, top, right, bottom for world units. */
export type Box = readonly [number, number, number, number];

/** The fixed plane of every SVG path: Web Mercator, moved and scaled. */
export interface World {
  /** Mercator position (0 to 1) of the plane's [0, 0]. */
  readonly left: number;
  readonly top: number;
  /** Units per whole Mercator width. */
  readonly units: number;
}

/** The size of the map's container in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** MapLibre's width of the whole world at zoom 0, in CSS pixels. */
const WORLD_PX = 512;
/** How wide the focus bounds are in world units. */
const FOCUS_UNITS = 1000;
/** Air around a box that the camera is fitted to, as a share of its sides. */
const AIR = 0.03;
/** How far the camera may come in, and how far out from the fitted view, in zoom levels. */
const MAX_ZOOM = 13;
const OUT = 0.7;

const mercatorX = (lon: number): number => (lon + 180) / 360;
const mercatorY = (lat: number): number =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);

/** The world in which the given bounds are 1000 units wide and start at [0, 0]. */
export function worldOf([west, , east, north]: Box): World {
  const left = mercatorX(west);
  return { left, top: mercatorY(north), units: FOCUS_UNITS / (mercatorX(east) - left) };
}

/** Degrees to world units. */
export function toWorld(world: World, [lon, lat]: LonLat): XY {
  return [(mercatorX(lon) - world.left) * world.units, (mercatorY(lat) - world.top) * world.units];
}

/** World units to degrees. */
export function toLonLat(world: World, [x, y]: XY): LonLat {
  const mx = x / world.units + world.left;
  const my = y / world.units + world.top;
  return [mx * 360 - 180, (Math.atan(Math.sinh((0.5 - my) * 2 * Math.PI)) * 180) / Math.PI];
}

/** CSS pixels per world unit at a zoom. */
export function pxPerUnit(world: World, zoom: number): number {
  return (WORLD_PX * 2 ** zoom) / world.units;
}

const zoomOf = (world: World, scale: number): number => Math.log2((scale * world.units) / WORLD_PX);

/** A box of world units with some air around it. */
export function withAir([left, top, right, bottom]: Box, air = AIR): Box {
  const dx = (right - left) * air;
  const dy = (bottom - top) * air;
  return [left - dx, top - dy, right + dx, bottom + dy];
}

/**
 * The camera that shows a box of world units, centred and as large as the container allows: what
 * `preserveAspectRatio="xMidYMid meet"` does with the same box as viewBox.
 */
export function fitCamera(world: World, box: Box, { width, height }: Size): Camera {
  const [left, top, right, bottom] = withAir(box);
  const scale = Math.min(width / (right - left), height / (bottom - top));
  const [lon, lat] = toLonLat(world, [(left + right) / 2, (top + bottom) / 2]);
  return { zoom: zoomOf(world, scale), lat, lon };
}

/** The part of the world that a camera shows, as [x, y, width, height]: an SVG viewBox. */
export function viewBoxOf(
  world: World,
  camera: Camera,
  { width, height }: Size,
): readonly [number, number, number, number] {
  const scale = pxPerUnit(world, camera.zoom);
  const [x, y] = toWorld(world, [camera.lon, camera.lat]);
  return [x - width / scale / 2, y - height / scale / 2, width / scale, height / scale];
}

/** The camera that shows a viewBox in a container of its own proportions. */
export function cameraOf(
  world: World,
  [x, y, width, height]: readonly [number, number, number, number],
  size: Size,
): Camera {
  const [lon, lat] = toLonLat(world, [x + width / 2, y + height / 2]);
  return { zoom: zoomOf(world, size.width / width), lat, lon };
}

/** Where a place stands in the container, in CSS pixels from its top left corner. */
export function toPixel(world: World, camera: Camera, size: Size, place: LonLat): XY {
  const scale = pxPerUnit(world, camera.zoom);
  const [cx, cy] = toWorld(world, [camera.lon, camera.lat]);
  const [x, y] = toWorld(world, place);
  return [(x - cx) * scale + size.width / 2, (y - cy) * scale + size.height / 2];
}

/** The camera moved by pixels: positive `dx` looks further east, positive `dy` further south. */
export function panned(world: World, camera: Camera, [dx, dy]: XY): Camera {
  const scale = pxPerUnit(world, camera.zoom);
  const [x, y] = toWorld(world, [camera.lon, camera.lat]);
  const [lon, lat] = toLonLat(world, [x + dx / scale, y + dy / scale]);
  return { zoom: camera.zoom, lat, lon };
}

/** The camera zoomed by levels while the place under a pixel stays under it. */
export function zoomedAt(
  world: World,
  camera: Camera,
  size: Size,
  levels: number,
  [px, py]: XY = [size.width / 2, size.height / 2],
): Camera {
  const offset: XY = [px - size.width / 2, py - size.height / 2];
  const there = panned(world, camera, offset);
  return panned(world, { ...there, zoom: camera.zoom + levels }, [-offset[0], -offset[1]]);
}

/**
 * The nearest camera that is allowed: not too far in or out, and its centre over the focus bounds.
 * Both renderers use this one rule, so that neither ever stands where the other cannot.
 */
export function constrained(world: World, focus: Box, size: Size, camera: Camera): Camera {
  const least = fitCamera(world, focus, size).zoom - OUT;
  // Districts of a few kilometres are fitted closer than that.
  const zoom = Math.min(Math.max(camera.zoom, least), Math.max(MAX_ZOOM, least + OUT + 1));
  const [x, y] = toWorld(world, [camera.lon, camera.lat]);
  const cx = Math.min(Math.max(x, focus[0]), focus[2]);
  const cy = Math.min(Math.max(y, focus[1]), focus[3]);
  if (cx === x && cy === y) return zoom === camera.zoom ? camera : { ...camera, zoom };
  const [lon, lat] = toLonLat(world, [cx, cy]);
  return { zoom, lat, lon };
}

/** Whether two cameras are the same but for the rounding of an address. */
export function sameCamera(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.zoom - b.zoom) <= 0.0501 &&
    Math.abs(a.lat - b.lat) <= 0.000501 &&
    Math.abs(a.lon - b.lon) <= 0.000501
  );
}

/** Whether two cameras show the same pixels. */
export function closeCamera(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.zoom - b.zoom) < 1e-6 &&
    Math.abs(a.lat - b.lat) < 1e-7 &&
    Math.abs(a.lon - b.lon) < 1e-7
  );
}
