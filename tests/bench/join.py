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
    """Among few districts the points in each box are found by comparing all, among many by their order in x."""
    counts = []
    is_sorted = len(districts) > 100
    order = np.argsort(x) if is_sorted else slice(None)
    px, py = x[order], y[order]
    for district in districts:
        west, south, east, north = district.bounds
        part = slice(None)
        if is_sorted:
            part = slice(np.searchsorted(px, west), np.searchsorted(px, east, "right"))
        qx, qy = px[part], py[part]
        near = (qx >= west) & (qx <= east) & (qy >= south) & (qy <= north)
        counts.append(int(contains(district, qx[near], qy[near]).sum()))
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
    start, before = time.perf_counter(), time.process_time()
    answer = count_points() if what == "points" else measure_areas()
    seconds, cpu = time.perf_counter() - start, time.process_time() - before
    if what == "points":
        answer = hashlib.sha256(json.dumps(answer, separators=(",", ":")).encode()).hexdigest()
    print(json.dumps({"seconds": seconds, "cpu": cpu, "answer": answer}), flush=True)
