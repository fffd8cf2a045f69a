"""Reference values for the edge operators, edgeMap and canny, from OpenCV, SciPy and scikit-image.

Run with a Python that has them, such as Debian's: /usr/bin/python3 edges.py
Needs the repository's node_modules, where the photographs are.
Writes edges.json beside this file, and images to edges/.
"""

import base64
import hashlib
import json
from pathlib import Path

import cv2
import numpy as np
import PIL
import scipy
import skimage
from PIL import Image
from scipy import ndimage
from skimage.filters import edges as skimage_edges

HERE = Path(__file__).parent
PHOTOGRAPHS = HERE.parents[2] / "node_modules" / "@stdlib"

NDIMAGE_MODE = {
    "zero": "constant",
    "edge": "nearest",
    "reflect": "mirror",
    "symmetric": "reflect",
    "wrap": "wrap",
}
OPENCV_BORDER = {
    "zero": cv2.BORDER_CONSTANT,
    "edge": cv2.BORDER_REPLICATE,
    "reflect": cv2.BORDER_REFLECT_101,
    "symmetric": cv2.BORDER_REFLECT,
}

rng = np.random.default_rng(29)


def opencv_pair(dx, dy):
    """The kernels that cv2.Sobel and cv2.Scharr correlate with."""
    return [np.outer(column, row) for row, column in (dx, dy)]


def convolution_pair(horizontal, vertical):
    """scikit-image convolves, so that its kernels are turned by 180° here."""
    return [np.rot90(vertical, 2), np.rot90(horizontal, 2)]


def integers(kernels, scale):
    scaled = [kernel * scale for kernel in kernels]
    assert all(np.allclose(kernel, np.rint(kernel)) for kernel in scaled)
    return [np.rint(kernel).astype(int) for kernel in scaled]


OPERATORS = {
    "central": [np.array([[-1, 0, 1]]), np.array([[-1], [0], [1]])],
    "roberts": integers(
        convolution_pair(skimage_edges.ROBERTS_ND_WEIGHTS, skimage_edges.ROBERTS_PD_WEIGHTS), 1
    ),
    "prewitt": integers(
        convolution_pair(skimage_edges.HPREWITT_WEIGHTS, skimage_edges.VPREWITT_WEIGHTS), 3
    ),
    "sobel": integers(
        opencv_pair(cv2.getDerivKernels(1, 0, 3), cv2.getDerivKernels(0, 1, 3)), 1
    ),
    "scharr": integers(
        opencv_pair(
            cv2.getDerivKernels(1, 0, cv2.FILTER_SCHARR),
            cv2.getDerivKernels(0, 1, cv2.FILTER_SCHARR),
        ),
        1,
    ),
    "farid": convolution_pair(skimage_edges.HFARID_WEIGHTS, skimage_edges.VFARID_WEIGHTS),
}


def compass(north, north_west):
    """The eight kernels by quarter turns of the first two, counter-clockwise from north."""
    return [np.rot90(first, turn) for turn in range(4) for first in (north, north_west)]


COMPASS = {
    "kirsch": compass(
        [[5, 5, 5], [-3, 0, -3], [-3, -3, -3]], [[5, 5, -3], [5, 0, -3], [-3, -3, -3]]
    ),
    "robinson": compass(
        [[1, 2, 1], [0, 0, 0], [-1, -2, -1]], [[2, 1, 0], [1, 0, -1], [0, -1, -2]]
    ),
}


def correlate(image, kernel, border):
    return ndimage.correlate(
        image.astype(np.float64), np.asarray(kernel, np.float64), mode=NDIMAGE_MODE[border]
    )


def gradient(image, operator, border):
    return [correlate(image, kernel, border) for kernel in OPERATORS[operator]]


def gradient_cases():
    for operator in OPERATORS:
        for border in NDIMAGE_MODE:
            image = rng.integers(-99, 100, (4, 6))
            x, y = gradient(image, operator, border)
            yield {
                "operator": operator,
                "border": border,
                "image": image.tolist(),
                "x": x.tolist(),
                "y": y.tolist(),
            }


def opencv_gradient_cases():
    for operator, function in {"sobel": cv2.Sobel, "scharr": cv2.Scharr}.items():
        for border, code in OPENCV_BORDER.items():
            for shape in [(1, 1), (1, 5), (4, 1), (2, 2), (5, 7)]:
                image = rng.integers(0, 256, shape, np.uint8)
                x, y = (function(image, cv2.CV_16S, *d, borderType=code) for d in [(1, 0), (0, 1)])
                yield {
                    "operator": operator,
                    "border": border,
                    "image": image.tolist(),
                    "x": x.tolist(),
                    "y": y.tolist(),
                }


def strength(image, operator="sobel", norm="L2", border="reflect", threshold=None):
    if operator in COMPASS:
        return np.max([correlate(image, kernel, border) for kernel in COMPASS[operator]], axis=0)
    x, y = gradient(image, operator, border)
    return np.abs(x) + np.abs(y) if norm == "L1" else np.sqrt(x * x + y * y)


def edge_map(image, **options):
    strengths = strength(image, **options)
    if "threshold" in options:
        return np.where(strengths > options["threshold"], 255, 0).astype(np.uint8)
    return np.clip(np.rint(strengths), 0, 255).astype(np.uint8)


def edge_map_options():
    for operator in OPERATORS:
        for norm in ["L1", "L2"]:
            yield {"operator": operator, "norm": norm}
    for operator in COMPASS:
        yield {"operator": operator}
    for border in NDIMAGE_MODE:
        yield {"border": border}
    for threshold in [0, 30, 60.5]:
        yield {"threshold": threshold}
    yield {"operator": "kirsch", "border": "edge", "threshold": 150}


def edge_map_cases():
    for options in edge_map_options():
        image = rng.integers(0, 40, (4, 6))
        yield {
            "options": options,
            "image": image.tolist(),
            "edges": edge_map(image, **options).tolist(),
        }


def canny(image, low, high, norm):
    return cv2.Canny(image, low, high, apertureSize=3, L2gradient=norm == "L2")


def sobel_magnitudes(image, norm):
    x, y = (
        cv2.Sobel(image, cv2.CV_64F, *d, borderType=cv2.BORDER_REPLICATE) for d in [(1, 0), (0, 1)]
    )
    return np.abs(x) + np.abs(y) if norm == "L1" else np.sqrt(x * x + y * y)


def canny_images():
    for shape in [(1, 1), (1, 2), (2, 1), (2, 2), (1, 17), (17, 1), (3, 3), (2, 9), (5, 4)]:
        yield rng.integers(0, 256, shape, np.uint8)
    for shape in [(13, 21), (24, 32)]:
        noise = rng.integers(0, 256, shape, np.uint8)
        yield noise
        yield cv2.GaussianBlur(noise, (0, 0), 1.5)
        yield rng.integers(0, 4, shape, np.uint8) * 85
    rows, cols = np.mgrid[:24, :32]
    for angle in np.arange(8) * np.pi / 8:
        bright = np.cos(angle) * (cols - 15.5) + np.sin(angle) * (rows - 11.5) > 0
        yield np.where(bright, 160, 40).astype(np.uint8)
    yield np.where(np.hypot(cols - 15, rows - 12) < 9, 200, 90).astype(np.uint8)
    yield (4 * rows + 3 * cols).astype(np.uint8)


def canny_cases():
    for image in canny_images():
        results = []
        for norm in ["L1", "L2"]:
            magnitudes = np.sort(sobel_magnitudes(image, norm).ravel())
            exact = [float(np.quantile(magnitudes, q, method="lower")) for q in (0.5, 0.8)]
            for low, high in [
                (100, 200),
                (0, 0),
                (0, 60),
                (500, 100),
                (30.5, 90.25),
                (-10, 700),
                exact,
                exact[1:] * 2,
            ]:
                edges = canny(image, low, high, norm)
                results.append(
                    {"low": low, "high": high, "norm": norm, "edges": packed(edges > 0)}
                )
        yield {
            "rows": image.shape[0],
            "cols": image.shape[1],
            "gray": base64.b64encode(image.tobytes()).decode(),
            "results": results,
        }


def packed(mask):
    """One bit an element, the first in the highest bit of the first byte."""
    return base64.b64encode(np.packbits(mask).tobytes()).decode()


def sha256(array):
    return hashlib.sha256(np.ascontiguousarray(array).tobytes()).hexdigest()


CANNY_OF_PHOTOGRAPH = [
    {"low": low, "high": high, "norm": norm}
    for low, high in [(50, 150), (100, 200), (0, 400), (181.5, 33.3)]
    for norm in ["L1", "L2"]
]
EDGES_OF_PHOTOGRAPH = [
    {},
    {"norm": "L1", "border": "zero"},
    {"operator": "scharr", "border": "edge"},
    {"operator": "roberts"},
    {"operator": "farid", "threshold": 20},
    {"operator": "kirsch"},
    {"operator": "robinson", "threshold": 100},
]


def photograph(name):
    path = PHOTOGRAPHS / f"datasets-img-{name}" / "data" / "image.jpg"
    return np.array(Image.open(path).convert("L"))


def photograph_case(name):
    image = photograph(name)
    return {
        "name": name,
        "gray": sha256(image),
        "canny": [
            {"options": options, "sha256": sha256(canny(image, **options))}
            for options in CANNY_OF_PHOTOGRAPH
        ],
        "edgeMap": [
            {"options": options, "sha256": sha256(edge_map(image, **options))}
            for options in EDGES_OF_PHOTOGRAPH
        ],
    }


def write_images():
    """A piece of a photograph and its edges, to look at and to test without a JPEG decoder."""
    piece = np.ascontiguousarray(photograph("locomotion-house-cat")[PIECE])
    images = {
        "gray": piece,
        "edge-map": edge_map(piece),
        "canny-l1": canny(piece, 100, 200, "L1"),
        "canny-l2": canny(piece, 100, 200, "L2"),
    }
    folder = HERE / "edges"
    folder.mkdir(exist_ok=True)
    for name, image in images.items():
        Image.fromarray(image).save(folder / f"{name}.png", optimize=True)


PIECE = np.s_[150:342, 380:636]

write_images()
Path(__file__).with_suffix(".json").write_text(
    json.dumps(
        {
            "reference": f"OpenCV {cv2.__version__}, scikit-image {skimage.__version__}, "
            f"SciPy {scipy.__version__}, NumPy {np.__version__}, Pillow {PIL.__version__}",
            "operators": [
                {"id": name, "x": x.tolist(), "y": y.tolist()} for name, (x, y) in OPERATORS.items()
            ],
            "compass": [
                {"id": name, "kernels": [kernel.tolist() for kernel in kernels]}
                for name, kernels in COMPASS.items()
            ],
            "gradient": list(gradient_cases()),
            "opencvGradient": list(opencv_gradient_cases()),
            "edgeMap": list(edge_map_cases()),
            "canny": list(canny_cases()),
            "photographs": [
                photograph_case(name)
                for name in ["french-alpine-landscape", "locomotion-house-cat"]
            ],
        },
        separators=(",", ":"),
    )
    + "\n"
)
