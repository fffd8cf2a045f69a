import type { Geometry } from '../formula/geometry.js';
import { isArrayOf, isByteArray } from '../matrix/arrayKind.js';
import type { NumericArray } from '../matrix/types.js';
import type { Engine } from './engine.js';
import { bytesOf, type ResultType } from './memory.js';

/** How far a method may read and write past the end of what it was given: one tile. */
export const tileBytes = 256;

/**
 * The byte offset of bytes that a loop reads, less than a tile past their end: their own where they are kept in the
 * engine's memory, otherwise `aside`, to where they are copied.
 */
export function bytesAt({ memory }: Engine, bytes: NumericArray, aside: number): number {
  const { buffer } = memory;
  if (bytes.buffer === buffer) return bytes.byteOffset;
  new Uint8Array(buffer).set(bytes, aside);
  return aside;
}

/** The byte offset of numbers that lie in the engine's memory in the type in which they are computed. */
export function placeOf(engine: Engine, type: ResultType, data: NumericArray): number | undefined {
  const isOfType =
    type === 'uint8'
      ? isByteArray(data)
      : isArrayOf(data, type === 'float32' ? 'Float32Array' : 'Float64Array');
  return data.buffer === engine.memory.buffer && isOfType ? data.byteOffset : undefined;
}

/**
 * Where rows of outputs are computed: at their own place, where that is in the engine's memory and goes
 * on for a row and a tile, which a loop may write past their end and the next rows then overwrite;
 * otherwise at `aside`, from where `storeNumbers` takes them.
 *
 * @param geometry The size of all outputs.
 */
export function resultsAt(
  engine: Engine,
  type: ResultType,
  out: NumericArray,
  { rows, cols }: Pick<Geometry, 'rows' | 'cols'>,
  row: number,
  count: number,
  aside: number,
): number {
  const place = placeOf(engine, type, out);
  const size = bytesOf[type];
  const isRoomy = (rows - row - count - 1) * cols * size >= tileBytes;
  return place !== undefined && isRoomy ? place + row * cols * size : aside;
}
