"""What torch, pandas, PyYAML and SymPy write; run with the Python of Debian's packages."""

import numpy as np
import pandas as pd
import sympy
import torch
import yaml
from emit import emit, version

version("torch", torch.__version__.partition("+")[0])
version("pandas", pd.__version__)
version("pyyaml", yaml.__version__)
version("sympy", sympy.__version__)

torch.manual_seed(29)
tensors = [
    torch.tensor([[1, 0, -1], [2, 0, -2], [1, 0, -1]]),
    torch.tensor([[1.0, 2], [3, 4]]),
    torch.tensor([[1.5]]),
    torch.tensor([[255, 0, 7]], dtype=torch.uint8),
    torch.tensor([[-5, 100]], dtype=torch.int16),
    torch.tensor([[True, False]]),
    torch.tensor([[0.1, -0.25]], dtype=torch.float64),
    torch.tensor([[0.1, -0.25]], dtype=torch.float16),
    torch.tensor([[0.1, -0.25]], requires_grad=True),
    torch.tensor([[1000.5, 1], [-2, 0.25]]),
    torch.tensor([[12345.5, 1], [-2, 0.25]]),
    torch.tensor([[123456.0, 1.5], [-2, 0]]),
    torch.tensor([[1e-5, 1], [2, 3]]),
    torch.tensor([[1e10, 1e-10]]),
    torch.tensor([[float("nan"), float("inf")], [-float("inf"), -0.5]]),
    torch.tensor([[float("nan"), 1e9]]),
    torch.randn(3, 3),
    torch.randn(2, 15),
    torch.randint(-99, 99, (2, 40)),
]
for tensor in tensors:
    emit("torch", "torch", tensor.tolist(), str(tensor))
for options in ({"precision": 2}, {"linewidth": 40}, {"sci_mode": True}, {"sci_mode": False}):
    torch.set_printoptions(profile="default")
    torch.set_printoptions(**options)
    for tensor in tensors[9:11] + tensors[16:18]:
        emit("torch", "torch", tensor.tolist(), str(tensor))

rng = np.random.default_rng(29)
frames = [
    pd.DataFrame([[1, 0, -1], [2, 0, -2]]),
    pd.DataFrame([[1.5, -2], [0.25, 1000]]),
    pd.DataFrame([[1, 2], [3, 4]], columns=["a", "b"], index=["x", "y"]),
    pd.DataFrame(rng.standard_normal((3, 4))),
    pd.DataFrame([[1e10, 1e-10], [np.nan, np.inf]]),
    pd.DataFrame([[1, np.nan], [2, -np.inf]], columns=["left", "right"]),
    pd.DataFrame([[True, False], [False, True]]),
    pd.DataFrame(rng.standard_normal((2, 12))),
    pd.DataFrame(rng.integers(0, 1000, (12, 3)), columns=list("rgb")),
]
for frame in frames:
    emit("pandas", "pandas", frame.values.tolist(), frame.to_string())
    plain = frame.to_string(index=False, header=False)
    emit("pandas", "whitespace", frame.values.tolist(), plain)
wide = frames[7]
with pd.option_context("display.width", 80, "display.max_columns", 12):
    emit("pandas", "pandas", wide.values.tolist(), str(wide))
for frame in (frames[0], frames[2], frames[3], frames[8]):
    rows = frame.values.tolist()
    emit("pandas", "csv", rows, frame.to_csv(index=False, header=False))
    if isinstance(frame.columns[0], str):
        emit("pandas", "csv", rows, frame.to_csv(index=False))
    emit("pandas", "tsv", rows, frame.to_csv(index=False, header=False, sep="\t"))

for rows in ([[1, 0, -1], [2, 0, -2]], [[0.5, -1.25], [1e-10, 3.0]]):
    for flow in (False, True, None):
        emit("pyyaml", "yaml", rows, yaml.safe_dump(rows, default_flow_style=flow))

for rows in ([[1, 0, -1], [2, 0, -2]], [[0.5, -1.25], [100.0, 3.0]], [[1, 2]]):
    matrix = sympy.Matrix(rows)
    emit("sympy", "latex", rows, sympy.latex(matrix))
    emit("sympy", "latex", rows, sympy.latex(matrix, mat_str="pmatrix", mat_delim=""))
    emit("sympy", "latex", rows, sympy.latex(matrix, mat_str="array"))
    emit("sympy", "mathematica", rows, sympy.mathematica_code(matrix))
    emit("sympy", "matlab", rows, sympy.octave_code(matrix))
    emit("sympy", "julia", rows, sympy.julia_code(matrix))
    emit("sympy", "python", rows, str(matrix.tolist()))
    emit("sympy", "python", rows, str(matrix))
    emit("sympy", "whitespace", rows, sympy.pretty(matrix, use_unicode=True))
    emit("sympy", "numpy", rows, sympy.pretty(matrix, use_unicode=False))
