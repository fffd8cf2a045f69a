import { formatMatrix, paddingFor, rotate180, toRows } from '@convolve/core';
import type { CustomKernel } from '../../shared/kernels';
import type { LayerSettings } from '../../shared/labSettings';

type Rows = readonly (readonly number[])[];

/** The kernel as it is laid on the image: turned by 180° for a true convolution. */
export function laid({ rows }: CustomKernel, { operation }: LayerSettings): Rows {
  return operation === 'convolve' ? toRows(rotate180(rows)) : rows;
}

/** A kernel with zeros between its elements: the kernel that a dilation amounts to. */
export function dilated(kernel: Rows, [down, across]: LayerSettings['dilation']): Rows {
  const cols = ((kernel[0]?.length ?? 0) - 1) * across + 1;
  return Array.from({ length: (kernel.length - 1) * down + 1 }, (_, r) =>
    Array.from({ length: cols }, (_, c) =>
      r % down === 0 && c % across === 0 ? kernel[r / down]![c / across]! : 0,
    ),
  );
}

/** How many elements the image goes on for at each edge, for a mode and a kernel's extent. */
export interface Padding {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function paddingOf(kernel: Rows, { mode, dilation }: LayerSettings): Padding {
  const [top, bottom] = paddingFor(mode, (kernel.length - 1) * dilation[0] + 1);
  const [left, right] = paddingFor(mode, ((kernel[0]?.length ?? 0) - 1) * dilation[1] + 1);
  return { top, bottom, left, right };
}

/** `np.pad` of the border rules; the names are NumPy's but for zero. */
export function numpyPad(image: string, padding: Padding, border: LayerSettings['border']): string {
  const { top, bottom, left, right } = padding;
  const mode = border === 'zero' ? 'constant' : border;
  return `np.pad(${image}, ((${top}, ${bottom}), (${left}, ${right})), mode='${mode}')`;
}

/** A kernel as `np.array(…)`. */
export function numpyArray(kernel: Rows): string {
  const text = formatMatrix(kernel, { format: 'numpy-repr', floatmode: 'unique', threshold: 1e6 });
  return `np.${text.replaceAll('\n', '\n   ')}`;
}
