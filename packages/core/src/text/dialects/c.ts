import type { Dialect } from './dialect.js';
import { nested } from './lists.js';

/** C and C++: braces, also of `std::array` and `std::vector`; plain `{{1, 2}, {3, 4}}` counts as C. */
export const c: Dialect<'c'> = {
  id: 'c',
  title: 'C and C++',
  reads: ({ brackets }) => brackets === 'curly',
  holes:
    /\[(?<rows>\d+)\]\s*\[(?<cols>\d+)\]|array<\s*(?:std::)?array<\s*(?<type_>\w+),\s*(?<cols_>\d+)>,\s*(?<rows_>\d+)>|\b(?<type>(?:unsigned |signed )?(?:char|short|int|long)|u?int(?:8|16|32|64)_t|uchar|size_t)\b/dg,
  floatType: 'double',
  octal: true,
  words: { nan: 'NAN', infinity: 'INFINITY', negativeZero: '-0.0', wholeBelow: 2 ** 31 },
  layout: nested('{', '}'),
};
