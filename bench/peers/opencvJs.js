// OpenCV compiled to WebAssembly. Image, kernel and every result stay in its own memory: timed are
// the calls alone, into given matrices.
import cv from '@techstark/opencv-js';

// Not `await cv`: it has a method `then` that calls back with itself, for ever.
if (!cv.Mat) {
  await new Promise((resolve) => {
    cv.onRuntimeInitialized = resolve;
  });
}
const centre = new cv.Point(-1, -1);
const border = cv.BORDER_REFLECT_101;

const matrix = ({ rows, cols, data }) => cv.matFromArray(rows, cols, cv.CV_32F, data);

/** A contestant whose matrices are freed at the end. */
function contestant(mats, run, result) {
  const end = () => {
    for (const mat of Object.values(mats)) mat.delete();
  };
  return { run, result, end };
}

export const peers = {
  'opencv.js': {
    correlate: ({ image, kernel }) => {
      const mats = { image: matrix(image), kernel: matrix(kernel), out: matrix(image) };
      return contestant(
        mats,
        () => cv.filter2D(mats.image, mats.out, cv.CV_32F, mats.kernel, centre, 0, border),
        () => mats.out.data32F,
      );
    },
    gaussian: ({ image, size, sigma }) => {
      const mats = { image: matrix(image), out: matrix(image) };
      const area = new cv.Size(size, size);
      return contestant(
        mats,
        () => cv.GaussianBlur(mats.image, mats.out, area, sigma, sigma, border),
        () => mats.out.data32F,
      );
    },
    edges: ({ rgba }) => {
      const mats = { rgba: cv.matFromImageData(rgba) };
      for (const name of ['gray', 'x', 'y', 'strength', 'out']) mats[name] = new cv.Mat();
      return contestant(
        mats,
        () => {
          cv.cvtColor(mats.rgba, mats.gray, cv.COLOR_RGBA2GRAY);
          cv.Sobel(mats.gray, mats.x, cv.CV_32F, 1, 0, 3, 1, 0, border);
          cv.Sobel(mats.gray, mats.y, cv.CV_32F, 0, 1, 3, 1, 0, border);
          cv.magnitude(mats.x, mats.y, mats.strength);
          cv.convertScaleAbs(mats.strength, mats.out);
        },
        () => mats.out.data,
      );
    },
  },
};
