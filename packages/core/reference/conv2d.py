"""Reference values for conv2d, from PyTorch.

Run with a Python that has it (Debian: python3-torch): python3 conv2d.py
Writes conv2d.json beside this file.
"""

import itertools
import json
from pathlib import Path

import torch
import torch.nn.functional as F

torch.manual_seed(29)


def integers(*shape):
    return torch.randint(-9, 10, shape, dtype=torch.float64)


def cases():
    options = itertools.product(
        [1, (2, 1), 3],  # stride
        [0, (1, 2), "valid", "same"],  # padding
        [1, (1, 2)],  # dilation
        [1, 2, 4],  # groups
        [False, True],  # bias
        [(3, 3), (2, 3)],  # kernel
    )
    for index, (stride, padding, dilation, groups, bias, size) in enumerate(options):
        if padding == "same" and stride != 1:
            continue
        if index % 3 and padding != "same":  # a third of the plain ones is enough
            continue
        given = integers(4, 6, 7)
        weight = integers(4, 4 // groups, *size)
        added = integers(4) if bias else None
        out = F.conv2d(given[None], weight, added, stride, padding, dilation, groups)[0]
        case = {
            "input": given.tolist(),
            "filters": weight.tolist(),
            "options": {
                "stride": stride,
                "padding": padding,
                "dilation": dilation,
                "groups": groups,
            },
            "shape": list(out.shape),
            "output": out.flatten().tolist(),
        }
        if added is not None:
            case["options"]["bias"] = added.tolist()
        yield case


def compact(value):
    """Whole numbers without their '.0'."""
    if isinstance(value, float):
        return int(value)
    if isinstance(value, (list, tuple)):
        return [compact(item) for item in value]
    if isinstance(value, dict):
        return {key: compact(item) for key, item in value.items()}
    return value


Path(__file__).with_suffix(".json").write_text(
    json.dumps(
        {"reference": f"PyTorch {torch.__version__}", "cases": compact(list(cases()))},
        separators=(",", ":"),
    )
    + "\n"
)
