import { correlate } from '../../correlate/correlate.js';
import { explain } from '../../correlate/explain.js';
import { windows } from '../../correlate/windows.js';
import { figureToPng } from '../../node/figureToPng.js';
import { formatMatrix } from '../../text/formatMatrix.js';
import { horizontal, sixBySix, vertical } from './material.js';
import type { Step } from './Step.js';

const image: Step = {
  title: 'A 6×6 image with an edge in its middle',
  async run({ print, save }) {
    print(formatMatrix(sixBySix));
    await save('03-six-by-six.png', figureToPng([{ image: sixBySix }]));
  },
};

const everyPosition: Step = {
  title: 'The filter walks over every position, and runs off the edge',
  run({ print }) {
    for (const { window } of windows(sixBySix, vertical, { clip: true })) {
      print(formatMatrix(window));
    }
  },
};

const fullWindows: Step = {
  title: 'The same walk, kept to rows − h + 1 by cols − w + 1',
  run({ print }) {
    for (const { window } of windows(sixBySix, vertical)) print(formatMatrix(window));
  },
};

const sums: Step = {
  title: 'The sum of filter × window at each position',
  run({ print }) {
    for (const { row, col, sum } of windows(sixBySix, vertical)) {
      print(row === 0 ? explain(sixBySix, vertical, row, col).text : String(sum));
    }
  },
};

const verticalEdges: Step = {
  title: 'The result: vertical edges',
  async run({ print, save }) {
    const response = correlate(sixBySix, vertical);
    print(formatMatrix(response, { format: 'numpy-repr' }));
    await save('07-vertical-response.png', figureToPng([{ image: response }]));
  },
};

const horizontalEdges: Step = {
  title: 'The other filter: horizontal edges have the largest absolute value',
  async run({ print, save }) {
    const turned = sixBySix.map((_, r) => sixBySix.map((row) => row[r] ?? 0));
    const none = correlate(sixBySix, horizontal);
    const response = correlate(turned, horizontal);
    print(`on the same image, which has none:\n${formatMatrix(none, { format: 'numpy-repr' })}`);
    print(`on the image turned:\n${formatMatrix(response, { format: 'numpy-repr' })}`);
    await save(
      '08-horizontal-response.png',
      figureToPng([
        { image: turned, title: 'image' },
        { image: response, title: 'horizontal edges' },
      ]),
    );
  },
};

/** Rows 3 to 8: the walk of a filter over a small image. */
export const walkSteps: readonly Step[] = [
  image,
  everyPosition,
  fullWindows,
  sums,
  verticalEdges,
  horizontalEdges,
];
