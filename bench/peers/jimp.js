// jimp, plain JavaScript, which has RGBA images only: it computes three channels where the others
// compute one. Timed is one call, which makes its result anew; it keeps results in 8 bits.
import { Jimp } from 'jimp';
import { rowsOf } from './forms.js';

export const peers = {
  jimp: {
    correlate: ({ image, kernel }) => {
      const source = Buffer.alloc(4 * image.data.length, 255);
      for (const [at, value] of image.data.entries()) source.fill(value, 4 * at, 4 * at + 3);
      const drawing = new Jimp({ width: image.cols, height: image.rows });
      const weights = rowsOf(kernel);
      return {
        run: () => {
          drawing.bitmap.data = source;
          drawing.convolution(weights);
        },
        result: () => drawing.bitmap.data.filter((_, at) => at % 4 === 0),
      };
    },
  },
};
