import type { Matrix, Tensor } from '../matrix/types.js';
import { writeNpy } from '../npy/writeNpy.js';
import { writePfm } from '../numbers/pnm/writePnm.js';
import { writeTiff } from '../numbers/tiff/writeTiff.js';
import { writeNpz } from './npz/writeNpz.js';
import { byEnding, type Endings } from './writers.js';

/** A kind of file that holds a result's numbers. */
export interface NumberWriter extends Endings {
  /** The bytes of the file. */
  write(numbers: Matrix | Tensor): Uint8Array;
}

/** Every kind. A tensor's channels are last in a NumPy array, as images have them. */
export const numberWriters: readonly NumberWriter[] = [
  { endings: ['.npy'], write: (numbers) => writeNpy(numbers, layoutOf(numbers)) },
  { endings: ['.npz'], write: (numbers) => writeNpz({ response: numbers }, layoutOf(numbers)) },
  { endings: ['.tif', '.tiff'], write: writeTiff },
  { endings: ['.pfm'], write: writePfm },
];

/** The kind that the ending of a file's name asks for, or undefined if it is none of them. */
export function numberWriterOf(name: string): NumberWriter | undefined {
  return byEnding(numberWriters, name);
}

function layoutOf(numbers: Matrix | Tensor) {
  return 'channels' in numbers ? ({ layout: 'hwc' } as const) : {};
}
