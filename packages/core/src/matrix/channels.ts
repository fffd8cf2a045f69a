import { asMatrix } from './asMatrix.js';
import { checkTensor, isTensor, planes } from './tensor.js';
import type { Matrix, MatrixLike, Tensor } from './types.js';

/** One channel, or several of one size: a tensor, or an array of matrices. */
export type Channels = MatrixLike | Tensor | readonly MatrixLike[];

/**
 * Reads an image or a filter as its channels; nothing that is a typed array is copied.
 *
 * @param name The argument's name, for error messages.
 */
export function asChannels(value: Channels, name: string): Matrix[] {
  if (isTensor(value)) return planes(checkTensor(value, name));
  if (!Array.isArray(value) || isRowOfNumbers(value[0])) {
    return [asMatrix(value as MatrixLike, name)];
  }
  if (value.length === 0) {
    throw new RangeError(`${name} must have at least one row or one channel, got []`);
  }
  const channels = value.map((item: MatrixLike, index) => asMatrix(item, `${name}[${index}]`));
  const { rows, cols } = channels[0]!;
  for (const [index, channel] of channels.entries()) {
    if (channel.rows === rows && channel.cols === cols) continue;
    throw new RangeError(
      `${name}[${index}] must be ${rows}×${cols} as ${name}[0] is, got ${channel.rows}×${channel.cols}`,
    );
  }
  return channels;
}

function isRowOfNumbers(value: unknown): boolean {
  return Array.isArray(value) && (typeof value[0] !== 'object' || value[0] === null);
}
