import type { Dialect } from './dialect.js';

/** MATLAB and Octave: `[1 -2; 3 4]`, also without the brackets. */
export const matlab: Dialect<'matlab'> = {
  id: 'matlab',
  title: 'MATLAB and Octave',
  opening: /(?<dtype>single|double|logical|u?int(?:8|16|32|64))(?=\s*\(\s*\[)/y,
  call: 'spaces',
  holes: /\b(?<type>logical|u?int(?:8|16|32|64))(?=\s*\()/dg,
  floatType: 'double',
  reads: ({ declaration, brackets, separator, lines, tail, comment, bare }) =>
    (brackets === 'none' && lines) ||
    (brackets === 'square' &&
      (lines ||
        comment === '%' ||
        (bare && separator !== ',' && (declaration !== '' || tail !== '')))),
  words: { nan: 'NaN', infinity: 'Inf' },
  layout: () => ({ open: '[', cell: ' ', row: [';', ' ', ''], close: ']' }),
};
