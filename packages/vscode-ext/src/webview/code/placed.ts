import { paddingFor } from '@convolve/core';
import type { LayerSettings } from '../../shared/labSettings';

type Rows = readonly (readonly number[])[];

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
