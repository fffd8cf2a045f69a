"""Reference values for pad, correlate and convolve, from NumPy and SciPy.

Run with a Python that has both: python3 correlate.py
Writes correlate.json beside this file.
"""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy import ndimage, signal

NDIMAGE_MODE = {
    "zero": "constant",
    "edge": "nearest",
    "reflect": "mirror",
    "symmetric": "reflect",
    "wrap": "wrap",
}
NUMPY_MODE = {"zero": "constant"}

rng = np.random.default_rng(29)


def integers(*shape):
    return rng.integers(-9, 10, shape)


def same_cases():
    for image_shape in [(1, 1), (1, 5), (4, 1), (3, 4), (7, 6)]:
        for kernel_shape in [(1, 1), (3, 3), (1, 5), (5, 3), (7, 1)]:
            image, kernel = integers(*image_shape), integers(*kernel_shape)
            for border, mode in NDIMAGE_MODE.items():
                # scipy.ndimage takes a border no wider than the image for some modes, NumPy any.
                padded = np.pad(
                    image,
                    [(size // 2, size // 2) for size in kernel_shape],
                    mode=NUMPY_MODE.get(border, border),
                )
                result = signal.correlate2d(padded, kernel, "valid")
                if all(k // 2 < n for k, n in zip(kernel_shape, image_shape)):
                    assert (result == ndimage.correlate(image, kernel, mode=mode)).all()
                    turned = signal.convolve2d(padded, kernel, "valid")
                    assert (turned == ndimage.convolve(image, kernel, mode=mode)).all()
                yield {
                    "image": image.tolist(),
                    "kernel": kernel.tolist(),
                    "border": border,
                    "correlate": result.tolist(),
                    "convolve": signal.convolve2d(padded, kernel, "valid").tolist(),
                }


def even_cases():
    for kernel_shape in [(2, 2), (4, 1), (2, 5)]:
        image, kernel = integers(5, 6), integers(*kernel_shape)
        for border, mode in NDIMAGE_MODE.items():
            yield {
                "image": image.tolist(),
                "kernel": kernel.tolist(),
                "border": border,
                "correlate": ndimage.correlate(image, kernel, mode=mode).tolist(),
            }


def signal_cases():
    for image_shape in [(3, 3), (5, 4), (6, 8)]:
        for kernel_shape in [(1, 1), (2, 2), (3, 3), (3, 2), (1, 4)]:
            image, kernel = integers(*image_shape), integers(*kernel_shape)
            fits = all(k <= n for k, n in zip(kernel_shape, image_shape))
            for mode in ["valid", "full"] if fits else ["full"]:
                yield {
                    "image": image.tolist(),
                    "kernel": kernel.tolist(),
                    "mode": mode,
                    "correlate": signal.correlate2d(image, kernel, mode).tolist(),
                    "convolve": signal.convolve2d(image, kernel, mode).tolist(),
                }


def pad_cases():
    for shape in [(1, 1), (1, 3), (2, 2), (4, 3)]:
        image = integers(*shape)
        for border in NDIMAGE_MODE:
            for widths in [((1, 2), (0, 3)), ((7, 0), (9, 8))]:
                padded = np.pad(image, widths, mode=NUMPY_MODE.get(border, border))
                yield {
                    "image": image.tolist(),
                    "widths": widths,
                    "border": border,
                    "padded": padded.tolist(),
                }


Path(__file__).with_suffix(".json").write_text(
    json.dumps(
        {
            "reference": f"NumPy {np.__version__}, SciPy {scipy.__version__}",
            "same": list(same_cases()),
            "even": list(even_cases()),
            "signal": list(signal_cases()),
            "pad": list(pad_cases()),
        },
        separators=(",", ":"),
    )
    + "\n"
)
