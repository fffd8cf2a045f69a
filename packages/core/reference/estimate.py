"""Reference values for estimateKernel, from NumPy's least squares.

Run with a Python that has NumPy and SciPy: python3 estimate.py
Writes estimate.json beside this file.
"""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy import ndimage

rng = np.random.default_rng(18)


def windows(image, rows, cols):
    """One row for each window that lies inside the image."""
    view = np.lib.stride_tricks.sliding_window_view(image, (rows, cols))
    return view.reshape(-1, rows * cols).astype(float), view.shape[:2]


def inner(image, rows, cols, shape):
    """The results of those windows, whose centre is at floor(size / 2)."""
    top, left = rows // 2, cols // 2
    return image[top : top + shape[0], left : left + shape[1]]


def case(name, before, after, rows, cols, offset=False):
    """The least-squares solution of least norm; 0 and 255 of bytes are left out."""
    equations, shape = windows(before, rows, cols)
    results = inner(after, rows, cols, shape).ravel()
    used = (results > 0) & (results < 255) if after.dtype == np.uint8 else np.full(results.shape, True)
    unknowns = np.c_[equations, np.ones(len(results))] if offset else equations
    solution = np.linalg.lstsq(unknowns[used], results[used].astype(float), rcond=None)[0]
    left = results[used] - unknowns[used] @ solution
    condition = np.linalg.cond(equations[used])
    return {
        "name": name,
        "before": before.astype(int).tolist(),
        "after": after.tolist(),
        "isBytes": after.dtype == np.uint8,
        "rows": rows,
        "cols": cols,
        "kernel": solution[: rows * cols].tolist(),
        "offset": float(solution[-1]) if offset else 0,
        "residual": float(np.sqrt(np.mean(left**2))),
        "condition": float(condition) if condition < 1e8 else None,
        "pixels": int(used.sum()),
    }


def cases():
    photo = np.round(ndimage.gaussian_filter(rng.uniform(0, 255, (18, 20)), 0.6))
    for rows, cols in [(1, 1), (3, 3), (2, 4), (5, 3), (1, 7), (7, 7)]:
        kernel = rng.uniform(-1, 1, (rows, cols))
        exact = ndimage.correlate(photo, kernel, mode="mirror")
        yield case(f"exact {rows}×{cols}", photo, exact, rows, cols)
    sobel = np.outer([1, 2, 1], [-1, 0, 1])
    clamped = np.clip(np.round(ndimage.correlate(photo, sobel)), 0, 255).astype(np.uint8)
    yield case("a clamped Sobel x", photo, clamped, 3, 3)
    blurred = np.round(ndimage.uniform_filter(photo, 3)).astype(np.uint8)
    yield case("a rounded blur", photo, blurred, 3, 3)
    signed = np.round(128 + ndimage.correlate(photo, sobel) / 8).clip(0, 255).astype(np.uint8)
    yield case("zero is 128", photo, signed, 3, 3, offset=True)
    median = ndimage.median_filter(photo, 3).astype(np.uint8)
    yield case("a median", photo, median, 3, 3)
    gamma = np.round(255 * (photo / 255) ** (1 / 2.2)).astype(np.uint8)
    yield case("a gamma curve", photo, gamma, 3, 3, offset=True)
    lesson = np.tile([10.0, 10, 10, -3, -3, -3], (6, 1))
    edges = ndimage.correlate(lesson, np.outer([1, 1, 1], [1.0, 0, -1]))
    yield case("the lesson's image, which leaves weights open", lesson, edges, 3, 3)


Path(__file__).with_suffix(".json").write_text(
    json.dumps(
        {
            "reference": f"NumPy {np.__version__}, SciPy {scipy.__version__}",
            "cases": list(cases()),
        },
        separators=(",", ":"),
    )
    + "\n"
)
