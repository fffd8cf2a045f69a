import { borderIndex } from '../matrix/border.js';
import type { Size } from '../matrix/types.js';
import type { Geometry } from './geometry.js';

/** One kernel element and the image element that it lies on. */
export interface Tap {
  /** The index of the kernel element, row-major. */
  readonly kernel: number;
  /** The index of the image element after the border rule, row-major, or −1 for the constant border. */
  readonly image: number;
}

/** The taps of the output element `(row, col)`, in the order in which they are summed. */
export function taps(
  image: Size,
  kernel: Size,
  geometry: Geometry,
  row: number,
  col: number,
): Tap[] {
  const { top, left, stride, dilation, border } = geometry;
  return Array.from({ length: kernel.rows * kernel.cols }, (_, index) => {
    const i = Math.floor(index / kernel.cols);
    const j = index % kernel.cols;
    const r = borderIndex(top + row * stride[0] + i * dilation[0], image.rows, border);
    const c = borderIndex(left + col * stride[1] + j * dilation[1], image.cols, border);
    return { kernel: index, image: r < 0 || c < 0 ? -1 : r * image.cols + c };
  });
}
