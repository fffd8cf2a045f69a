"""Native OpenCV and SciPy for bench/peers/native.js: reads one line of JSON a request and answers with
one. `prepare` loads a work's arrays from files, `run` computes it once into a given array and answers
with the milliseconds it took, `result` writes the array to a file, `end` forgets the work."""

import json
import os
import sys
import time

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

import cv2
import numpy as np
import scipy
from scipy import ndimage, signal

cv2.setNumThreads(1)
border = cv2.BORDER_REFLECT_101


def load(array):
    return np.fromfile(array["file"], array["type"]).reshape(array["shape"])


def opencv_correlate(image, kernel, **_):
    out = np.empty_like(image)
    return lambda: cv2.filter2D(image, cv2.CV_32F, kernel, dst=out, borderType=border)


def opencv_bytes(image, kernel, **_):
    out = np.empty_like(image)
    return lambda: cv2.filter2D(image, -1, kernel, dst=out, borderType=border)


def opencv_display(image, **_):
    out = np.empty(image.shape, np.uint8)
    return lambda: cv2.convertScaleAbs(image, dst=out)


def opencv_to_image(image, **_):
    out = np.empty((*image.shape, 4), np.uint8)
    return lambda: cv2.cvtColor(image, cv2.COLOR_GRAY2RGBA, dst=out)


def opencv_gaussian(image, size, sigma, **_):
    out = np.empty_like(image)
    area = (size, size)
    return lambda: cv2.GaussianBlur(image, area, sigma, dst=out, borderType=border)


def opencv_edges(rgba, **_):
    shape = rgba.shape[:2]
    gray, out = np.empty(shape, np.uint8), np.empty(shape, np.uint8)
    x, y, strength = (np.empty(shape, np.float32) for _ in range(3))

    def run():
        cv2.cvtColor(rgba, cv2.COLOR_RGBA2GRAY, dst=gray)
        cv2.Sobel(gray, cv2.CV_32F, 1, 0, dst=x, borderType=border)
        cv2.Sobel(gray, cv2.CV_32F, 0, 1, dst=y, borderType=border)
        cv2.magnitude(x, y, magnitude=strength)
        return cv2.convertScaleAbs(strength, dst=out)

    return run


def scipy_correlate(image, kernel, **_):
    """ndimage.correlate into a given array; from 15×15 on fftconvolve, which makes its result."""
    if kernel.shape[0] < 15:
        out = np.empty_like(image)
        return lambda: ndimage.correlate(image, kernel, output=out, mode="mirror")
    turned = np.ascontiguousarray(kernel[::-1, ::-1])
    return lambda: signal.fftconvolve(image, turned, mode="same")


def scipy_gaussian(image, size, sigma, **_):
    out = np.empty_like(image)
    options = {"output": out, "mode": "mirror", "truncate": (size - 1) / 2 / sigma}
    return lambda: ndimage.gaussian_filter(image, sigma, **options)


kinds = {
    "OpenCV": {
        "correlate": opencv_correlate,
        "bytes": opencv_bytes,
        "display": opencv_display,
        "toImage": opencv_to_image,
        "gaussian": opencv_gaussian,
        "edges": opencv_edges,
    },
    "SciPy": {"correlate": scipy_correlate, "gaussian": scipy_gaussian},
}

works = {}
results = {}


def prepare(id, peer, kind, arrays, numbers):
    loaded = {name: load(array) for name, array in arrays.items()}
    works[id] = kinds[peer][kind](**loaded, **numbers)
    return {}


def run(id):
    start = time.perf_counter()
    result = works[id]()
    milliseconds = 1000 * (time.perf_counter() - start)
    results[id] = result
    return {"milliseconds": milliseconds}


def write(id, file):
    results[id].tofile(file)
    return {"type": results[id].dtype.name}


def end(id):
    del works[id]
    results.pop(id, None)
    return {}


requests = {"prepare": prepare, "run": run, "result": write, "end": end}
versions = {
    "Python": sys.version.split()[0],
    "OpenCV": cv2.__version__,
    "SciPy": scipy.__version__,
}
print(json.dumps(versions), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(requests[request.pop("do")](**request)), flush=True)
