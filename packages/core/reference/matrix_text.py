"""Matrices as text, printed by the tools themselves, and the values that a reader can know.

Run with a Python that has NumPy 2: python3 matrix_text.py
Debian 12 packages: octave, r-base-core, python3-torch, python3-pandas, python3-sympy, python3-yaml,
openjdk-17-jdk-headless, golang-go, nodejs; and rustc from 1.58 on.
DEBIAN_PYTHON names the Python of those packages, default /usr/bin/python3.
Writes matrix_text.json beside this file.

Every program in matrix_text/ prints `@version tool …` once and then, for each case, a line
`@case tool dialect rows cols values…` and the text. The values are the matrix's own, row by row;
the `rows` that are stored are read from the text, and must lie within one unit of the last digit
printed of them. NA is stored as nan; the strings are nan, inf, -inf and -0.
"""

import json
import math
import os
import re
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
DEBIAN_PYTHON = os.environ.get("DEBIAN_PYTHON", "/usr/bin/python3")
PROGRAMS = [
    [sys.executable, "-B", HERE / "matrix_text/numpy_prints.py"],
    [DEBIAN_PYTHON, "-B", HERE / "matrix_text/debian_prints.py"],
    ["octave-cli", "--norc", "--quiet", HERE / "matrix_text/octave_prints.m"],
    ["Rscript", "--vanilla", HERE / "matrix_text/r_prints.R"],
    ["java", HERE / "matrix_text/JavaPrints.java"],
    ["go", "run", HERE / "matrix_text/go_prints.go"],
    ["node", HERE / "matrix_text/node_prints.js"],
]
RUST = HERE / "matrix_text/rust_prints.rs"

SIZE = r"(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|nan|inf|NaN|NA|Infinity|Inf|True|False|TRUE|FALSE|true|false"
NUMBER = re.compile(rf"(?<![\w.])[-+]?(?:{SIZE})(?![\w.])")
WORDS = {"na": "nan", "true": "1", "false": "0"}


def numbers(text, factor="1"):
    """The numbers in a text, times a decimal factor, with the weight of their last digit."""
    found = []
    for token in NUMBER.findall(text):
        decimal = Decimal(WORDS.get(token.lower(), token))
        unit = Decimal(1).scaleb(decimal.as_tuple().exponent) if decimal.is_finite() else 0
        value = float(decimal * Decimal(factor)) if decimal else float(decimal)
        found.append((value, float(unit * Decimal(factor))))
    return found


def body(text):
    """The numbers' part: without types, shapes and suffixes."""
    text = re.sub(r",\s*(dtype|shape|requires_grad)=(\([^)]*\)|[\w.]+)", "", text)
    text = re.sub(r", dimnames = list\(.*", "", text, flags=re.S)
    text = re.sub(r"\[\d+\](?=[\[a-z])", "", text)
    text = re.sub(r", dim = c\([^)]*\)", "", text)
    return re.sub(r"(?<=\d)L\b", "", text)


def display(text, rows, is_header, labels):
    """Blocks of columns: after each header come all rows, perhaps with a label."""
    table = [[] for _ in range(rows)]
    factor = "1"
    at = 0
    for line in text.split("\n"):
        scale = re.fullmatch(r"\s*(\S+) \*", line)
        if scale:
            factor = scale[1]
        elif re.search(is_header, line):
            at = 0
        elif line.strip():
            cells = line.split()[labels:]
            table[at % rows] += numbers(" ".join(cells), factor)
            at += 1
    return [cell for row in table for cell in row]


def read(dialect, text, rows, cols):
    if dialect == "octave":
        return display(text, rows, "=|Column", labels=0)
    if dialect == "r-print":
        return display(text, rows, r"^ +(?!\[\d+,\])\S", labels=1)
    if dialect == "pandas":
        return display(text, rows, r"^ +\S", labels=1)
    if dialect == "r":
        text = re.sub(r"(-?\d+):(-?\d+)", spelled_out, body(text))
        columns = numbers(text)
        return [columns[c * rows + r] for r in range(rows) for c in range(cols)]
    first, _, rest = text.partition("\n")
    return numbers(body(text if NUMBER.search(first) or dialect != "csv" else rest))


def spelled_out(match):
    return ",".join(map(str, range(int(match[1]), int(match[2]) + 1)))


def check(known, values, about):
    assert len(known) == len(values), (about, len(known), len(values))
    for (value, unit), true in zip(known, values):
        if math.isfinite(true):
            # A float32's digits are those that tell it from its neighbours.
            assert abs(value - true) <= 1.001 * unit + 1e-7 * abs(true), (about, value, true)
        else:
            assert str(value) == str(true), (about, value, true)


def stored(value):
    if not math.isfinite(value) or (value == 0 and math.copysign(1, value) < 0):
        return str(value).replace("-0.0", "-0")
    return int(value) if value == int(value) and abs(value) < 2**53 else value


def run(command, **environment):
    environment = {**os.environ, **environment}
    return subprocess.run(
        command, check=True, capture_output=True, text=True, env=environment
    ).stdout


def rust_prints():
    version = run(["rustc", "--version"]).split()[1]
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "rust_prints"
        run(["rustc", "-o", program, RUST], RUST_VERSION=version)
        return run([program])


def cases():
    versions = {}
    found = []
    seen = set()
    for output in [*map(run, PROGRAMS), rust_prints()]:
        for block in re.split(r"(?m)^@", output)[1:]:
            head, _, text = block.partition("\n")
            kind, tool, *rest = head.split()
            if kind == "version":
                versions[tool] = rest[0]
                continue
            dialect, rows, cols, *values = rest
            rows, cols = int(rows), int(cols)
            text = text.rstrip("\n")
            if (dialect, text) in seen:
                continue
            seen.add((dialect, text))
            known = read(dialect, text, rows, cols)
            check(known, [float(v) for v in values], (tool, dialect, text))
            cells = [stored(value) for value, _ in known]
            table = [cells[r * cols : (r + 1) * cols] for r in range(rows)]
            found.append({"tool": tool, "dialect": dialect, "text": text, "rows": table})
    return versions, found


reference, printed = cases()
lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in printed)
path = HERE / "matrix_text.json"
path.write_text(f'{{"reference":{json.dumps(reference)},"cases":[\n{lines}\n]}}\n')
