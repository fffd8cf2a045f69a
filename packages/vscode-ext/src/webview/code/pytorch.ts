import type { CodeWriter } from './CodeWriter';
import { laid, numpyArray, numpyPad, paddingOf } from './placed';

/** PyTorch: `conv2d`, which correlates; NumPy pads, for it has all the borders. */
export const pytorch: CodeWriter = (kernel, layer) => {
  const rows = laid(kernel, layer);
  const { mode, border, stride, dilation } = layer;
  const padded = mode === 'valid' ? 'image' : numpyPad('image', paddingOf(rows, layer), border);
  return `import numpy as np
import torch
import torch.nn.functional as F

kernel = ${numpyArray(rows)}
padded = ${padded}
result = F.conv2d(
    torch.tensor(padded, dtype=torch.float64)[None, None],
    torch.tensor(kernel, dtype=torch.float64)[None, None],
    stride=(${stride.join(', ')}),
    dilation=(${dilation.join(', ')}),
)[0, 0]
`;
};
