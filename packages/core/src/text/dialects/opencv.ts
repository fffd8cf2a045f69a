import type { Dialect } from './dialect.js';

/** OpenCV's `(cv::Mat_<double>(2, 2) << 1, 2, 3, 4)`. */
export const opencv: Dialect<'opencv'> = {
  id: 'opencv',
  title: 'OpenCV',
  opening: /\(?\s*(?:cv::)?Mat_<\s*[\w:]+\s*>\s*\(\s*(?<rows>\d+)\s*,\s*(?<cols>\d+)\s*\)\s*<</y,
  flat: true,
  holes: /Mat_<\s*(?<type>\w+)\s*>\s*\(\s*(?<rows>\d+)\s*,\s*(?<cols>\d+)\s*\)/dg,
  floatType: 'double',
  octal: true,
  words: { nan: 'NAN', infinity: 'INFINITY', negativeZero: '-0.0', wholeBelow: 2 ** 31 },
  layout: ({ rows, cols }) => ({
    open: `(cv::Mat_<double>(${rows}, ${cols}) << `,
    cell: ', ',
    row: [',', ' ', ''],
    close: ')',
  }),
};
