export type { Channels } from './correlate/channels.js';
export { conv } from './correlate/conv.js';
export { type Conv2dOptions, conv2d } from './correlate/conv2d.js';
export { convolve } from './correlate/convolve.js';
export { type CorrelateOptions, correlate } from './correlate/correlate.js';
export { type Explanation, explain, formula } from './correlate/explain.js';
export { type Mode, modes, type PlacementOptions } from './correlate/geometry.js';
export { rotate180 } from './correlate/rotate180.js';
export { singleConv } from './correlate/singleConv.js';
export { type Window, type WindowsOptions, windows } from './correlate/windows.js';
export { toGray } from './image/toGray.js';
export type { RgbaImage } from './image/types.js';
export { type Border, borders } from './matrix/border.js';
export { matrix, type NumericArrayConstructor } from './matrix/matrix.js';
export { type PadOptions, type PadWidths, pad } from './matrix/pad.js';
export { channel } from './matrix/tensor.js';
export { toRows } from './matrix/toRows.js';
export type {
  Filters,
  FloatArray,
  Matrix,
  MatrixLike,
  NumericArray,
  Tensor,
} from './matrix/types.js';
