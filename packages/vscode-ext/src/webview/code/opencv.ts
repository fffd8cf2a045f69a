import type { LayerSettings } from '../../shared/labSettings';
import type { CodeWriter } from './CodeSubject';
import { dilated } from './placed';
import { paddedPlane, pythonProgram } from './python';

/** The borders that `filter2D` has itself; it has none that wraps. */
const borderTypes: Partial<Record<LayerSettings['border'], string>> = {
  zero: 'cv2.BORDER_CONSTANT',
  edge: 'cv2.BORDER_REPLICATE',
  reflect: 'cv2.BORDER_REFLECT_101',
  symmetric: 'cv2.BORDER_REFLECT',
};

/** OpenCV in Python: `cv2.filter2D`, which correlates around the centre `floor(size / 2)`. */
export const opencv: CodeWriter = (subject) => {
  const { layer, kernels } = subject;
  const { mode, border, stride } = layer;
  const write = (rows: readonly (readonly number[])[]) => dilated(rows, layer.dilation);
  const strided = stride[0] * stride[1] > 1 ? `[::${stride[0]}, ::${stride[1]}]` : '';
  const borderType = borderTypes[border];
  const rows = write(kernels[0]!.rows);
  const top = Math.floor(rows.length / 2);
  const left = Math.floor(rows[0]!.length / 2);
  const below = rows.length - 1 - top;
  const after = rows[0]!.length - 1 - left;
  const correlate =
    mode === 'same' && borderType
      ? `    weights = kernel.astype(float)
    return cv2.filter2D(plane, cv2.CV_64F, weights, borderType=${borderType})${strided}`
      : `    padded = ${paddedPlane(rows, { ...layer, dilation: [1, 1] })}
    rows, cols = padded.shape
    sums = cv2.filter2D(padded, cv2.CV_64F, kernel.astype(float))
    return sums[${top}:rows - ${below}, ${left}:cols - ${after}]${strided}`;
  const imports = 'import cv2\nimport numpy as np\n';
  return pythonProgram(subject, imports, `def correlate(plane, kernel):\n${correlate}\n`, write);
};
