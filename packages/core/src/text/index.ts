export { type Dtype, dtypes } from './dtype.js';
export {
  type ArrayData,
  type FormatArrayOptions,
  formatArray,
  type NdArray,
  type NdArrayLike,
} from './formatArray.js';
export {
  type FormatOptions,
  formatMatrix,
  type MatrixFormat,
  type MatrixStyle,
  matrixFormats,
} from './formatMatrix.js';
export { formatNumber } from './formatNumber.js';
export { MatrixSyntaxError } from './MatrixSyntaxError.js';
export { matrixSyntaxMessage } from './matrixSyntaxMessage.js';
export type { FloatMode, NumpyPrintOptions } from './numpy/printOptions.js';
export { type ParsedKernel, parseKernel } from './parseKernel.js';
export { type ParsedMatrix, parseMatrix } from './parseMatrix.js';
export type { SyntaxArgs, SyntaxCode, SyntaxPhrase } from './syntaxSentences.js';
