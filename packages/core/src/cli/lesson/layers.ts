import { conv } from '../../correlate/conv.js';
import { singleConv } from '../../correlate/singleConv.js';
import type { Panel } from '../../figure/panel.js';
import { kernel } from '../../filters/kernel.js';
import { toTensor } from '../../image/toTensor.js';
import type { RgbaImage } from '../../image/types.js';
import { planes } from '../../matrix/tensor.js';
import type { FloatArray, Matrix } from '../../matrix/types.js';
import { figureToPng } from '../../node/figureToPng.js';
import { formatMatrix } from '../../text/formatMatrix.js';
import { vertical } from './material.js';
import type { Step } from './Step.js';

/** Four filters of the catalogue, all 3×3: one layer with four channels out. */
const filterIds = ['lesson-vertical', 'lesson-horizontal', 'robinson-ne', 'laplacian-8'];

/** Two filters of the next layer: 1×1, with one weight for each of the four channels: the
 * sum and the difference of the two directions, which respond to the two diagonals. */
const nextFilters = [
  [[[1]], [[1]], [[0]], [[0]]],
  [[[1]], [[-1]], [[0]], [[0]]],
];

const sumOverChannels: Step = async ({ photograph, print, save }) => {
  const rgb = planes(toTensor(photograph));
  const each = rgb.map((channel) => singleConv(channel, vertical));
  const sum = singleConv(rgb, vertical);
  const [row, col] = strongest(sum);
  const at = ({ data, cols }: Matrix<FloatArray>) => data[row * cols + col];
  print(`The strongest response is at (${row}, ${col}):`);
  print(`v1, v2, v3 = ${each.map(at).join(', ')}, their sum = ${at(sum)}`);
  print('A filter of a network has a 3×3 kernel for each channel; here all three are the same.');
  const titles = ['v1 (red)', 'v2 (green)', 'v3 (blue)', 'v1 + v2 + v3'];
  const most = fullColour(sum);
  const panels = [...each, sum].map((map, index) => signedPanel(map, titles[index]!, most));
  await save(
    '12-sum-over-channels.png',
    figureToPng(panels, { columns: 2, size: 320, scale: 1.5 }),
  );
};

const manyFilters: Step = async ({ photograph, print, save }) => {
  const maps = firstLayer(photograph);
  print(`input channels: 3, filters: ${filterIds.length}, output channels: ${maps.length}`);
  const panels = maps.map((map, index) => signedPanel(map, kernel(filterIds[index]!).title));
  await save('13-feature-maps.png', figureToPng(panels, { columns: 2, size: 320, scale: 1.5 }));
};

const nextLayer: Step = async ({ photograph, print, save }) => {
  const maps = firstLayer(photograph);
  const next = conv(maps, nextFilters);
  const weights = nextFilters.map((filter) => filter.flat(2));
  print('filters of 1×1, a line for each, with a weight for each channel:');
  print(formatMatrix(weights));
  print(`input channels: ${maps.length}, filters: 2, output channels: ${next.length}`);
  try {
    conv(maps, [[[[1]], [[1]], [[1]]]]);
  } catch (error) {
    print(`a filter of three channels instead: ${(error as Error).message}`);
  }
  const panels = next.map((map, index) => signedPanel(map, `channel ${index + 1}`));
  await save('14-next-layer.png', figureToPng(panels, { size: 320, scale: 1.5 }));
};

function firstLayer(photograph: RgbaImage): Matrix<FloatArray>[] {
  return conv(
    toTensor(photograph),
    filterIds.map((id) => kernel(id).matrix),
  );
}

/** A response with zero in white, and from `most` on the full colour. */
function signedPanel(image: Matrix<FloatArray>, title: string, most = fullColour(image)): Panel {
  return { image, title, colormap: 'diverging', range: [-most, most] };
}

/** A third of the strongest value. */
function fullColour(image: Matrix<FloatArray>): number {
  const [row, col] = strongest(image);
  return Math.abs(image.data[row * image.cols + col]!) / 3 || 1;
}

/** The place of the largest absolute value. */
function strongest({ cols, data }: Matrix<FloatArray>): [row: number, col: number] {
  let best = 0;
  for (let i = 0; i < data.length; i++) {
    if (Math.abs(data[i]!) > Math.abs(data[best]!)) best = i;
  }
  return [Math.floor(best / cols), best % cols];
}

/** Rows 12 to 14: channels in and channels out. */
export const layerSteps: readonly Step[] = [sumOverChannels, manyFilters, nextLayer];
