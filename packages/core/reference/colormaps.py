"""Reference colours for colorize, from matplotlib.

Run with a Python that has it (Debian: python3-matplotlib): python3 colormaps.py
Writes colormaps.json beside this file. Colours are hexadecimal digits, six a colour.

`tables` are the maps' entries as matplotlib's `to_hex` gives them (rounded to nearest);
`truncated` are the bytes of `cmap(i, bytes=True)`, which cuts fractions off. The diverging map is
RdBu_r resampled to 257 entries, so that its middle is one of them. `images` are matrices through
`Normalize` and the map's look-up, as `imshow` sends them.
"""

import json
from pathlib import Path

import matplotlib
import numpy as np
from matplotlib import cm
from matplotlib.colors import Normalize, to_hex

MAPS = {
    "viridis": cm.get_cmap("viridis"),
    "magma": cm.get_cmap("magma"),
    "gray": cm.get_cmap("gray"),
    "diverging": cm.get_cmap("RdBu_r", 257),
}


def rounded(colors):
    return "".join(to_hex(color)[1:] for color in np.asarray(colors).reshape(-1, 4))


def truncated(cmap):
    return bytes(cmap(np.arange(cmap.N), bytes=True)[:, :3].ravel()).hex()


def images():
    generator = np.random.default_rng(29)
    matrices = [
        [[10, 10, 10, -3, -3, -3]] * 2,
        [[0, 39, 39, 0]],
        [[0, 1, 254, 255]],
        [[7, 7], [7, 7]],
        generator.normal(size=(4, 9)).tolist(),
    ]
    for rows in matrices:
        for name in ("viridis", "magma", "gray"):
            for limits in (None, (-1, 2), (0, 100)):
                values = np.array(rows, dtype=np.float64)
                norm = Normalize(*limits) if limits else Normalize()
                yield {
                    "matrix": rows,
                    "colormap": name,
                    "range": limits,
                    "colors": rounded(MAPS[name](norm(values))),
                }


document = {
    "reference": f"matplotlib {matplotlib.__version__}, NumPy {np.__version__}",
    "tables": {name: rounded(cmap(np.arange(cmap.N))) for name, cmap in MAPS.items()},
    "truncated": {name: truncated(cmap) for name, cmap in MAPS.items()},
    "images": list(images()),
}
target = Path(__file__).with_suffix(".json")
target.write_text(json.dumps(document, separators=(",", ":")) + "\n")
