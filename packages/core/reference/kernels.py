"""Reference values for the kernel generators, from SciPy, OpenCV and scikit-image.

Run with a Python that has all three (Debian's python3): python3 kernels.py
Writes kernels.json beside this file.
"""

import json
import math
from pathlib import Path

import cv2
import numpy as np
import scipy
import skimage
from scipy import ndimage
from skimage.filters import edges


def impulse(rows, cols):
    image = np.zeros((rows, cols))
    image[rows // 2, cols // 2] = 1
    return image


def matrix(values):
    return {"rows": values.shape[0], "cols": values.shape[1], "data": values.ravel().tolist()}


def scipy_side(sigma):
    """The width of SciPy's Gaussian with its default truncate of 4: it alone fills an impulse's row."""
    response = ndimage.gaussian_filter1d(impulse(1, 1001)[0], sigma, mode="constant")
    return int(np.count_nonzero(response))


def scipy_gaussian(sigma, size=None):
    side = size or scipy_side(sigma)
    options = {} if size is None else {"radius": size // 2}
    response = ndimage.gaussian_filter1d(impulse(1, side)[0], sigma, mode="constant", **options)
    return np.outer(response, response)


def gaussian_cases():
    for sigma in [0.3, 0.5, 1, 1.4, 2.62]:
        yield {"by": "scipy", "arguments": [sigma], "kernel": matrix(scipy_gaussian(sigma))}
    for sigma, rows, cols in [(0.8, 3, 3), (1, 5, 9), (2.5, 1, 7), (50, 3, 5)]:
        kernel = np.outer(cv2.getGaussianKernel(rows, sigma), cv2.getGaussianKernel(cols, sigma))
        yield {
            "by": "cv2",
            "arguments": [sigma, {"size": [rows, cols]}],
            "kernel": matrix(kernel),
        }


def log_cases():
    for sigma in [0.5, 1.4, 3]:
        side = scipy_side(sigma)
        kernel = ndimage.gaussian_laplace(impulse(side, side), sigma, mode="constant")
        yield {"arguments": [sigma], "kernel": matrix(kernel - kernel.mean())}


def dog_cases():
    for sigma1, sigma2 in [(1, 1.6), (0.5, 3)]:
        side = scipy_side(sigma2)
        kernel = scipy_gaussian(sigma1, side) - scipy_gaussian(sigma2)
        yield {"arguments": [sigma1, sigma2], "kernel": matrix(kernel)}


def gabor_cases():
    for sigma, theta, lambd, gamma, psi, size in [
        (2, 0, 5, 1, math.pi / 2, None),
        (1.5, 0, 6, 1, 0, None),
        (2.5, math.pi / 4, 8, 0.5, 0, None),
        (3, 2, 10, 2, 1, None),
        (2, -1, 4, 0.7, 0.3, (5, 9)),
        (1, math.pi / 2, 4, 1, math.pi, (7, 3)),
    ]:
        ksize = (0, 0) if size is None else (size[1], size[0])
        kernel = cv2.getGaborKernel(ksize, sigma, theta, lambd, gamma, psi)
        options = {"sigma": sigma, "theta": theta, "lambda": lambd, "gamma": gamma, "psi": psi}
        if size is not None:
            options["size"] = size
        yield {"options": options, "kernel": matrix(kernel)}


def gabor_defaults():
    kernel = cv2.getGaborKernel((0, 0), 2, 0.5, 5, 1)
    return {"options": {"sigma": 2, "theta": 0.5, "lambda": 5}, "kernel": matrix(kernel)}


def unsharp_cases():
    for sigma, amount in [(1, 1), (2, 0.6)]:
        side = scipy_side(sigma)
        kernel = skimage.filters.unsharp_mask(
            impulse(side, side), radius=sigma, amount=amount, preserve_range=True
        )
        # The reflecting border of unsharp_mask touches no weight that an impulse's centre reaches.
        assert np.allclose(
            kernel,
            (1 + amount) * impulse(side, side) - amount * scipy_gaussian(sigma),
            atol=1e-15,
        )
        yield {"options": {"sigma": sigma, "amount": amount}, "kernel": matrix(kernel)}


def catalogue():
    """Kernels as correlation uses them: scikit-image's, made for convolution, turned by 180°."""
    smooth, derive = (weights.ravel() for weights in cv2.getDerivKernels(0, 1, 3))
    scharr_smooth, scharr_derive = (
        weights.ravel() for weights in cv2.getDerivKernels(0, 1, cv2.FILTER_SCHARR)
    )
    return {
        "sobel-x": np.outer(smooth, derive),
        "sobel-y": np.outer(derive, smooth),
        "scharr-x": np.outer(scharr_smooth, scharr_derive),
        "scharr-y": np.outer(scharr_derive, scharr_smooth),
        # scikit-image divides Prewitt's by 3.
        "prewitt-x": 3 * np.rot90(edges.VPREWITT_WEIGHTS, 2),
        "prewitt-y": 3 * np.rot90(edges.HPREWITT_WEIGHTS, 2),
        "roberts-x": np.rot90(edges.ROBERTS_PD_WEIGHTS, 2),
        "roberts-y": np.rot90(edges.ROBERTS_ND_WEIGHTS, 2),
        "farid-x": np.rot90(edges.VFARID_WEIGHTS, 2),
        "farid-y": np.rot90(edges.HFARID_WEIGHTS, 2),
        "laplacian-4": cv2.Laplacian(
            impulse(3, 3), cv2.CV_64F, ksize=1, borderType=cv2.BORDER_CONSTANT
        ),
    }


Path(__file__).with_suffix(".json").write_text(
    json.dumps(
        {
            "reference": f"SciPy {scipy.__version__}, OpenCV {cv2.__version__}, "
            f"scikit-image {skimage.__version__}",
            "gaussian": list(gaussian_cases()),
            "laplacianOfGaussian": list(log_cases()),
            "differenceOfGaussians": list(dog_cases()),
            "gabor": [*gabor_cases(), gabor_defaults()],
            "unsharp": list(unsharp_cases()),
            # Adding 0 makes 0 of −0.
            "catalogue": {id: matrix(kernel + 0.0) for id, kernel in catalogue().items()},
        },
        separators=(",", ":"),
    )
    + "\n"
)
