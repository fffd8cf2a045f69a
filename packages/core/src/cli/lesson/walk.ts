import { correlate } from '../../correlate/correlate.js';
import { explain } from '../../correlate/explain.js';
import { windows } from '../../correlate/windows.js';
import type { Matrix } from '../../matrix/types.js';
import { figureToPng } from '../../node/figureToPng.js';
import { formatMatrix } from '../../text/formatMatrix.js';
import { horizontal, sixBySix, vertical } from './material.js';
import type { Step } from './Step.js';

const image: Step = async ({ print, save }) => {
  print(formatMatrix(sixBySix));
  print('The edge is between columns 2 and 3.');
  await save('03-six-by-six.png', figureToPng([{ image: sixBySix }]));
};

const everyPosition: Step = ({ print }) => {
  for (const { row, col, window } of windows(sixBySix, vertical, { clip: true })) {
    const isFull = window.rows === vertical.rows && window.cols === vertical.cols;
    print(`(${row}, ${col}) ${window.rows} × ${window.cols}${isFull ? '' : ', cut off'}`);
    print(formatMatrix(window));
  }
};

const fullWindows: Step = ({ print }) => {
  print('6 − 3 + 1 = 4, so 4 × 4 = 16 windows:');
  for (const { window } of windows(sixBySix, vertical)) print(formatMatrix(window));
};

const sums: Step = ({ print }) => {
  for (const { row, col, sum } of windows(sixBySix, vertical)) {
    print(row === 0 ? explain(sixBySix, vertical, row, col).text : String(sum));
  }
  print('The kernel is not flipped: this is cross-correlation, which deep learning calls');
  print('convolution. Flipped, this kernel gives −39 instead of 39.');
};

const verticalEdges: Step = async ({ print, save }) => {
  const response = correlate(sixBySix, vertical);
  print(formatMatrix(response, { format: 'numpy-repr' }));
  print('The edge is two columns wide, because two window positions straddle it.');
  await save('07-vertical-response.png', figureToPng([{ image: response }]));
};

const horizontalEdges: Step = async ({ print, save }) => {
  const transposed = sixBySix.map((_, r) => sixBySix.map((row) => row[r]!));
  const swapped = transposed.toReversed();
  const [none, response, negative] = [sixBySix, transposed, swapped].map((each) =>
    correlate(each, horizontal),
  ) as [Matrix, Matrix, Matrix];
  print(`on the same image, which has none:\n${formatMatrix(none, { format: 'numpy-repr' })}`);
  print(`transposed:\n${formatMatrix(transposed)}`);
  print(`gives\n${formatMatrix(response, { format: 'numpy-repr' })}`);
  print(`with its halves swapped\n${formatMatrix(negative, { format: 'numpy-repr' })}`);
  print('Positive: brighter above. Negative: brighter below.');
  await save(
    '08-horizontal-response.png',
    figureToPng([
      { image: transposed, title: 'image' },
      { image: response, title: 'horizontal edges' },
    ]),
  );
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
