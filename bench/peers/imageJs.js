// image-js, plain JavaScript. Timed are the calls on an image in grey (for the edge map: in RGBA),
// each of which makes new images; it keeps results in 8 bits.
import { Image } from 'image-js';
import { bytes, rowsOf } from './forms.js';

function contestant(compute) {
  let last;
  return {
    run: () => {
      last = compute();
    },
    result: () => last.getRawImage().data,
  };
}

const grey = (image) =>
  new Image(image.cols, image.rows, { colorModel: 'GREY', data: bytes(image) });
const sobel = [
  [-1, 0, 1],
  [-2, 0, 2],
  [-1, 0, 1],
];
const kernels = { kernelX: sobel, kernelY: sobel.map((_, r) => sobel.map((row) => row[r])) };

export const peers = {
  'image-js': {
    correlate: ({ image, kernel }) => {
      const source = grey(image);
      const weights = rowsOf(kernel);
      return contestant(() => source.directConvolution(weights));
    },
    gaussian: ({ image, sigma, size }) => {
      const source = grey(image);
      return contestant(() => source.gaussianBlur({ sigma, size }));
    },
    edges: ({ rgba }) => {
      const data = new Uint8Array(rgba.data.buffer);
      const source = new Image(rgba.width, rgba.height, { colorModel: 'RGBA', data });
      return contestant(() => source.grey({ algorithm: 'luma601' }).gradientFilter(kernels));
    },
  },
};
