// ml-matrix-convolution, plain JavaScript: its loops, and from 15×15 on its Fourier transform. Timed
// is one call on flat arrays, which makes its result. It turns the kernel, so it is given a turned one.
import { direct, fft } from 'ml-matrix-convolution';
import { rowsOf } from './forms.js';

export const peers = {
  'ml-matrix-convolution': {
    correlate: ({ image, kernel }) => {
      const source = Array.from(image.data);
      const turned = rowsOf({ ...kernel, data: kernel.data.toReversed() });
      const shape = { rows: image.rows, cols: image.cols };
      const convolve = kernel.rows < 15 ? direct : fft;
      let last;
      return {
        run: () => {
          last = convolve(source, turned, shape);
        },
        result: () => last,
      };
    },
  },
};
