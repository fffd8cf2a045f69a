"""Writes depth_opencv.json: images with the numbers that OpenCV's IMREAD_UNCHANGED reads of them.

Run with Debian's python3 (OpenCV 4.6.0), after images.py, from anywhere:

    /usr/bin/python3 packages/core/reference/depth_opencv.py

Channels are red, green, blue and alpha here, and grey of two channels is grey and alpha. Where OpenCV scales the
numbers (Netpbm's greatest value is not 255 or 65535) the expected ones are those that the file holds.
"""

import base64
import json
import tempfile
import zlib
from pathlib import Path

import cv2
import numpy as np

HERE = Path(__file__).parent
IMAGES = HERE / "images"
RNG = np.random.default_rng(14)
ROWS, COLS = 3, 11
SCALED = [f"{magic} up to {most}" for magic in ("P2", "P3") for most in (1, 15)]


def text(data):
    return base64.b64encode(data).decode()


def unchanged(path):
    array = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
    if array.ndim == 2 or array.shape[2] == 2:
        return array
    return array[:, :, [2, 1, 0, 3][: array.shape[2]]]


def values(array):
    """Deflated little-endian float64, channel by channel."""
    planes = array[:, :, None] if array.ndim == 2 else array
    return {
        "dtype": array.dtype.name,
        "channels": planes.shape[2],
        "rows": planes.shape[0],
        "cols": planes.shape[1],
        "values": text(zlib.compress(planes.transpose(2, 0, 1).astype("<f8").tobytes(), 9)),
    }


def stored():
    """The images of images.py whose channels OpenCV keeps; it takes no EXIF orientation into account."""
    for path in sorted(IMAGES.iterdir()):
        name = path.stem
        if path.suffix not in (".png", ".jpg", ".tiff") or "orientation" in name or name in ("cmyk", "float"):
            continue
        if path.name == "alpha.tiff":
            continue  # OpenCV multiplies the colours by alpha
        array = unchanged(path)
        if name.startswith("gray-alpha") and array.ndim == 3:
            array = array[:, :, [0, 3]]
        elif name.startswith("gray") and ("trns" in name or "alpha" in name):
            continue  # OpenCV leaves the transparency out
        yield {"image": path.name, **values(array)}


def numbers(shape, most):
    return RNG.integers(0, most, shape, endpoint=True)


def netpbm():
    gray, color = (ROWS, COLS), (ROWS, COLS, 3)
    bits = numbers(gray, 1)
    rows = "\n".join(" ".join(map(str, row)) for row in bits)
    tight = "\n".join("".join(map(str, row)) for row in bits)
    shades = (255 * (1 - bits)).astype(np.uint8)
    yield "P1", f"P1\n# a comment\n{COLS} {ROWS}\n{rows}\n".encode(), shades
    yield "P1 without blanks", f"P1 {COLS} {ROWS}\n{tight}\n".encode(), shades
    yield "P4", f"P4\n{COLS} {ROWS}\n".encode() + np.packbits(bits.astype(np.uint8), axis=1).tobytes(), shades
    for most in (1, 15, 255, 1000, 65535):
        kind = np.uint8 if most < 256 else np.uint16
        for magic, shape in (("P2", gray), ("P3", color), ("P5", gray), ("P6", color)):
            array = numbers(shape, most).astype(kind)
            head = f"{magic}\n# made for\n{COLS} # a test\n{ROWS}\n{most}\n".encode()
            body = " ".join(map(str, array.ravel())).encode() + b"\n"
            raw = array.astype(array.dtype.newbyteorder(">")).tobytes()
            yield f"{magic} up to {most}", head + (body if magic in ("P2", "P3") else raw), array
    for depth, kind in ((1, "GRAYSCALE"), (2, "GRAYSCALE_ALPHA"), (3, "RGB"), (4, "RGB_ALPHA")):
        for most, dtype in ((255, np.uint8), (65535, np.uint16)):
            array = numbers((ROWS, COLS, depth), most).astype(dtype)
            head = f"P7\nWIDTH {COLS}\nHEIGHT {ROWS}\nDEPTH {depth}\nMAXVAL {most}\nTUPLTYPE {kind}\nENDHDR\n"
            raw = array.astype(array.dtype.newbyteorder(">")).tobytes()
            yield f"P7 {kind} up to {most}", head.encode() + raw, array
    for magic, shape in (("Pf", gray), ("PF", color)):
        for order, scale in (("<", "-1.0"), (">", "1.0")):
            array = RNG.normal(0, 100, shape).astype(order + "f4")
            head = f"{magic}\n{COLS} {ROWS}\n{scale}\n".encode()
            yield f"{magic} of scale {scale}", head + array[::-1].tobytes(), array.astype(np.float32)


def as_opencv_reads(name, file, expected):
    with tempfile.TemporaryDirectory() as folder:
        ending = "pfm" if name[1] in "fF" else "pam" if name[1] == "7" else "pnm"
        path = Path(folder) / f"image.{ending}"
        path.write_bytes(file)
        array = unchanged(path)
    expected = expected.squeeze()
    if name[:2] == "P7" and array.ndim == 3 and array.shape[2] > 2:
        array = array[:, :, [2, 1, 0, 3][: array.shape[2]]]  # OpenCV 4.6 leaves the colours of a PAM in their order
    assert name in SCALED or (array.squeeze() == expected).all(), name
    return {"name": name, "file": text(file), **values(expected)}


def tiffs():
    with tempfile.TemporaryDirectory() as folder:
        for dtype in ("uint8", "uint16", "int16", "int32", "float32", "float64"):
            shapes = [(ROWS, COLS)] + ([(ROWS, COLS, 3)] if dtype in ("uint8", "uint16", "float32") else [])
            for shape in shapes:
                array = (RNG.normal(0, 100, shape) if dtype[0] == "f" else numbers(shape, 200)).astype(dtype)
                path = Path(folder) / "image.tif"
                assert cv2.imwrite(str(path), array, [cv2.IMWRITE_TIFF_COMPRESSION, 5])  # not LogLuv
                yield {"name": f"TIFF {dtype} {shape}", "file": text(path.read_bytes()), **values(unchanged(path))}


def main():
    reference = {
        "reference": f"OpenCV {cv2.__version__}",
        "images": list(stored()),
        "netpbm": [as_opencv_reads(*each) for each in netpbm()],
        "tiff": list(tiffs()),
    }
    (HERE / "depth_opencv.json").write_text(json.dumps(reference, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
