import { NoArray } from './NoArray';
import type { Program } from './Program';
import type { StoredArray } from './StoredArray';

/** OpenCV's depths by their numbers. */
const types = ['u1', 'i1', 'u2', 'i2', 'i4', 'f4', 'f8', 'f2'];

/** So many bytes are read at a time. */
const partBytes = 2 ** 20;

/**
 * Reads OpenCV's `Mat` in C++: its fields tell size and type, and its rows are in the program's memory,
 * each `step` bytes after the one before.
 */
export async function readMat(
  expression: string,
  program: Program,
  onPart: (fraction: number) => void = () => {},
): Promise<StoredArray> {
  const number = async (field: string) => {
    const { result } = await program.evaluate(`(${expression}).${field}`);
    const value = /^-?\d+/.exec(result)?.[0];
    if (value === undefined) throw new NoArray('unreadable', result);
    return Number(value);
  };
  const [rows, cols, dims, flags] = [
    await number('rows'),
    await number('cols'),
    await number('dims'),
    await number('flags'),
  ];
  if (dims > 2) throw new NoArray('axes', 2);
  const type = types[flags & 7]!;
  const channels = ((flags >> 3) & 511) + 1;
  const rowBytes = cols * channels * Number(type[1]);
  const shape = channels > 1 ? [rows, cols, channels] : [rows, cols];
  if (rows * cols === 0) return { type, shape, bytes: new Uint8Array() };
  const step = await number('step.buf[0]');
  if (step < rowBytes) throw new NoArray('incomplete', step, rowBytes);
  const data = await program.evaluate(`(void*)(${expression}).data`);
  const reference = data.memoryReference ?? /0x[\da-f]+/i.exec(data.result)?.[0];
  if (reference === undefined) throw new NoArray('unreadable', data.result);

  const bytes = new Uint8Array(rows * rowBytes);
  const rowsAtOnce = Math.max(1, Math.floor(partBytes / step));
  for (let row = 0; row < rows; row += rowsAtOnce) {
    const count = Math.min(rowsAtOnce, rows - row);
    // The last row of a part of another Mat has no gap after it that is its own.
    const wanted = (count - 1) * step + rowBytes;
    const part = await program.readMemory(reference, row * step, wanted);
    if (part.length !== wanted) {
      throw new NoArray('incomplete', row * step + part.length, row * step + wanted);
    }
    for (let at = 0; at < count; at++) {
      bytes.set(part.subarray(at * step, at * step + rowBytes), (row + at) * rowBytes);
    }
    onPart((row + count) / rows);
  }
  return { type, shape, bytes };
}
