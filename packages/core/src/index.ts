/**
 * Convolution, kernels, edge detection, and matrices as text. Needs neither Node.js nor the DOM.
 *
 * @module @convolve/core
 */

export { applyFilter } from './apply/applyFilter.js';
export { applyFilterInBands } from './apply/applyFilterInBands.js';
export type { Shown } from './apply/destination.js';
export {
  type ApplyOptionName,
  type ApplyOptions,
  type ChannelChoice,
  channelChoices,
  type ImageKind,
  type Operation,
  operations,
  optionsOf,
} from './apply/options.js';
export { channelsOf } from './apply/planes.js';
export type { Band } from './apply/runInBands.js';
export type { Pair } from './check/checkPair.js';
export { conv } from './correlate/conv.js';
export { type Conv2dOptions, conv2d, type LayerInput } from './correlate/conv2d.js';
export { convolve } from './correlate/convolve.js';
export {
  type CorrelateOptions,
  type CorrelateTensorOptions,
  correlate,
} from './correlate/correlate.js';
export { type Explanation, explain, formula } from './correlate/explain.js';
export { type Method, type Plan, plan } from './correlate/plan.js';
export { rotate180 } from './correlate/rotate180.js';
export { singleConv } from './correlate/singleConv.js';
export { type Window, type WindowsOptions, windows } from './correlate/windows.js';
export { type CannyOptions, canny } from './edges/canny.js';
export type { GradientLike } from './edges/checkGradient.js';
export { direction } from './edges/direction.js';
export type { EdgeInput } from './edges/edgeInput.js';
export { type EdgeMapOptions, edgeMap } from './edges/edgeMap.js';
export { type Gradient, type GradientOptions, gradient } from './edges/gradient.js';
export { type MagnitudeOptions, magnitude } from './edges/magnitude.js';
export { nonMaximumSuppression, type SuppressionOptions } from './edges/nonMaximumSuppression.js';
export { type ThresholdOptions, threshold } from './edges/threshold.js';
export * from './engine/index.js';
export type { Precision } from './engine/memory.js';
export type { Algorithm } from './engine/planBank.js';
export {
  type EstimateOptions,
  estimateKernel,
  type KernelEstimate,
} from './estimate/estimateKernel.js';
export type { NearestKernel } from './estimate/nearestKernel.js';
export { roundedKernel } from './estimate/roundedKernel.js';
export * from './figure/index.js';
export type { CompassOperatorId } from './filters/compass.js';
export {
  type CompassOperator,
  compassOperators,
  type EdgeDetector,
  type EdgeOperatorId,
  edgeDetectors,
  type GradientOperator,
  gradientOperators,
} from './filters/edgeDetectors.js';
export { filter } from './filters/filter.js';
export { filters } from './filters/filters.js';
export type { GradientOperatorId } from './filters/gradients.js';
export { kernel } from './filters/kernel.js';
export { type Kernel, type KernelGroup, kernelGroups, kernels } from './filters/kernels.js';
export { suggestDisplay } from './filters/suggestDisplay.js';
export {
  type CannyFilter,
  type CompassDirection,
  type CompassFilter,
  type Filter,
  type FilterGroup,
  filterGroups,
  type GradientFilter,
  type KernelFilter,
  type Words,
} from './filters/types.js';
export { type Mode, modes, type PlacementOptions, paddingFor } from './formula/geometry.js';
export type { Norm } from './formula/norm.js';
export { type Display, type DisplayOptions, display, displays } from './image/display.js';
export { imageFaults } from './image/faults/imageFaults.js';
export { type FlattenOptions, flatten, type Rgb } from './image/flatten.js';
export { ImageFormatError } from './image/ImageFormatError.js';
export { type ImageFormat, imageFormat } from './image/imageFormat.js';
export type { Percentiles } from './image/percentiles.js';
export { type ToGrayOptions, toGray } from './image/toGray.js';
export { type ToImageOptions, toImage } from './image/toImage.js';
export { type ToTensorOptions, toTensor } from './image/toTensor.js';
export type { RgbaImage } from './image/types.js';
export { extremes, type ValueRange } from './image/valueRange.js';
export { binomial } from './kernels/binomial.js';
export { box } from './kernels/box.js';
export { differenceOfGaussians } from './kernels/differenceOfGaussians.js';
export { type GaborOptions, gabor } from './kernels/gabor.js';
export { type GaussianOptions, gaussian } from './kernels/gaussian.js';
export { highPass } from './kernels/highPass.js';
export { identity } from './kernels/identity.js';
export { laplacianOfGaussian } from './kernels/laplacianOfGaussian.js';
export { motion } from './kernels/motion.js';
export { sharpen } from './kernels/sharpen.js';
export { type UnsharpOptions, unsharp } from './kernels/unsharp.js';
export { type Border, borders } from './matrix/border.js';
export type { Channels } from './matrix/channels.js';
export type { KernelLike, Separable } from './matrix/kernelLike.js';
export { matrix, type NumericArrayConstructor } from './matrix/matrix.js';
export { type PadOptions, type PadWidths, pad } from './matrix/pad.js';
export type { ResponseArray, ResponseData, ResponseTo } from './matrix/response.js';
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
export { type NpyArray, readNpy } from './npy/readNpy.js';
export { type Layout, type WriteNpyOptions, writeNpy } from './npy/writeNpy.js';
export * from './text/index.js';
export type { ParseOptions } from './text/parseMatrix.js';
