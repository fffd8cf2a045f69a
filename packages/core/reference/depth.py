"""Writes depth.json: .npy, .npz and TIFF files with the numbers that NumPy and tifffile read of them.

Run on a Python with NumPy, tifffile and imagecodecs (pip install numpy tifffile imagecodecs), from anywhere:

    python3 packages/core/reference/depth.py
"""

import base64
import io
import json
import zlib
from pathlib import Path

import numpy as np
import tifffile

HERE = Path(__file__).parent
RNG = np.random.default_rng(14)


def text(data):
    return base64.b64encode(data).decode()


def numbers(dtype, shape):
    """Numbers over the whole range of a type; of floats also those that are no finite numbers."""
    dtype = np.dtype(dtype)
    if dtype.kind == "b":
        return RNG.integers(0, 2, shape).astype(bool)
    if dtype.kind == "f":
        values = RNG.normal(0, 1000, shape)
        values.flat[: min(4, values.size)] = [0.1, -np.inf, np.nan, -0.0][: values.size]
        return values.astype(dtype)
    if dtype.itemsize == 8:
        least = 0 if dtype.kind == "u" else -(2**53)
        return RNG.integers(least, 2**53, shape, dtype=dtype.newbyteorder("="), endpoint=True).astype(dtype)
    limits = np.iinfo(dtype)
    values = RNG.integers(limits.min, limits.max, shape, dtype=dtype.newbyteorder("="), endpoint=True)
    return values.astype(dtype)


def entry(name, file, array):
    """The numbers are deflated little-endian float64 in C order, which holds all of them."""
    array = np.asarray(array)
    return {
        "name": name,
        "file": text(file),
        "dtype": array.dtype.newbyteorder("=").name,
        "shape": list(array.shape),
        "values": text(zlib.compress(array.astype("<f8").tobytes(), 9)),
    }


# .npy and .npz -----------------------------------------------------------------------------------

TYPES = ["?", "u1", "i1", "<u2", ">u2", "<i2", ">i2", "<u4", ">u4", "<i4", ">i4", "<u8", ">u8", "<i8", ">i8"]
TYPES += ["<f2", ">f2", "<f4", ">f4", "<f8", ">f8"]


def npy(array, version=None):
    file = io.BytesIO()
    if version is None:
        np.save(file, array, allow_pickle=True)
    else:
        np.lib.format.write_array(file, array, version=version)
    return file.getvalue()


def saved(name, array, version=None):
    file = npy(array, version)
    return entry(name, file, np.load(io.BytesIO(file)))


def arrays():
    for dtype in TYPES:
        yield saved(f"{dtype} in C order", numbers(dtype, (3, 5)))
        yield saved(f"{dtype} in Fortran order", np.asfortranarray(numbers(dtype, (3, 5))))
    for shape in [(), (1,), (6,), (1, 6), (6, 1), (2, 3, 4), (4, 3, 2), (1, 1, 1), (0, 3)]:
        yield saved(f"shape {shape}", numbers("<i2", shape))
        yield saved(f"shape {shape} in Fortran order", np.asfortranarray(numbers(">f4", shape)))
    for version in [(1, 0), (2, 0), (3, 0)]:
        yield saved(f"version {version}", numbers("<f4", (3, 5)), version)


def refused():
    rows = np.zeros((2, 2))
    return {
        "complex": npy(rows.astype("c16")),
        "structured": npy(np.zeros(2, [("x", "<f4"), ("y", "<f4")])),
        "dates": npy(np.array(["2026-11-28"], "M8[D]")),
        "texts": npy(np.array(["a", "b"])),
        "objects": npy(np.array([1, "a"], object)),
        "long doubles": npy(rows.astype(np.longdouble)),
        "four axes": npy(np.zeros((1, 2, 1, 2))),
        "an int64 beyond 2^53": npy(np.array([[2**53 + 1]])),
        "a uint64 beyond 2^53": npy(np.array([[2**64 - 1]], "<u8")),
    }


def archives():
    one = {"response": numbers("<f4", (3, 5))}
    two = {"a": numbers("<u2", (3, 5)), "b": np.asfortranarray(numbers(">i2", (2, 4)))}
    for name, save, content in [
        ("stored", np.savez, one),
        ("deflated", np.savez_compressed, one),
        ("two stored", np.savez, two),
        ("two deflated", np.savez_compressed, two),
    ]:
        file = io.BytesIO()
        save(file, **content)
        loaded = np.load(io.BytesIO(file.getvalue()))
        yield {"name": name, "file": text(file.getvalue()), "arrays": [entry(key, b"", loaded[key]) for key in loaded]}


# TIFF --------------------------------------------------------------------------------------------

ROWS, COLS = 7, 18


def tiff(name, array, **options):
    file = io.BytesIO()
    tifffile.imwrite(file, array, metadata=None, software=False, **options)
    return entry(name, file.getvalue(), tifffile.imread(io.BytesIO(file.getvalue())))


def tiffs():
    for order in "<>":
        for dtype in ["u1", "i1", "u2", "i2", "u4", "i4", "u8", "i8", "f2", "f4", "f8"]:
            gray = numbers(order + dtype, (ROWS, COLS))
            options = {"photometric": "minisblack", "byteorder": order, "rowsperstrip": 3}
            yield tiff(f"{order}{dtype}", gray, **options)
            if dtype[1] == "8":
                continue
            for compression in ["lzw", "deflate"]:
                name = f"{order}{dtype}, {compression} with a predictor"
                yield tiff(name, gray, compression=compression, predictor=True, **options)
    gray = numbers("<u2", (ROWS, COLS))
    plain = {"photometric": "minisblack"}
    for compression in ["lzw", "deflate", "adobe_deflate", "packbits"]:
        yield tiff(compression, gray, compression=compression, **plain)
        yield tiff(f"{compression} of repeats", np.repeat(gray, 9, 1), compression=compression, rowsperstrip=2, **plain)
    yield tiff("lzw of many codes", RNG.integers(0, 9, (60, 90), np.uint8), compression="lzw", **plain)
    yield tiff("tiles", gray, tile=(16, 16), **plain)
    yield tiff("BigTIFF", gray, bigtiff=True, **plain)
    yield tiff("BigTIFF, big-endian", numbers(">f4", (ROWS, COLS)), bigtiff=True, byteorder=">", **plain)
    yield tiff("five bands", numbers("<u2", (ROWS, COLS, 5)), planarconfig="contig", **plain)
    yield tiff("pages", numbers("<u2", (2, ROWS, COLS)), **plain)
    yield tiff("CMYK", numbers("<u2", (ROWS, COLS, 4)), photometric="separated")
    for bits in [10, 12, 14, 24]:
        packed = RNG.integers(0, 2**bits, (ROWS, COLS)).astype("<u2" if bits < 16 else "<u4")
        yield tiff(f"{bits} bits", packed, bitspersample=bits, **plain)
    for dtype in ["u1", "<i2", ">u2", "<f4"]:
        for planar, shape in [("contig", (ROWS, COLS, 3)), ("separate", (3, ROWS, COLS))]:
            for layout in [{"tile": (16, 16)}, {"rowsperstrip": 3}]:
                where = "in tiles" if "tile" in layout else "in strips"
                options = {"photometric": "rgb", "planarconfig": planar, "byteorder": dtype[0] if len(dtype) > 2 else "<"}
                yield tiff(
                    f"RGB {dtype}, {planar} {where}",
                    numbers(dtype, shape),
                    compression="lzw",
                    predictor=True,
                    **options,
                    **layout,
                )
    rgba = numbers("<u2", (ROWS, COLS, 4))
    yield tiff("RGBA", rgba, photometric="rgb", extrasamples=["unassalpha"])


def main():
    reference = {
        "reference": f"NumPy {np.__version__}, tifffile {tifffile.__version__}",
        "npy": list(arrays()),
        "refused": {name: text(file) for name, file in refused().items()},
        "npz": list(archives()),
        "tiff": list(tiffs()),
    }
    (HERE / "depth.json").write_text(json.dumps(reference, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
