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

const gray: Step = async ({ photograph, print, save }) => {
  const image = toGray(photograph);
  print('grey = (19595·R + 38470·G + 7471·B + 32768) >> 16');
  print(`${image.rows} × ${image.cols} (rows × columns)\n${formatMatrix(image)}`);
  await save('09-gray.png', encodePng(image));
  print('The response, as its absolute value on black:');
  const response = singleConv(image, vertical);
  await save('09-vertical-edges.png', encodePng(display(response, 'absolute')));
};

const functions: Step = ({ photograph, print }) => {
  const image = toGray(photograph);
  const one = singleConv(image, vertical);
  const all = conv(image, [vertical, horizontal]);
  print(`singleConv(image, vertical): ${one.rows} × ${one.cols} (rows × columns)`);
  print(`conv(image, [vertical, horizontal]): ${all.length} results, the second is`);
  print(formatMatrix(all[1]!));
};

const threePanels: Step = async ({ photograph, save }) => {
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
};

/** The lesson's end: the edge map of the photograph, both directions in one (Sobel, L2). */
export const edgeMapStep: Step = async ({ photograph, save }) => {
  await save('edge-map.png', encodePng(edgeMap(photograph)));
};

/** Rows 9 to 11: a photograph and its two responses. */
export const photographSteps: readonly Step[] = [gray, functions, threePanels];
