import { conv } from '../../correlate/conv.js';
import { singleConv } from '../../correlate/singleConv.js';
import { toTensor } from '../../image/toTensor.js';
import type { RgbaImage } from '../../image/types.js';
import { kernel } from '../../kernels/kernel.js';
import { planes } from '../../matrix/tensor.js';
import type { Matrix } from '../../matrix/types.js';
import { figureToPng } from '../../node/figureToPng.js';
import { formatMatrix } from '../../text/formatMatrix.js';
import { vertical } from './material.js';
import type { Step } from './Step.js';

/** Four filters of the catalogue, all 3×3: one layer with four channels out. */
const filterIds = ['lesson-vertical', 'lesson-horizontal', 'laplacian-8', 'sharpen'];

/** Two filters of the next layer, each with one 1×1 weight for each of the four channels. */
const nextFilters = [
  [[[1]], [[1]], [[0]], [[0]]],
  [[[0.25]], [[0.25]], [[0.25]], [[0.25]]],
];

const sumOverChannels: Step = {
  title: 'One filter over the three layers of a colour picture: v1, v2, v3, and their sum',
  async run({ photograph, print, save }) {
    const rgb = planes(toTensor(photograph));
    const each = rgb.map((layer) => singleConv(layer, vertical));
    const sum = singleConv(rgb, vertical);
    each.forEach((layer, index) => {
      print(`v${index + 1} starts ${formatMatrix(topLeft(layer))}`);
    });
    print(`the sum starts ${formatMatrix(topLeft(sum))}`);
    const titles = ['v1 (red)', 'v2 (green)', 'v3 (blue)', 'v1 + v2 + v3'];
    await save(
      '12-sum-over-channels.png',
      figureToPng(
        [...each, sum].map((image, index) => ({
          image,
          title: titles[index] ?? '',
          colormap: 'diverging' as const,
        })),
        { columns: 2 },
      ),
    );
  },
};

const manyFilters: Step = {
  title: 'Many filters: one map for each, so as many channels come out as there are filters',
  async run({ photograph, print, save }) {
    const maps = firstLayer(photograph);
    print(`input channels: 3, filters: ${filterIds.length}, output channels: ${maps.length}`);
    await save(
      '13-feature-maps.png',
      figureToPng(
        maps.map((image, index) => ({
          image,
          title: filterIds[index] ?? '',
          colormap: 'diverging' as const,
        })),
        { columns: 2 },
      ),
    );
  },
};

const nextLayer: Step = {
  title: 'The maps are the input of the next layer, whose filters have as many channels',
  async run({ photograph, print, save }) {
    const maps = firstLayer(photograph);
    const next = conv(maps, nextFilters);
    print(`input channels: ${maps.length}, filters: 2, output channels: ${next.length}`);
    try {
      conv(maps, [[[[1]], [[1]], [[1]]]]);
    } catch (error) {
      print(`a filter of three channels instead: ${(error as Error).message}`);
    }
    await save(
      '14-next-layer.png',
      figureToPng(
        next.map((image, index) => ({
          image,
          title: `channel ${index + 1}`,
          colormap: 'diverging' as const,
        })),
      ),
    );
  },
};

function firstLayer(photograph: RgbaImage): Matrix[] {
  return conv(
    toTensor(photograph),
    filterIds.map((id) => kernel(id).matrix),
  );
}

/** The first three rows and columns. */
function topLeft({ rows, cols, data }: Matrix): number[][] {
  return Array.from({ length: Math.min(3, rows) }, (_, r) =>
    Array.from(data.subarray(r * cols, r * cols + Math.min(3, cols))),
  );
}

/** Rows 12 to 14: channels in and channels out. */
export const layerSteps: readonly Step[] = [sumOverChannels, manyFilters, nextLayer];
