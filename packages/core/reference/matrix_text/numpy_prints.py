"""NumPy's str, repr and savetxt, and what Python and its json and csv modules write."""

import csv
import io
import json
import platform

import numpy as np
from emit import emit, version

version("numpy", np.__version__)
version("python", platform.python_version())

rng = np.random.default_rng(29)
arrays = [
    np.array([[1, 0, -1], [2, 0, -2], [1, 0, -1]]),
    np.array([[1.0]]),
    np.array([[1, 2, 1]]) / 16,
    np.array([[1, -2], [30, 444]], np.int16),
    np.array([[255, 0, 7]], np.uint8),
    np.array([[1, 0], [0, 1]], bool),
    np.array([[np.nan, np.inf], [-np.inf, -0.0]]),
    np.array([[np.nan, 1.5]], np.float32),
    np.array([[1e10, -1e-10], [0.001, 3]]),
    np.array([[1 / 3, 2 / 3], [1e5, 0]]),
    np.array([[0.1, 0.2], [0.3, -0.7]], np.float32),
    np.array([[0.1, 65504], [1e-4, -2]], np.float16),
    rng.standard_normal((3, 3)),
    rng.standard_normal((2, 12)),
    rng.standard_normal((2, 12)).astype(np.float32) * 1000,
    rng.integers(-1000, 1000, (3, 25)),
    rng.integers(0, 256, (4, 30), np.uint8),
    np.array([[2**31 - 1, -(2**31)]], np.int32),
    np.array([[2**32 - 1, 1]], np.uint32),
    np.array([[2**53 - 1, -1]]),
]
for array in arrays:
    emit("numpy", "numpy", array, str(array))
    emit("numpy", "numpy-repr", array, repr(array))
    emit("python", "python", array, str(array.tolist()))

option_sets = [
    {"precision": 2},
    {"suppress": True},
    {"sign": "+"},
    {"linewidth": 40},
    {"floatmode": "fixed"},
]
for options in option_sets:
    with np.printoptions(**options):
        for array in (arrays[12], arrays[13]):
            emit("numpy", "numpy", array, str(array))
            emit("numpy", "numpy-repr", array, repr(array))

for array in (arrays[0], arrays[2], arrays[12]):
    emit("python", "json", array, json.dumps(array.tolist()))
    emit("python", "json", array, json.dumps(array.tolist(), indent=2))
    emit("python", "python", array, str(tuple(map(tuple, array.tolist()))))
    for delimiter, dialect in ((" ", "whitespace"), (",", "csv"), ("\t", "tsv"), (";", "csv")):
        file = io.StringIO()
        csv.writer(file, delimiter=delimiter, lineterminator="\n").writerows(array.tolist())
        emit("python", dialect, array, file.getvalue())
    for delimiter, dialect in ((" ", "whitespace"), (",", "csv")):
        file = io.StringIO()
        np.savetxt(file, array, delimiter=delimiter)
        emit("numpy", dialect, array, file.getvalue())
