import { formatMatrix, type Matrix, type NumericArray, writeNpy } from '@convolve/core';
import type { SavedFormat } from '../shared/protocol';
import type { Lab } from './state/Lab';

/** The formats that the result on the screen can be saved in: CSV has one plane. */
export function formatsOf(lab: Lab): readonly SavedFormat[] {
  const count = lab.state.computed?.result.planes.length ?? 0;
  return [
    'png',
    ...(count > 0 ? (['npy'] as const) : []),
    ...(count === 1 ? ['csv' as const] : []),
  ];
}

/** The result on the screen as a file; `.npy` and CSV have its unrounded numbers. */
export async function encode(lab: Lab, format: SavedFormat): Promise<Uint8Array> {
  if (format === 'png') return lab.worker.ask('png', {});
  const planes = (lab.state.computed?.result.planes ?? []).map(({ matrix }) => matrix);
  return encodeNumbers(planes, format);
}

/** Planes of one size as `.npy` (rows × cols, several with the channels last), or one as CSV. */
export function encodeNumbers(planes: readonly Matrix[], format: 'npy' | 'csv'): Uint8Array {
  const [first, ...others] = planes;
  if (!first) throw new Error('The result has no numbers yet');
  if (format === 'csv')
    return new TextEncoder().encode(`${formatMatrix(first, { format: 'csv' })}\n`);
  if (others.length === 0) return writeNpy(first);
  const ArrayType = first.data.constructor as new (length: number) => NumericArray;
  const data = new ArrayType(planes.length * first.data.length);
  for (const [index, plane] of planes.entries()) data.set(plane.data, index * first.data.length);
  const { rows, cols } = first;
  return writeNpy({ channels: planes.length, rows, cols, data }, { layout: 'hwc' });
}
