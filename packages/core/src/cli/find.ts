import { defined } from '../check/defined.js';
import { estimateKernel, type KernelEstimate } from '../estimate/estimateKernel.js';
import { roundedKernel } from '../estimate/roundedKernel.js';
import type { RgbaImage } from '../image/types.js';
import { borders } from '../matrix/border.js';
import type { Matrix } from '../matrix/types.js';
import { readMatrix as readStoredMatrix } from '../node/readMatrix.js';
import { formatMatrix, matrixFormats } from '../text/formatMatrix.js';
import {
  choiceOption,
  givenOptions,
  numberOption,
  type OptionValues,
  pairOption,
  UsageError,
} from './arguments.js';
import { bytesOf, openInput, readInputImage, readMatrix } from './input.js';
import type { Terminal } from './terminal.js';

const own: readonly string[] = ['size', 'border', 'tolerance', 'format'];

/**
 * `convolve find BEFORE AFTER`: prints the kernel that makes AFTER of BEFORE, and how sure that is.
 *
 * @throws Error if no single kernel does, after the closest one has been printed.
 */
export async function find(
  paths: readonly string[],
  values: OptionValues,
  terminal: Terminal,
): Promise<void> {
  const [before, after, ...more] = paths;
  if (before === undefined || after === undefined || more.length > 0) {
    throw new UsageError('find takes two inputs, BEFORE and AFTER');
  }
  const foreign = givenOptions(values).find((name) => !own.includes(name));
  const unused = foreign ?? (values.kernel ? 'kernel' : values.output ? 'output' : undefined);
  if (unused) throw new UsageError(`--${unused} has no effect on find`);
  const size = pairOption(values, 'size');
  const [rows, cols] = typeof size === 'number' ? [size, size] : (size ?? []);
  const border = choiceOption(values, 'border', borders);
  const tolerance = numberOption(values, 'tolerance');
  const format = choiceOption(values, 'format', matrixFormats) ?? 'numpy';
  const options = defined({ rows, cols, border, tolerance });
  const found = estimateKernel(await read(before, terminal), await read(after, terminal), options);
  const text = formatMatrix(roundedKernel(found), { format });
  terminal.stdout.write(`${text.trimEnd()}\n`);
  if (!values.quiet) terminal.stdout.write(`${wordsOf(found).join('\n')}\n`);
  if (found.explained) return;
  throw new Error(
    `no single kernel makes ${after} of ${before}: the closest ${sizeOf(found)} one leaves a difference of ${short(found.residual)} (root mean square). ` +
      'A median, a gamma curve, a warp or the compression of a JPEG may have been applied',
  );
}

async function read(path: string, { stdin, stderr }: Terminal): Promise<RgbaImage | Matrix> {
  const input = await openInput(path, stdin);
  if (input.kind === 'image') return readInputImage(input, stderr);
  return input.kind === 'array'
    ? readStoredMatrix(await bytesOf(input))
    : (await readMatrix(input)).matrix;
}

/** What is known of a kernel, a line each. */
function wordsOf(found: KernelEstimate): string[] {
  const { nearest, offset, residual, condition, pixels } = found;
  const lines = [`size: ${sizeOf(found)}`];
  if (offset !== 0) lines.push(`offset: ${short(offset)} is added to each result`);
  lines.push(`nearest: ${nearest ? nearestWords(nearest) : 'none, all weights are 0'}`);
  lines.push(`residual: ${short(residual)} (root mean square over ${pixels} pixels)`);
  lines.push(`condition number: ${short(condition)}, ${conditionWords(condition)}`);
  return lines;
}

function nearestWords({ title, id, distance }: NonNullable<KernelEstimate['nearest']>): string {
  if (distance > 0.5) return 'nothing similar in the catalogue';
  const percent = 100 * distance;
  return `${title.en} (${id})${percent < 0.5 ? '' : `, its weights differ by ${short(percent)} %`}`;
}

function conditionWords(condition: number): string {
  if (condition === Infinity) return 'other kernels give the same result on this image';
  if (condition < 1e4) return 'the kernel is well determined';
  return 'the kernel is poorly determined: small errors in the images change it a lot';
}

function sizeOf({ kernel }: KernelEstimate): string {
  return `${kernel.rows}×${kernel.cols}`;
}

/** A number with three significant digits; what is 0 but for rounding is 0. */
function short(value: number): string {
  return Math.abs(value) < 1e-9 ? '0' : String(Number(value.toPrecision(3)));
}
