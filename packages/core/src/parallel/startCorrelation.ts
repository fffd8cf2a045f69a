import { checkOptions } from '../check/checkOptions.js';
import type { CorrelateOptions } from '../correlate/correlate.js';
import { bandStep } from '../engine/banded.js';
import { planBank } from '../engine/planBank.js';
import { bankOf } from '../formula/filterBank.js';
import { checkPlacement, placeKernel, placementOptions } from '../formula/geometry.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { checkOut, checkTensorOut, unshared } from '../matrix/destination.js';
import { asKernel, type KernelLike } from '../matrix/kernelLike.js';
import { newArray } from '../matrix/newArray.js';
import { resultArray } from '../matrix/resultArray.js';
import { checkTensor, isTensor, planes } from '../matrix/tensor.js';
import type { Matrix, MatrixLike, NumericArray, Tensor } from '../matrix/types.js';
import type { Crew } from './Crew.js';
import { isShared, shared, sharedArray } from './shared.js';

/** Rows of outputs that a thread takes at a time, without tiles: few enough to share them out evenly. */
export const usualRows = 64;

/** `correlate` on all threads: of a tensor channel after channel. */
export function startCorrelation(
  crew: Crew,
  image: MatrixLike | Tensor,
  kernel: KernelLike,
  options: CorrelateOptions<NumericArray>,
): Promise<Matrix | Tensor> {
  checkOptions('options', options, [...placementOptions, 'out']);
  const weights = asKernel(kernel, 'kernel');
  if (!isTensor(image)) return ofMatrix(crew, asMatrix(image, 'image'), weights, options);
  const source = checkTensor(image, 'image');
  const { channels } = source;
  const { rows, cols } = placeKernel(source, weights, options);
  const size = rows * cols;
  const out = options.out as unknown as Tensor | undefined;
  const result = out
    ? checkTensorOut(out, channels, rows, cols)
    : { channels, rows, cols, data: newArray(resultArray(source.data, 0), channels * size) };
  const works = planes(unshared(source, result.data)).map((plane, c) => {
    const data = result.data.subarray(c * size, (c + 1) * size);
    return ofMatrix(crew, plane, weights, { ...options, out: { rows, cols, data } });
  });
  return Promise.all(works).then(() => result);
}

async function ofMatrix(
  crew: Crew,
  source: Matrix,
  weights: Matrix,
  options: CorrelateOptions<NumericArray>,
): Promise<Matrix> {
  const geometry = placeKernel(source, weights, options);
  checkPlacement(options);
  const { rows, cols } = geometry;
  const { out } = options;
  if (out) checkOut(out, rows, cols);
  const inPlace = out !== undefined && isShared(out);
  const data = inPlace
    ? out.data
    : sharedArray(out?.data ?? resultArray(source.data, 0), rows * cols);
  const terms = [{ image: shared(unshared(source, data)), kernel: shared(weights) }];
  const bank = bankOf({ terms, geometry, out: data, bias: 0 });
  const { method, tile } = planBank(bank);
  const step = tile ? bandStep(bank, tile) : usualRows;
  await crew.share({ kind: 'correlation', bank, method, tile }, rows, step);
  if (!out) return { rows, cols, data };
  if (!inPlace) out.data.set(data);
  return out;
}
