"""The shapely side of join.mjs: python3 join.py points|areas DIR, prints seconds and the hash of the answer."""
import hashlib
import json
import sys
import time

import numpy as np
from shapely.geometry import shape
from shapely.ops import unary_union
from shapely.vectorized import contains

what, folder = sys.argv[1:3]
with open(f"{folder}/districts.json") as file:
    districts = [shape(geometry) for geometry in json.load(file)]
if what == "points":
    x, y = np.fromfile(f"{folder}/points.bin", dtype="<f8").reshape(2, -1)
    start = time.perf_counter()
    counts = []
    for district in districts:
        west, south, east, north = district.bounds
        near = (x >= west) & (x <= east) & (y >= south) & (y <= north)
        counts.append(int(contains(district, x[near], y[near]).sum()))
    seconds = time.perf_counter() - start
    answer = hashlib.sha256(json.dumps(counts, separators=(",", ":")).encode()).hexdigest()
else:
    with open(f"{folder}/hazards.json") as file:
        hazards = [shape(geometry) for geometry in json.load(file)]
    start = time.perf_counter()
    union = unary_union(hazards)
    answer = [district.intersection(union).area for district in districts]
    seconds = time.perf_counter() - start
print(json.dumps({"seconds": seconds, "answer": answer}))
