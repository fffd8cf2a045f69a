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

/** Two filters of the next layer: 1×1, with one weight for each of the four channels. */
const nextFilters = [
  [[[1]], [[1]], [[0]], [[0]]],
  [[[0.25]], [[0.25]], [[0.25]], [[0.25]]],
];

const sumOverChannels: Step = {
  title: 'One filter over the three channels of a colour image: v1, v2, v3, and their sum',
  async run({ photograph, print, save }) {
    const rgb = planes(toTensor(photograph));
    const each = rgb.map((layer) => singleConv(layer, vertical));
    const sum = singleConv(rgb, vertical);
    const [row, col] = strongest(sum);
    const at = ({ data, cols }: Matrix<FloatArray>) => data[row * cols + col];
    print(`at (${row}, ${col}): v1, v2, v3 = ${each.map(at).join(', ')}, their sum = ${at(sum)}`);
    const titles = ['v1 (red)', 'v2 (green)', 'v3 (blue)', 'v1 + v2 + v3'];
    const panels = [...each, sum].map((map, index) => signedPanel(map, titles[index]!));
    await save(
      '12-sum-over-channels.png',
      figureToPng(panels, { columns: 2, size: 320, scale: 1.5 }),
    );
  },
};

const manyFilters: Step = {
  title: 'Many filters: one map for each, so as many channels come out as there are filters',
  async run({ photograph, print, save }) {
    const maps = firstLayer(photograph);
    print(`input channels: 3, filters: ${filterIds.length}, output channels: ${maps.length}`);
    const panels = maps.map((map, index) => signedPanel(map, filterIds[index]!));
    await save('13-feature-maps.png', figureToPng(panels, { columns: 2, size: 320, scale: 1.5 }));
  },
};

const nextLayer: Step = {
  title: 'The maps are the input of the next layer, whose filters have as many channels',
  async run({ photograph, print, save }) {
    const maps = firstLayer(photograph);
    const next = conv(maps, nextFilters);
    print(`filters:\n${nextFilters.map((filter) => formatMatrix(filter.flat())).join('\n')}`);
    print(`input channels: ${maps.length}, filters: 2, output channels: ${next.length}`);
    try {
      conv(maps, [[[[1]], [[1]], [[1]]]]);
    } catch (error) {
      print(`a filter of three channels instead: ${(error as Error).message}`);
    }
    const panels = next.map((map, index) => signedPanel(map, `channel ${index + 1}`));
    await save('14-next-layer.png', figureToPng(panels, { size: 320, scale: 1.5 }));
  },
};

function firstLayer(photograph: RgbaImage): Matrix<FloatArray>[] {
  return conv(
    toTensor(photograph),
    filterIds.map((id) => kernel(id).matrix),
  );
}

/** A response with zero in white; a third of its strongest value has the full colour. */
function signedPanel(image: Matrix<FloatArray>, title: string): Panel {
  const [row, col] = strongest(image);
  const most = Math.abs(image.data[row * image.cols + col]!) / 3 || 1;
  return { image, title, colormap: 'diverging', range: [-most, most] };
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
