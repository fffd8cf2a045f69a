import type { FloatArray, Matrix, NumericArray, Tensor } from './types.js';

/** The array that `resultArray` allocates for what is computed on an array `D`. */
export type ResponseArray<D extends NumericArray> = D extends
  | Int32Array
  | Uint32Array
  | Float64Array
  ? Float64Array
  : Float32Array;

/**
 * The number type of what is computed on an image `I`: Float64 for rows of numbers, otherwise by the
 * image's own array; for several matrices by the first.
 */
export type ResponseData<I> = I extends { readonly data: infer D extends NumericArray }
  ? ResponseArray<D>
  : I extends readonly (infer E)[]
    ? E extends number
      ? Float64Array
      : ResponseData<E>
    : FloatArray;

/** What a kernel makes of an image: a tensor of a tensor, otherwise a matrix. */
export type ResponseTo<I> = I extends { readonly channels: number }
  ? Tensor<ResponseData<I>>
  : Matrix<ResponseData<I>>;
