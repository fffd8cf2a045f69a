import { basename, extname, join } from 'node:path';
import { applyFilterInBands } from '../apply/applyFilterInBands.js';
import type { ApplyOptions } from '../apply/options.js';
import type { Filter } from '../filters/types.js';
import { isImage } from '../image/checkImage.js';
import type { RgbaImage } from '../image/types.js';
import { encodePng } from '../png/encodePng.js';
import type { OptionValues } from './arguments.js';
import { writeOutput } from './output.js';
import { preview } from './preview.js';
import { progressLine } from './progress.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './UsageError.js';

/** Applies a filter to a picture and saves the result as PNG. */
export async function applyToPicture(
  image: RgbaImage,
  filter: Filter,
  path: string,
  options: ApplyOptions,
  values: OptionValues,
  { stdout, stderr }: Terminal,
): Promise<void> {
  const output = values.output ?? join('out', `${stem(path)}-${filter.id}.png`);
  if (output !== '-' && extname(output).toLowerCase() !== '.png') {
    throw new UsageError(`pictures are written as PNG: --output must end in .png, got ${output}`);
  }
  if (options.colormap !== undefined && options.channels === 'each') {
    throw new UsageError('--colormap colours one channel: use it with --channels gray or sum');
  }
  const report = values.quiet ? () => {} : progressLine(stderr, `convolving ${filter.id}`);
  const bands = applyFilterInBands(image, filter, options);
  let step = bands.next();
  for (; !step.done; step = bands.next()) report(step.value.fraction);
  const result = step.value;
  await writeOutput(output, encodePng(result), stdout);
  if (values.quiet) return;
  preview(result, stderr);
  const size = isImage(result)
    ? `${result.width}×${result.height}`
    : `${result.cols}×${result.rows}`;
  if (output !== '-') stderr.write(`${output}: ${size}, ${filter.id}\n`);
}

function stem(path: string): string {
  return path === '-' ? 'stdin' : basename(path, extname(path));
}
