// sharp (libvips, native code) on one thread. Timed is the way from raw bytes in grey to raw bytes,
// which it has no other interface for; it keeps results in 8 bits.
import sharp from 'sharp';
import { bytes } from './forms.js';

sharp.concurrency(1);
sharp.cache(false);

function pipeline({ image }, apply) {
  const source = Buffer.from(bytes(image).buffer);
  const raw = { width: image.cols, height: image.rows, channels: 1 };
  let last;
  return {
    run: async () => {
      last = await apply(sharp(source, { raw })).toColourspace('b-w').raw().toBuffer();
    },
    result: () => last,
  };
}

export const peers = {
  sharp: {
    correlate: (work) => {
      const { rows: height, cols: width, data } = work.kernel;
      const kernel = { width, height, kernel: [...data], scale: 1 };
      return pipeline(work, (it) => it.convolve(kernel));
    },
    // It cuts the Gaussian off where it falls below minAmplitude: here after (size − 1) / 2.
    gaussian: (work) => {
      const minAmplitude = Math.exp(-0.5 * (work.size / 2 / work.sigma) ** 2);
      const options = { sigma: work.sigma, minAmplitude, precision: 'float' };
      return pipeline(work, (it) => it.blur(options));
    },
  },
};
