import { voronoi } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { seeded } from '../fixtures/join/seeded.ts';

const [WEST, SOUTH, EAST, NORTH] = [44.7, 38.3, 50.5, 42];
const [WIDTH, HEIGHT] = [EAST - WEST, NORTH - SOUTH];
const MIDDLE: readonly [number, number] = [(WEST + EAST) / 2, (SOUTH + NORTH) / 2];

/** How far a line leaves the straight one, as a part of its length; more lets borders cross each other. */
const ROUGHNESS = 0.09;
const RELAXATIONS = 3;

/** Seven decimals, as files have them. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Any number that two positions always give, in either order. */
function seedOf([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  return Math.imul(Math.round((ax + bx) * 1e7), 40_503) ^ Math.round((ay + by) * 1e7);
}

/** A fractal line from a to b without b, in pieces shorter than `spacing`. */
function fractalLine(a: Position, b: Position, spacing: number, random: () => number): Position[] {
  const line: Position[] = [];
  const halve = (ax: number, ay: number, bx: number, by: number): void => {
    const [dx, dy] = [bx - ax, by - ay];
    if (Math.hypot(dx, dy) < spacing) {
      line.push([rounded(ax), rounded(ay)]);
      return;
    }
    const aside = (random() * 2 - 1) * ROUGHNESS;
    const part = 0.4 + 0.2 * random();
    const [x, y] = [ax + dx * part - dy * aside, ay + dy * part + dx * aside];
    halve(ax, ay, x, y);
    halve(x, y, bx, by);
  };
  halve(a[0]!, a[1]!, b[0]!, b[1]!);
  return line;
}

/** The same line from a to b for both districts of a border, without its last position. */
function border(a: Position, b: Position, spacing: number): Position[] {
  const isForth = a[0]! < b[0]! || (a[0] === b[0] && a[1]! < b[1]!);
  const [from, to] = isForth ? [a, b] : [b, a];
  const line = fractalLine(from, to, spacing, seeded(seedOf(a, b)));
  return isForth ? line : [to, ...line.slice(1).reverse()];
}

function roughened(ring: readonly Position[], spacing: number): Position[] {
  const positions = ring.slice(1).flatMap((end, i) => border(ring[i]!, end, spacing));
  return [...positions, positions[0]!];
}

/** Twice the signed area of a closed ring, and its centre. */
function middleOf(ring: readonly Position[]): { twice: number; centre: Position } {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let [twice, x, y] = [0, 0, 0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = [ring[i]![0]! - x0, ring[i]![1]! - y0];
    const [bx, by] = [ring[i + 1]![0]! - x0, ring[i + 1]![1]! - y0];
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return { twice, centre: [x0 + x / (3 * twice), y0 + y / (3 * twice)] };
}

/** Cells of about equal size around the middle of the region, as closed rings with shared corners. */
function cellsOf(count: number, random: () => number): Position[][] {
  const pad = 0.2 + 0.5 / Math.sqrt(count);
  const frame: [number, number, number, number] = [
    WEST - pad * WIDTH,
    SOUTH - pad * HEIGHT,
    EAST + pad * WIDTH,
    NORTH + pad * HEIGHT,
  ];
  const sites = Math.ceil(count * (1 + 2 * pad) ** 2);
  let at = Array.from({ length: sites }, (): Position => [
    frame[0] + (frame[2] - frame[0]) * random(),
    frame[1] + (frame[3] - frame[1]) * random(),
  ]);
  const ringsAround = (places: readonly Position[]): Position[][] => {
    const points = places.map((coordinates) => ({
      type: 'Feature' as const,
      properties: {},
      geometry: { type: 'Point' as const, coordinates },
    }));
    const { features } = voronoi({ type: 'FeatureCollection', features: points }, { bbox: frame });
    return features.map(({ geometry }) => geometry.coordinates[0]!);
  };
  for (let i = 0; i < RELAXATIONS; i++) at = ringsAround(at).map((ring) => middleOf(ring).centre);
  const outside = ([x = 0, y = 0]: Position): number =>
    Math.max(Math.abs(x - MIDDLE[0]) / WIDTH, Math.abs(y - MIDDLE[1]) / HEIGHT);
  return ringsAround(at)
    .map((ring) => ({ ring, far: outside(middleOf(ring).centre) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ ring }) => ring.map(([x = 0, y = 0]) => [rounded(x), rounded(y)]));
}

/**
 * A gap-free layer of districts as real ones are: cells of a relaxed Voronoi diagram, each border one
 * fractal line that both sides share, with vertices about `spacing` degrees apart. One in ten has a lake
 * (a hole), one in twenty-five an enclave of the next district (a hole, and a part of its own).
 */
export function fractalDistricts(count: number, spacing: number): (Polygon | MultiPolygon)[] {
  const random = seeded(count);
  const cells = cellsOf(count, random);
  const parts = cells.map((ring): Position[][][] => [[roughened(ring, spacing)]]);
  cells.forEach((ring, district) => {
    const kind = district % 50;
    const isLake = kind % 10 === 3;
    if (!isLake && kind !== 5 && kind !== 31) return;
    const { twice, centre } = middleOf(ring);
    const radius = 0.12 * Math.sqrt(Math.abs(twice) / 2);
    const corners = Array.from({ length: 7 }, (_, i): Position => {
      const angle = (2 * Math.PI * i) / 7;
      const far = radius * (0.8 + 0.4 * random());
      return [
        rounded(centre[0]! + far * Math.cos(angle)),
        rounded(centre[1]! + far * Math.sin(angle)),
      ];
    });
    const hole = roughened([...corners, corners[0]!], spacing);
    parts[district]![0]!.push(hole);
    if (!isLake) parts[(district + 1) % count]!.push([hole]);
  });
  return parts.map((coordinates) =>
    coordinates.length === 1
      ? { type: 'Polygon', coordinates: coordinates[0]! }
      : { type: 'MultiPolygon', coordinates },
  );
}

/** Columns of longitudes and latitudes: six in ten anywhere, the others in 2,000 clusters. */
export function scatteredPoints(count: number): { lon: Float64Array; lat: Float64Array } {
  const random = seeded(7);
  const clusters = Array.from({ length: 2000 }, () => [
    WEST + WIDTH * random(),
    SOUTH + HEIGHT * random(),
    0.003 + 0.02 * random(),
  ]);
  const [lon, lat] = [new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < count; i++) {
    if (random() < 0.6) {
      lon[i] = rounded(WEST + WIDTH * random());
      lat[i] = rounded(SOUTH + HEIGHT * random());
    } else {
      const [x = 0, y = 0, spread = 0] = clusters[Math.floor(random() * random() * 2000)]!;
      lon[i] = rounded(x + gaussian(random) * spread);
      lat[i] = rounded(y + gaussian(random) * spread);
    }
  }
  return { lon, lat };
}

/** A hazard polygon and its month, 0 to 119. */
export interface BenchHazard {
  readonly geometry: Polygon;
  readonly month: number;
}

/**
 * Overlapping star-shaped hazard polygons of 8 to 40 corners and some 60 to 600 m across, in belts as
 * minefields lie: the fewer belts, the more overlap.
 */
export function starHazards(count: number, belts: number): BenchHazard[] {
  const random = seeded(9 + belts);
  const lines = Array.from({ length: belts }, () => {
    const angle = random() * Math.PI;
    const length = 0.05 + 0.15 * random();
    return [
      WEST + 0.3 + (WIDTH - 0.6) * random(),
      SOUTH + 0.3 + (HEIGHT - 0.6) * random(),
      Math.cos(angle) * length,
      Math.sin(angle) * length,
    ];
  });
  return Array.from({ length: count }, () => {
    const [x = 0, y = 0, dx = 0, dy = 0] = lines[Math.floor(random() * belts)]!;
    const along = random() * 2 - 1;
    const lon = x + dx * along + gaussian(random) * 0.008;
    const lat = y + dy * along + gaussian(random) * 0.008;
    const corners = 8 + Math.floor(random() * 33);
    const radius = 0.0012 * Math.exp(0.55 * gaussian(random));
    const turn = random();
    const ring = Array.from({ length: corners }, (_, i): Position => {
      const angle = ((i + turn) / corners) * 2 * Math.PI;
      const far = radius * (0.7 + 0.6 * random());
      return [rounded(lon + 1.3 * far * Math.cos(angle)), rounded(lat + far * Math.sin(angle))];
    });
    const geometry: Polygon = { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
    return { geometry, month: Math.floor(random() * 120) };
  });
}
