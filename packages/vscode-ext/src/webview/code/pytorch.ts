import type { CodeWriter } from './CodeSubject';
import { paddedPlane, pythonProgram } from './python';

/** PyTorch: `conv2d`, which correlates; NumPy pads, for it has all the borders. */
export const pytorch: CodeWriter = (subject) => {
  const { layer, kernels } = subject;
  const { stride, dilation } = layer;
  return pythonProgram(
    subject,
    'import numpy as np\nimport torch\nimport torch.nn.functional as F\n',
    `def correlate(plane, kernel):
    padded = ${paddedPlane(kernels[0]!.rows, layer)}
    return F.conv2d(
        torch.tensor(padded, dtype=torch.float64)[None, None],
        torch.tensor(kernel, dtype=torch.float64)[None, None],
        stride=(${stride.join(', ')}),
        dilation=(${dilation.join(', ')}),
    )[0, 0].numpy()
`,
  );
};
