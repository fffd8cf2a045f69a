export type { Pair } from './check/checkPair.js';
export { conv } from './correlate/conv.js';
export { type Conv2dOptions, conv2d } from './correlate/conv2d.js';
export { convolve } from './correlate/convolve.js';
export { type CorrelateOptions, correlate } from './correlate/correlate.js';
export { type Explanation, explain, formula } from './correlate/explain.js';
export { type Mode, modes, type PlacementOptions } from './correlate/geometry.js';
export { type Plan, plan } from './correlate/plan.js';
export { rotate180 } from './correlate/rotate180.js';
export { singleConv } from './correlate/singleConv.js';
export { type Window, type WindowsOptions, windows } from './correlate/windows.js';
export { type CannyOptions, canny } from './edges/canny.js';
export type { GradientLike } from './edges/checkGradient.js';
export {
  type CompassDirection,
  type CompassOperator,
  type CompassOperatorId,
  compassOperators,
} from './edges/compass.js';
export { direction } from './edges/direction.js';
export { type EdgeDetector, edgeDetectors } from './edges/edgeDetectors.js';
export { type EdgeMapOptions, type EdgeOperatorId, edgeMap } from './edges/edgeMap.js';
export { type Gradient, type GradientOptions, gradient } from './edges/gradient.js';
export type { EdgeInput } from './edges/input.js';
export { magnitude } from './edges/magnitude.js';
export { nonMaximumSuppression, type SuppressionOptions } from './edges/nonMaximumSuppression.js';
export type { Norm } from './edges/norm.js';
export {
  type GradientOperator,
  type GradientOperatorId,
  gradientOperators,
} from './edges/operators.js';
export { threshold } from './edges/threshold.js';
export { type ColorizeOptions, colorize } from './figure/colorize.js';
export { type Colormap, type ColormapEntry, colormaps } from './figure/colormaps.js';
export { type FigureOptions, figure } from './figure/figure.js';
export type { Panel } from './figure/panel.js';
export type { ValueRange } from './figure/valueRange.js';
export { type Display, type DisplayOptions, display, displays } from './image/display.js';
export { flatten, type Rgb } from './image/flatten.js';
export { ImageFormatError } from './image/ImageFormatError.js';
export { type ImageFormat, imageFormat } from './image/imageFormat.js';
export { type ToGrayOptions, toGray } from './image/toGray.js';
export { type ToImageOptions, toImage } from './image/toImage.js';
export { type ToTensorOptions, toTensor } from './image/toTensor.js';
export type { RgbaImage } from './image/types.js';
export { binomial } from './kernels/binomial.js';
export { box } from './kernels/box.js';
export { kernels } from './kernels/catalogue.js';
export { differenceOfGaussians } from './kernels/differenceOfGaussians.js';
export { type GaborOptions, gabor } from './kernels/gabor.js';
export { type GaussianOptions, gaussian } from './kernels/gaussian.js';
export { highPass } from './kernels/highPass.js';
export { identity } from './kernels/identity.js';
export { type ImageFilter, imageFilter } from './kernels/imageFilter.js';
export { kernel } from './kernels/kernel.js';
export { laplacianOfGaussian } from './kernels/laplacianOfGaussian.js';
export { motion } from './kernels/motion.js';
export { sharpen } from './kernels/sharpen.js';
export { suggestDisplay } from './kernels/suggestDisplay.js';
export { type Kernel, type KernelGroup, kernelGroups, type Separable } from './kernels/types.js';
export { type UnsharpOptions, unsharp } from './kernels/unsharp.js';
export { type Border, borders } from './matrix/border.js';
export type { Channels } from './matrix/channels.js';
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
export { type Dtype, dtypes } from './text/dtype.js';
export {
  type ArrayData,
  type FormatArrayOptions,
  formatArray,
  type NdArray,
  type NdArrayLike,
} from './text/formatArray.js';
export {
  type FormatOptions,
  formatMatrix,
  type MatrixFormat,
  type MatrixStyle,
  matrixFormats,
} from './text/formatMatrix.js';
export { formatNumber } from './text/formatNumber.js';
export { MatrixSyntaxError } from './text/MatrixSyntaxError.js';
export { matrixSyntaxMessage } from './text/matrixSyntaxMessage.js';
export type { FloatMode, NumpyPrintOptions } from './text/numpy/printOptions.js';
export { type ParsedMatrix, parseMatrix } from './text/parseMatrix.js';
export type { SyntaxArgs, SyntaxCode, SyntaxPhrase } from './text/syntaxSentences.js';
