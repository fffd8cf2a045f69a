import type { LayerSettings } from '../../shared/labSettings';
import type { CodeWriter } from './CodeWriter';
import { dilated, laid, numpyArray, numpyPad, paddingOf } from './placed';

/** The borders that `filter2D` has itself; it has none that wraps. */
const borderTypes: Partial<Record<LayerSettings['border'], string>> = {
  zero: 'cv2.BORDER_CONSTANT',
  edge: 'cv2.BORDER_REPLICATE',
  reflect: 'cv2.BORDER_REFLECT_101',
  symmetric: 'cv2.BORDER_REFLECT',
};

/** OpenCV in Python: `cv2.filter2D`, which correlates around the centre `floor(size / 2)`. */
export const opencv: CodeWriter = (kernel, layer) => {
  const rows = dilated(laid(kernel, layer), layer.dilation);
  const { mode, border, stride } = layer;
  const head = `import cv2
import numpy as np

kernel = ${numpyArray(rows)}
`;
  const strided = stride[0] * stride[1] > 1 ? `[::${stride[0]}, ::${stride[1]}]` : '';
  const borderType = borderTypes[border];
  if (mode === 'same' && borderType) {
    return `${head}result = cv2.filter2D(image, cv2.CV_64F, kernel.astype(float), borderType=${borderType})${strided}\n`;
  }
  const undilated = { ...layer, dilation: [1, 1] as const };
  const padded = mode === 'valid' ? 'image' : numpyPad('image', paddingOf(rows, undilated), border);
  const top = Math.floor(rows.length / 2);
  const left = Math.floor((rows[0]?.length ?? 0) / 2);
  const below = rows.length - 1 - top;
  const after = (rows[0]?.length ?? 0) - 1 - left;
  return `${head}padded = ${padded}
rows, cols = padded.shape
result = cv2.filter2D(padded, cv2.CV_64F, kernel.astype(float))
result = result[${top}:rows - ${below}, ${left}:cols - ${after}]${strided}
`;
};
