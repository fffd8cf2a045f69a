import { applyFilter, estimateKernel } from '@convolve/core';
import { median } from '../median.js';
import { random } from '../random.js';

/** So many seconds are the most for a kernel of 7×7 from 12 megapixels on one thread. */
const most = 2;
const [rows, cols] = [3000, 4000];
const displays = ['clamped', 'signed'];

/** Which kernel made this? Of all pixels of a photograph-sized image, in this process. */
export const find = {
  id: 'find',

  measure({ rounds }) {
    const next = random(18);
    const data = Uint8Array.from({ length: rows * cols }, () => 256 * next());
    const before = { rows, cols, data };
    return Object.fromEntries(
      displays.map((display) => {
        const after = applyFilter(before, 'sobel-x', { mode: 'same', display });
        const seconds = median(
          Array.from({ length: rounds }, () => {
            const start = performance.now();
            estimateKernel(before, after, { rows: 7, cols: 7 });
            return (performance.now() - start) / 1000;
          }),
        );
        console.log(`find, ${display}: ${seconds.toFixed(2)} s`);
        return [display, { seconds }];
      }),
    );
  },

  section(measured) {
    const [clamped, signed] = displays.map((display) => measured[display].seconds.toFixed(1));
    return `\`estimateKernel\` with a kernel of 7×7 and 12 megapixels, on one thread: ${signed} s where the result has an offset, ${clamped} s where half of its pixels are clamped.
`;
  },

  bars(measured) {
    return displays.map((display) => ({
      job: `kernel of 7×7 found from 12 megapixels, ${display}`,
      beside: `${most} s`,
      bar: 'at most as much',
      measured: measured[display].seconds / most,
      most: 1,
    }));
  },
};
