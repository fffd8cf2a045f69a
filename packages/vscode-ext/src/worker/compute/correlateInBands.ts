import { type FloatArray, type Matrix, type PadWidths, pad, singleConv } from '@convolve/core';
import type { LayerSettings } from '../../shared/labSettings';
import type { Job } from '../Job';

/** About how many multiplications lie between two looks at the messages: some 20 ms. */
const workPerBand = 16_000_000;

type Placement = Pick<LayerSettings, 'mode' | 'border' | 'stride' | 'dilation'>;

/**
 * The core's `singleConv`, in bands of output rows between which the worker takes messages.
 *
 * The planes are padded once, so that each band is a `'valid'` pass over a view of whole rows:
 * output rows r … r + n − 1 need the padded rows r·stride … (r + n − 1)·stride + h − 1. The result
 * is the same to the bit, for the padding holds what the border rule reads.
 */
export async function correlateInBands(
  planes: readonly Matrix[],
  filter: Matrix,
  { mode, border, stride, dilation }: Placement,
  job: Job,
): Promise<Matrix<FloatArray>> {
  const height = (filter.rows - 1) * dilation[0] + 1;
  const width = (filter.cols - 1) * dilation[1] + 1;
  const widths = overhang(mode, height, width);
  const padded = mode === 'valid' ? planes : planes.map((plane) => pad(plane, widths, { border }));
  const { rows: inner, cols: across } = padded[0]!;
  if (height > inner || width > across) {
    // The core's own message says what does not fit.
    return singleConv([...planes], filter, { mode, border, stride, dilation });
  }

  const rows = Math.floor((inner - height) / stride[0]) + 1;
  const cols = Math.floor((across - width) / stride[1]) + 1;
  const workPerRow = cols * filter.data.length * planes.length;
  const rowsPerBand = Math.max(1, Math.floor(workPerBand / workPerRow));
  let data: FloatArray | undefined;
  for (let r = 0; r < rows; r += rowsPerBand) {
    const count = Math.min(rowsPerBand, rows - r);
    const from = r * stride[0];
    const bandRows = (count - 1) * stride[0] + height;
    const band = padded.map((plane) => ({
      rows: bandRows,
      cols: across,
      data: plane.data.subarray(from * across, (from + bandRows) * across),
    }));
    const part = singleConv(band, filter, { stride, dilation }).data;
    data ??=
      part instanceof Float32Array ? new Float32Array(rows * cols) : new Float64Array(rows * cols);
    data.set(part, r * cols);
    await job.advance(count * workPerRow);
  }
  return { rows, cols, data: data! };
}

/** How far the kernel reaches over each edge; its centre is `floor(size / 2)`. */
function overhang(mode: Placement['mode'], height: number, width: number): PadWidths {
  if (mode === 'full') {
    return { top: height - 1, bottom: height - 1, left: width - 1, right: width - 1 };
  }
  const top = Math.floor(height / 2);
  const left = Math.floor(width / 2);
  return { top, bottom: height - 1 - top, left, right: width - 1 - left };
}
