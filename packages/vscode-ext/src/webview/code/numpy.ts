import type { CodeWriter } from './CodeWriter';
import { laid, numpyArray, numpyPad, paddingOf } from './placed';

/** NumPy alone: windows of the padded image times the kernel, summed. */
export const numpy: CodeWriter = (kernel, layer) => {
  const rows = laid(kernel, layer);
  const { mode, border, stride, dilation } = layer;
  const padded = mode === 'valid' ? 'image' : numpyPad('image', paddingOf(rows, layer), border);
  const height = (rows.length - 1) * dilation[0] + 1;
  const width = ((rows[0]?.length ?? 0) - 1) * dilation[1] + 1;
  return `import numpy as np

kernel = ${numpyArray(rows)}
padded = ${padded}
windows = np.lib.stride_tricks.sliding_window_view(padded, (${height}, ${width}))
windows = windows[::${stride[0]}, ::${stride[1]}, ::${dilation[0]}, ::${dilation[1]}]
result = np.einsum('rcij,ij->rc', windows, kernel)
`;
};
