import type { CodeWriter } from './CodeSubject';
import { paddedPlane, pythonProgram } from './python';

/** NumPy alone: windows of the padded image times the kernel, summed. */
export const numpy: CodeWriter = (subject) => {
  const { rows } = subject.kernels[0]!;
  const { layer } = subject;
  const { stride, dilation } = layer;
  const height = (rows.length - 1) * dilation[0] + 1;
  const width = (rows[0]!.length - 1) * dilation[1] + 1;
  return pythonProgram(
    subject,
    'import numpy as np\n',
    `def correlate(plane, kernel):
    padded = ${paddedPlane(rows, layer)}
    windows = np.lib.stride_tricks.sliding_window_view(padded, (${height}, ${width}))
    windows = windows[::${stride[0]}, ::${stride[1]}, ::${dilation[0]}, ::${dilation[1]}]
    return np.einsum('rcij,ij->rc', windows, kernel)
`,
  );
};
