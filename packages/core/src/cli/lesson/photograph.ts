import { conv } from '../../correlate/conv.js';
import { singleConv } from '../../correlate/singleConv.js';
import { edgeMap } from '../../edges/edgeMap.js';
import { display } from '../../image/display.js';
import { toGray } from '../../image/toGray.js';
import { figureToPng } from '../../node/figureToPng.js';
import { encodePng } from '../../png/encodePng.js';
import { formatMatrix } from '../../text/formatMatrix.js';
import { horizontal, vertical } from './material.js';
import type { Step } from './Step.js';

const gray: Step = {
  title: "A photograph in grey, as PIL's convert('L') makes it, and its edges",
  async run({ photograph, print, save }) {
    const image = toGray(photograph);
    print(`${image.cols}×${image.rows}\n${formatMatrix(image)}`);
    await save('09-gray.png', encodePng(image));
    const response = singleConv(image, vertical);
    await save('09-vertical-edges.png', encodePng(display(response, 'absolute')));
  },
};

const functions: Step = {
  title: 'single_conv for one filter, and conv for several: one result for each',
  run({ photograph, print }) {
    const image = toGray(photograph);
    const one = singleConv(image, vertical);
    const all = conv(image, [vertical, horizontal]);
    print(`singleConv(image, vertical): ${one.rows}×${one.cols}`);
    print(`conv(image, [vertical, horizontal]): ${all.length} results\n${formatMatrix(all[1]!)}`);
  },
};

const threePanels: Step = {
  title: 'The original and both responses side by side',
  async run({ photograph, save }) {
    const image = toGray(photograph);
    const [across, down] = conv(image, [vertical, horizontal]);
    await save(
      '11-three-panels.png',
      figureToPng(
        [
          { image, title: 'original', colormap: 'gray' },
          { image: across!, title: 'vertical edges', colormap: 'gray' },
          { image: down!, title: 'horizontal edges', colormap: 'gray' },
        ],
        { size: 320, scale: 1.5 },
      ),
    );
  },
};

/** The lesson's end: the edge map of the photograph. */
export const edgeMapStep: Step = {
  title: 'The edge map of the photograph: both directions in one (Sobel, L2)',
  async run({ photograph, save }) {
    await save('edge-map.png', encodePng(edgeMap(photograph)));
  },
};

/** Rows 9 to 11: a photograph and its two responses. */
export const photographSteps: readonly Step[] = [gray, functions, threePanels];
