"""The shapely side of join.mjs, in a process of its own: python3 join.py points|areas DIR

Reads its inputs once; then does the work once for each line that comes, and answers with seconds and what
it found, as join-side.mjs does.
"""
import hashlib
import json
import sys
import time

import numpy as np
from shapely.geometry import MultiPolygon, Polygon
from shapely.ops import unary_union
from shapely.vectorized import contains

what, folder = sys.argv[1:3]


def read_polygons(name):
    """The polygons of a file of polygon-files.mjs; a ring that runs counter-clockwise begins a part."""
    data = np.fromfile(f"{folder}/{name}.bin", dtype=np.uint8)
    coordinates, rings, polygons = data[:24].view("<f8").astype(int)
    after = 24 + 8 * coordinates
    xy = data[24:after].view("<f8").reshape(-1, 2)
    ring_start = data[after : after + 4 * rings].view("<u4")
    polygon_start = data[after + 4 * rings :].view("<u4")
    shapes = []
    for first, end in zip(polygon_start[:-1], polygon_start[1:]):
        parts = []
        for start, stop in zip(ring_start[first:end], ring_start[first + 1 : end + 1]):
            ring = xy[start:stop]
            x, y = (ring - ring[0]).T
            if x[:-1] @ y[1:] - x[1:] @ y[:-1] > 0:
                parts.append((ring, []))
            else:
                parts[-1][1].append(ring)
        parts = [Polygon(shell, holes) for shell, holes in parts]
        shapes.append(parts[0] if len(parts) == 1 else MultiPolygon(parts))
    return shapes


def count_points():
    counts = []
    for district in districts:
        west, south, east, north = district.bounds
        near = (x >= west) & (x <= east) & (y >= south) & (y <= north)
        counts.append(int(contains(district, x[near], y[near]).sum()))
    return counts


def measure_areas():
    union = unary_union(hazards)
    return [district.intersection(union).area for district in districts]


districts = read_polygons("districts")
if what == "points":
    x, y = np.fromfile(f"{folder}/points.bin", dtype="<f8").reshape(2, -1)
else:
    hazards = read_polygons("hazards")
print('"ready"', flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    answer = count_points() if what == "points" else measure_areas()
    seconds = time.perf_counter() - start
    if what == "points":
        answer = hashlib.sha256(json.dumps(answer, separators=(",", ":")).encode()).hexdigest()
    print(json.dumps({"seconds": seconds, "answer": answer}), flush=True)
