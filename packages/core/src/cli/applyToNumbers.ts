import { applyFilter } from '../apply/applyFilter.js';
import type { ApplyOptions } from '../apply/options.js';
import type { Filter } from '../filters/types.js';
import { isImage } from '../image/checkImage.js';
import type { Display } from '../image/display.js';
import { toTensor } from '../image/toTensor.js';
import type { RgbaImage } from '../image/types.js';
import { isArrayOf, isByteArray } from '../matrix/arrayKind.js';
import type { Matrix, NumericArray, Tensor } from '../matrix/types.js';
import { isNumbersOnly } from '../node/isNumbersOnly.js';
import { rgbaPlanes } from '../node/planes/rgbaPlanes.js';
import { readImage } from '../node/readImage.js';
import { readPlanes } from '../node/readPlanes.js';
import type { Writable } from '../node/writers.js';
import type { Planes } from '../numbers/planes/planes.js';
import { formatArray } from '../text/formatArray.js';
import { formatMatrix, matrixFormats } from '../text/formatMatrix.js';
import { choiceOption, type OptionValues, UsageError } from './arguments.js';
import { deepTones } from './deepTones.js';
import { formatOf } from './formats.js';
import { bytesOf, type Input, nameOf } from './input.js';
import { writeOutput } from './output.js';
import { asOnImages, chosenChannels } from './ownNumbers.js';
import { preview } from './preview.js';
import { imageWriter, numberWriter, qualityOption } from './resultWriters.js';
import type { Task } from './tasks.js';
import type { Terminal } from './terminal.js';

type Result = Matrix | Tensor | RgbaImage;

/** Applies a filter to an image's own numbers or to an array, and writes numbers, an image or text. */
export async function applyToNumbers(
  task: Task,
  filter: Filter,
  given: ApplyOptions,
  values: OptionValues,
  { stdout, stderr }: Terminal,
): Promise<void> {
  const { input, output } = task;
  const planes = await planesFor(await bytesOf(input), input.kind, filter, values);
  for (const warning of planes.warnings)
    stderr.write(`convolve: warning: ${nameOf(input.path)} (${warning})\n`);
  if (given.channels !== undefined && input.kind === 'array' && planes.channels === 1) {
    throw new UsageError('--channels has no effect on an array of one channel');
  }
  const image = chosenChannels(planes, filter, given);
  const placed = input.kind === 'image' ? { ...given, ...asOnImages(filter, given) } : given;
  const result = filtered(image, filter, placed, task, values);
  await writeOutput(output, await contentOf(result, task, values), stdout);
  if (output === '-' || values.quiet) return;
  if (isWritable(result)) preview(result, stderr);
  const [cols, rows] = isImage(result) ? [result.width, result.height] : [result.cols, result.rows];
  stderr.write(`${output}: ${rows}×${cols}, ${filter.id}\n`);
}

/** The numbers of an input; for Canny, which takes 8 bits, those that an image has in 8 bits. */
async function planesFor(
  bytes: Uint8Array,
  kind: Input['kind'],
  filter: Filter,
  { array }: OptionValues,
): Promise<Planes> {
  if (filter.kind !== 'canny' || kind !== 'image' || isNumbersOnly(bytes)) {
    return readPlanes(bytes, array === undefined ? {} : { array });
  }
  const { data, width, height, warnings } = await readImage(bytes);
  return rgbaPlanes(data, width, height, { isGray: false, hasAlpha: false }, warnings);
}

/** The numbers; or tones of 16 bits, or an image of 8, where these are asked for. */
function filtered(
  image: Matrix | Tensor,
  filter: Filter,
  { display, colormap, channels, ...placement }: ApplyOptions,
  task: Task,
  values: OptionValues,
): Result {
  const sums = channels === 'sum' && 'channels' in image;
  const options: ApplyOptions = { ...placement, ...(sums ? { channels } : {}) };
  const look = display ?? usualDisplay(filter, image.data, values.depth);
  if (values.depth === '16') {
    const numbers = applyFilter(image, filter, options) as Matrix | Tensor;
    const white = isByteArray(image.data) ? 255 : 65535;
    return { ...numbers, data: deepTones(numbers.data, look, white) };
  }
  const isShown = display !== undefined || imageWriter(task, values) !== undefined;
  if (!isShown) return applyFilter(image, filter, options) as Matrix | Tensor;
  const shown =
    colormap === undefined ? { display: look } : { colormap, ...(display && { display }) };
  return applyFilter(image, filter, { ...options, ...shown }) as Result;
}

/** That of the filter, or one that goes by the extremes where the numbers have no black and white. */
function usualDisplay({ display }: Filter, data: NumericArray, depth: string | undefined): Display {
  const hasWhite = isByteArray(data) || (depth === '16' && isArrayOf(data, 'Uint16Array'));
  return hasWhite || display === 'signed' ? display : 'stretched';
}

async function contentOf(
  result: Result,
  task: Task,
  values: OptionValues,
): Promise<Uint8Array | string> {
  const writer = imageWriter(task, values);
  if (writer && isWritable(result)) return writer.write(result, qualityOption(values));
  const numbers = isImage(result) ? toTensor(result) : result;
  if (writer) return writer.writeDeep!(numbers as Tensor<Uint16Array>);
  return numberWriter(task, values)?.write(numbers) ?? textOf(numbers, task, values);
}

function textOf(numbers: Matrix | Tensor, { output }: Task, values: OptionValues): string {
  const format = choiceOption(values, 'format', matrixFormats) ?? formatOf(output) ?? 'numpy';
  if (!('channels' in numbers)) return `${formatMatrix(numbers, { format }).trimEnd()}\n`;
  if (format === 'numpy' || format === 'numpy-repr') return `${formatArray(numbers, { format })}\n`;
  throw new UsageError(
    `a result of ${numbers.channels} channels must be written as .npy, .npz, .tif or an image, or with --format numpy; --channels chooses one channel`,
  );
}

function isWritable(result: Result): result is Writable {
  return isImage(result) || (!('channels' in result) && isArrayOf(result.data, 'Uint8Array'));
}
