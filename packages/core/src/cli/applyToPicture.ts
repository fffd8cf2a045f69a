import { basename, extname, join } from 'node:path';
import { colorize } from '../figure/colorize.js';
import { colormapNames } from '../figure/colormaps.js';
import type { Filter, KernelFilter } from '../filters/types.js';
import { type Display, display, displays } from '../image/display.js';
import { toGray } from '../image/toGray.js';
import { toImage } from '../image/toImage.js';
import { toTensor } from '../image/toTensor.js';
import type { RgbaImage } from '../image/types.js';
import { planes } from '../matrix/tensor.js';
import type { Matrix } from '../matrix/types.js';
import { encodePng } from '../png/encodePng.js';
import { choiceOption, type OptionValues } from './arguments.js';
import { correlateInBands } from './correlateInBands.js';
import { detectEdges } from './detectEdges.js';
import { writeOutput } from './output.js';
import { laidKernel, readPlacement } from './placement.js';
import { preview } from './preview.js';
import { progressLine } from './progress.js';
import type { Output, Terminal } from './terminal.js';
import { UsageError } from './UsageError.js';

/** Lays a kernel or an edge detector on a picture and saves what comes out as PNG. */
export async function applyToPicture(
  image: RgbaImage,
  filter: Filter,
  path: string,
  values: OptionValues,
  { stdout, stderr }: Terminal,
): Promise<void> {
  const output = values.output ?? join('out', `${stem(path)}-${filter.id}.png`);
  if (output !== '-' && extname(output).toLowerCase() !== '.png') {
    throw new UsageError(`pictures are written as PNG: --output must end in .png, got ${output}`);
  }
  const result =
    filter.kind === 'kernel'
      ? correlatePicture(image, filter, values, stderr)
      : paint([detectEdges(image, filter, values)], 'clamped', values);
  await writeOutput(output, encodePng(result), stdout);
  if (values.quiet) return;
  preview(result, stderr);
  const size = `${result.width}×${result.height}`;
  if (output !== '-') stderr.write(`${output}: ${size}, ${filter.id}\n`);
}

function correlatePicture(
  image: RgbaImage,
  filter: KernelFilter,
  values: OptionValues,
  stderr: Output,
): RgbaImage {
  const how = choiceOption(values, 'display', displays) ?? filter.display;
  const kernel = laidKernel(filter.matrix, values);
  const placement = readPlacement(values, { mode: 'same', border: 'reflect' });
  const channels =
    choiceOption(values, 'channels', ['gray', 'rgb', 'sum']) ??
    (how === 'clamped' && values.colormap === undefined ? 'rgb' : 'gray');
  const planesIn = channels === 'gray' ? [toGray(image)] : planes(toTensor(image));
  const layers = planesIn.map((plane) => ({ image: plane, kernel }));
  const report = values.quiet ? () => {} : progressLine(stderr, `convolving ${filter.id}`);
  const results =
    channels === 'rgb'
      ? layers.map((layer) => correlateInBands([layer], placement, report))
      : [correlateInBands(layers, placement, report)];
  return paint(results, how, values);
}

/** The results as a picture: in a colour map where one is asked for, otherwise in grey or colour. */
function paint(results: readonly Matrix[], how: Display, values: OptionValues): RgbaImage {
  const colormap = choiceOption(values, 'colormap', colormapNames);
  const [only] = results;
  if (colormap === undefined) return toImage(results.map((result) => display(result, how)));
  if (results.length !== 1 || only === undefined) {
    throw new UsageError('--colormap colours one channel: use it with --channels gray or sum');
  }
  return colorize(only, colormap);
}

function stem(path: string): string {
  return path === '-' ? 'stdin' : basename(path, extname(path));
}
