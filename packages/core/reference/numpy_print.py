"""Writes numpy_print.json: arrays, options, and how NumPy prints them.

Run with python3 (NumPy 2.4). Values are exact: JSON's shortest digits of a double, or of the double
that a float32 or a float16 is; 'nan', 'inf', '-inf' and '-0' are strings, as are all integers of a
case in which one has more than 53 bits. A case with "ramp": d has the values
((7919 * i) % 1009 - 500) / d at element i instead of a list.
"""

import json
import math
import os

import numpy as np

rng = np.random.default_rng(29)
cases = []


def exact(value):
    value = float(value)
    if math.isnan(value):
        return "nan"
    if math.isinf(value):
        return "inf" if value > 0 else "-inf"
    if value == 0 and math.copysign(1, value) < 0:
        return "-0"
    return int(value) if value == int(value) and abs(value) < 2**53 else value


def listed(array):
    if array.dtype.kind in "iu" and any(abs(int(value)) >= 2**53 for value in array.ravel()):
        return [str(value) for value in array.ravel()]
    return [exact(value) for value in array.ravel()]


def add(array, ramp=None, dtype=None, **options):
    """`dtype` None: the typed array's own; 'rows': given as rows of plain numbers."""
    case = {"dtype": array.dtype.name, "shape": array.shape}
    if ramp is None:
        case["values"] = listed(array)
    else:
        case["ramp"] = ramp
    if dtype == "rows":
        case["rows"] = True
    if options:
        case["options"] = options
    with np.printoptions(**{k: math.inf if v == "inf" else v for k, v in options.items()}):
        case["str"] = str(array)
        case["repr"] = repr(array)
    cases.append(case)


def ramp(*shape, divisor, dtype=np.float64, **options):
    index = np.arange(math.prod(shape))
    values = ((7919 * index) % 1009 - 500) / divisor
    add(values.reshape(shape).astype(dtype), ramp=divisor, **options)


def random(dtype, spread):
    """A small array whose numbers spread over so many decades."""
    shape = rng.integers(1, 5, 2)
    values = rng.standard_normal(shape) * 10.0 ** rng.uniform(-spread, spread, shape)
    return values.astype(dtype)


LIMITS = np.array([[1e-4, 0.1], [1e8, 1e6], [1.0, 1000.0]])

# The lesson's windows, and what np.array makes of plain numbers.
for rows in (
    [[10, 10, 10], [10, 10, 10], [10, 10, 10]],
    [[10, -3, -3]],
    [[-3]],
    [[0.0, 39.5, 39.0, 0.0]] * 4,
    [[1, 2], [3, 2**53 - 1]],
    [[0.5]],
):
    add(np.array(rows), dtype="rows")
add(np.array([[0.0, 39.0, 39.0, 0.0]] * 4))

for dtype in (np.float64, np.float32):
    for spread in (0, 0.5, 1, 2, 3, 5, 8, 20 if dtype is np.float32 else 150):
        for _ in range(5):
            add(random(dtype, spread))
    # Few digits, as people write them.
    for _ in range(12):
        shape = rng.integers(1, 5, 2)
        add((rng.integers(-999, 1000, shape) / 10.0 ** rng.integers(0, 6)).astype(dtype))
    # Ties of the eighth digit: odd multiples of powers of two.
    for power in range(1, 14):
        add((np.array([[1, 3, 5, 7, 511, -513, 123457]]) / 2.0**power).astype(dtype))
    add(np.array([[123456789500, 123456788500, 12345678950000, 1 / 512]], dtype))
    # One unit in the last place around the limits of the notations.
    for limit in LIMITS.ravel().astype(dtype):
        near = [np.nextafter(limit, dtype(side)) for side in (0, np.inf)]
        for value in (*near, limit):
            add(np.array([[value]], dtype))
            add(np.array([[value, 1]], dtype))
    for power in range(-9, 10):
        ten = dtype(10.0**power)
        add(np.array([[np.nextafter(ten, dtype(0)), ten, np.nextafter(ten, dtype(np.inf))]], dtype))
    info = np.finfo(dtype)
    add(np.array([[info.max, info.tiny, info.smallest_subnormal, -info.max, 0]], dtype))
    add(np.array([[info.smallest_subnormal]], dtype))
    add(np.array([[1e100 if dtype is np.float64 else 1e30, 1e-5]], dtype))
    for special in (
        [[np.nan]],
        [[np.inf, 1]],
        [[-np.inf, 1]],
        [[np.nan, np.inf], [-np.inf, -0.0]],
        [[np.nan, -1.5, 1e10]],
        [[-np.inf, 123.25, np.nan]],
        [[0, -0.0]],
        [[0]],
        [[-np.inf, 0.001, 1e-30]],
    ):
        for sign in ("-", "+", " "):
            add(np.array(special, dtype), **({} if sign == "-" else {"sign": sign}))

# So close under a power of ten that its logarithm is the power's, and at most 15 digits tell it.
near = np.array([9999999999.99999, 9999999999999.99, 9999999.99999999, 999.999999999999, 1e10, 1e-5])
for precision in (14, 15):
    add(near, precision=precision)
    add(near, precision=precision, floatmode="fixed")
add(near, floatmode="unique")
add(1 / near, floatmode="unique")
add(near[:1], precision=15, floatmode="maxprec_equal")

# No finite number has a say in the width.
for dtype in (np.float64, np.float32, np.float16):
    for values in ([np.inf, np.inf], [-np.inf], [np.nan, np.nan]):
        add(np.array(values, dtype), floatmode="fixed")
        add(np.array(values, dtype), floatmode="fixed", precision=3, sign="+")

# Powers of two, next to which float32 lie closer on one side; and a decimal on a midpoint.
add(2.0 ** np.arange(-149, 128, 7, dtype=np.float32).reshape(-1, 8), linewidth=200)
add(2.0 ** np.arange(-40, 24, dtype=np.float32).reshape(-1, 8), floatmode="unique", suppress=True)
add(np.array([[7.038531e-26, 33554432, 2097152.25, 0.1, 16777216]], np.float32).view(np.float32))
add(np.array([[0x15AE43FD, 0x15AE43FE, 0x4C000004]], np.uint32).view(np.float32))

integers = [np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.int64, np.uint64]
for dtype in integers:
    info = np.iinfo(dtype)
    for shape in ((1, 1), (2, 3), (3, 2), (2, 30)):
        add(rng.integers(info.min, info.max, shape, dtype, endpoint=True))
    add(np.array([[info.min, info.max, 0, 7]], dtype))
    add(np.array([[info.max, 1]], dtype), sign="+")
    add(np.array([[info.max, 1]], dtype), sign=" ")
    add(np.array([[info.min, 1]], dtype), sign=" ")
    add(np.array([[info.min, -5 if info.min else 5]], dtype), sign="+")
add(np.array([[True, False], [False, False]]))
add(np.array([[-5, -77]], np.int32), sign=" ")

# Rows that wrap, and where the dtype goes.
for cols in (7, 8, 9, 10, 11, 12, 13, 14, 17, 18, 24, 25, 37, 38):
    row = np.arange(cols).reshape(1, cols) * 37 % 100
    add(row.astype(np.int16))
    add((row / 8).astype(np.float32))
    add(row / 8)
for width in (0, 5, 10, 20, 21, 22, 23, 30, 40):
    add(np.array([[1.5, 22.25, 3], [-4, 5, 6]], np.float32), linewidth=width)
    add(np.array([[1, 22, 3], [-4, 5, 6]], np.int64), linewidth=width)
ramp(2, 60, divisor=4, linewidth="inf")

# Summaries.
for rows, cols in ((100, 100), (1001, 1), (1, 1001), (6, 200), (7, 200), (200, 6), (200, 7), (4, 500)):
    ramp(rows, cols, divisor=8)
    ramp(rows, cols, divisor=1, dtype=np.int32)
ramp(40, 25, divisor=8)
ramp(100, 100, divisor=3, dtype=np.float32)
for edgeitems in (0, 1, 2, 5):
    ramp(30, 40, divisor=8, edgeitems=edgeitems)
    ramp(5, 6, divisor=8, threshold=10, edgeitems=edgeitems)
ramp(2, 2, divisor=8, threshold=0)
ramp(12, 100, divisor=1, dtype=np.int16, threshold="inf", linewidth=320)

for rows, cols in ((0, 0), (0, 3), (2, 0)):
    for dtype in (np.float64, np.float32, np.uint8):
        add(np.zeros((rows, cols), dtype))

# Every option of floats.
samples = [
    np.array([[0.1, 1 / 3, 2.5], [100, 0.25, -7.125]]),
    np.array([[1e-9, 6e-9, 0.5], [5e-9, 1.5, 2.5]]),
    np.array([[1e10, 1 / 3, np.nan]]),
    np.array([[0.1, 123.456, 1 / 3]], np.float32),
    np.array([[1e-10, 0.1, 3.14159274]], np.float32),
]
for sample in samples:
    for precision in (0, 1, 3, 20):
        for floatmode in ("fixed", "unique", "maxprec", "maxprec_equal"):
            add(sample, precision=precision, floatmode=floatmode)
    add(sample, suppress=True)
    add(sample, suppress=True, floatmode="fixed", precision=2, sign="+")
    add(sample, suppress=True, floatmode="unique", sign=" ")

# Float16: three sure digits, exponents from 1000 on, and ten digits of precision in base 2.
half = np.float16
for spread in (0, 0.5, 1, 2, 4):
    for _ in range(5):
        add(random(half, spread))
with np.errstate(over="ignore"):
    for limit in (1e-4, 0.1, 1, 10, 100, 1000, 10000):
        middle = half(limit)
        for value in (np.nextafter(middle, half(0)), middle, np.nextafter(middle, half(np.inf))):
            add(np.array([[value]]))
            add(np.array([[value, 1]]))
    add(2.0 ** np.arange(-24, 16, dtype=half).reshape(-1, 8))
    add(2.0 ** np.arange(-24, 16, dtype=half).reshape(-1, 8), floatmode="unique")
    add((np.arange(1, 22, 2) / 2.0**9).astype(half).reshape(1, -1), precision=8)
    add(np.array([[65504, 6e-8, -6.1e-5, 6.104e-5, 0.1, -0.0]], half))
    add(np.array([[np.nan, -np.inf], [0.333, 2]], half))
    add(np.array([[np.inf, 999.5]], half), sign="+")
    for floatmode in ("fixed", "unique", "maxprec", "maxprec_equal"):
        for precision in (0, 2, 12):
            add(np.array([[0.1, 123.4, 1 / 3]], half), precision=precision, floatmode=floatmode)
            add(np.array([[1e-3, 1234, 1 / 3]], half), precision=precision, floatmode=floatmode)

# One axis.
everything = [np.float64, np.float32, half, *integers]
for dtype in everything:
    add(np.array([], dtype))
    add(np.array([7], dtype))
    add(np.array([0, 1, 10, 100], dtype))
    add(np.arange(40).astype(dtype))
    ramp(2000, divisor=10, dtype=np.float64 if dtype in integers else dtype)
add(np.array([True, False]))
add(np.array([], bool))
add(np.array([1 / 3, 1e9, np.nan]))
add(np.array([-0.0]))
ramp(1000, divisor=8)
ramp(1001, divisor=8)
ramp(1001, divisor=8, edgeitems=0)
for cols in range(7, 16):
    add((np.arange(cols) * 37 % 100 / 8).astype(np.float32))
    add(np.arange(cols) * 37 % 100 * 1000)
for width in (0, 10, 19, 20, 21, 22, 30):
    add(np.array([1.5, 22.25, 3, -4], np.float32), linewidth=width)
    add(np.arange(10).astype(np.uint16), linewidth=width)

# Three axes and more: channels, filters.
for shape in ((1, 1, 1), (3, 2, 2), (2, 1, 3), (2, 3, 1), (2, 2, 2, 2), (1, 2, 1, 2, 1)):
    for dtype in (np.float64, np.float32, half, np.int64):
        ramp(*shape, divisor=1 if dtype in integers else 8, dtype=dtype)
    for dtype in (np.uint8, np.uint64):
        add(rng.integers(0, 256, shape, dtype))
    add((np.arange(math.prod(shape)) % 3 == 0).reshape(shape))
ramp(2, 2, 30, divisor=8)
ramp(2, 2, 30, divisor=1, dtype=np.int16)
for shape in ((3, 20, 20), (20, 3, 20), (2, 2, 400), (400, 2, 2), (7, 7, 7, 7)):
    ramp(*shape, divisor=8)
    ramp(*shape, divisor=8, edgeitems=1)
    ramp(*shape, divisor=1, dtype=np.int16, edgeitems=0)
ramp(3, 4, 5, divisor=8, threshold=10, edgeitems=2)
ramp(3, 4, 5, divisor=8, threshold=60)
ramp(2, 3, 3, divisor=7, precision=3, floatmode="fixed", sign="+")
ramp(2, 3, 3, divisor=7, precision=3, suppress=True, sign=" ")
for width in (0, 12, 13, 14, 15, 20, 24, 25):
    ramp(2, 2, 3, divisor=8, linewidth=width)
    ramp(2, 2, 3, divisor=8, dtype=np.float32, linewidth=width)
for shape in ((0, 2, 3), (2, 0, 3), (2, 3, 0), (0, 0, 0), (1, 0, 2, 3)):
    for dtype in (np.float64, np.uint8, bool):
        add(np.zeros(shape, dtype))

path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "numpy_print.json")
with open(path, "w", encoding="utf-8") as file:
    file.write('{"reference":"NumPy %s","cases":[\n' % np.__version__)
    file.write(",\n".join(json.dumps(case, separators=(",", ":")) for case in cases))
    file.write("\n]}\n")
