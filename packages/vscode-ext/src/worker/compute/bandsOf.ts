import { type Matrix, type PadWidths, pad } from '@convolve/core';
import type { LayerSettings } from '../../shared/labSettings';
import { KernelTooLargeError } from './KernelTooLargeError';

/** About how many multiplications lie between two looks at the messages: some 20 ms. */
const workPerBand = 16_000_000;

export type Placement = Pick<LayerSettings, 'mode' | 'border' | 'stride' | 'dilation'>;

/** Whole rows of an output, with all of the input that they are computed from. */
export interface Band {
  /** The band's first row of the output, and how many it has. */
  readonly first: number;
  readonly rows: number;
  /** The rows of the padded planes that a `'valid'` pass makes exactly these rows of. */
  readonly planes: readonly Matrix[];
}

/** An output's size, and the bands that it is computed in. */
export interface Bands {
  readonly rows: number;
  readonly cols: number;
  readonly bands: readonly Band[];
}

/**
 * Cuts the computation of filters of one size into bands of output rows, between which the worker
 * takes messages.
 *
 * The planes are padded once, so that each band is a `'valid'` pass over a view of whole rows:
 * output rows r … r + n − 1 need the padded rows r·stride … (r + n − 1)·stride + h − 1. The result
 * is the same to the bit, for the padding holds what the border rule reads.
 *
 * @param count How many filters there are.
 * @throws KernelTooLargeError where the filter fits nowhere.
 */
export function bandsOf(
  planes: readonly Matrix[],
  filter: Matrix,
  count: number,
  { mode, border, stride, dilation }: Placement,
): Bands {
  const height = (filter.rows - 1) * dilation[0] + 1;
  const width = (filter.cols - 1) * dilation[1] + 1;
  const widths = overhang(mode, height, width);
  const padded = mode === 'valid' ? planes : planes.map((plane) => pad(plane, widths, { border }));
  const { rows: inner, cols: across } = padded[0]!;
  if (height > inner || width > across) {
    throw new KernelTooLargeError({ rows: height, cols: width }, padded[0]!);
  }

  const rows = Math.floor((inner - height) / stride[0]) + 1;
  const cols = Math.floor((across - width) / stride[1]) + 1;
  const workPerRow = cols * filter.data.length * count * planes.length;
  const rowsPerBand = Math.max(1, Math.floor(workPerBand / workPerRow));
  const bands: Band[] = [];
  for (let first = 0; first < rows; first += rowsPerBand) {
    const rowsOfBand = Math.min(rowsPerBand, rows - first);
    const from = first * stride[0];
    const bandRows = (rowsOfBand - 1) * stride[0] + height;
    bands.push({
      first,
      rows: rowsOfBand,
      planes: padded.map(({ data }) => ({
        rows: bandRows,
        cols: across,
        data: data.subarray(from * across, (from + bandRows) * across),
      })),
    });
  }
  return { rows, cols, bands };
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
