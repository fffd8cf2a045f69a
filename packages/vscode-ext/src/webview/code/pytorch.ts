import type { CodeWriter } from './CodeSubject';
import { paddingOf } from './placed';
import { numpyPad, pythonProgram } from './python';

/** PyTorch: `conv2d`, which correlates; NumPy pads, for it has all the borders. */
export const pytorch: CodeWriter = (subject) => {
  const { layer, kernels } = subject;
  const { mode, border, stride, dilation } = layer;
  const padding = paddingOf(kernels[0]!.rows, layer);
  const padded = mode === 'valid' ? 'plane' : numpyPad('plane', padding, border);
  return pythonProgram(
    subject,
    'import numpy as np\nimport torch\nimport torch.nn.functional as F\n',
    `def correlate(plane, kernel):
    padded = ${padded}
    return F.conv2d(
        torch.tensor(padded, dtype=torch.float64)[None, None],
        torch.tensor(kernel, dtype=torch.float64)[None, None],
        stride=(${stride.join(', ')}),
        dilation=(${dilation.join(', ')}),
    )[0, 0].numpy()
`,
  );
};
