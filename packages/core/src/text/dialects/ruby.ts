import type { Dialect } from './dialect.js';
import { nested } from './lists.js';

/** Ruby: `Matrix[[1, 2], [3, 4]]`. */
export const ruby: Dialect<'ruby'> = {
  id: 'ruby',
  title: 'Ruby',
  opening: /Matrix(?=\s*\[)/y,
  words: { nan: 'Float::NAN', infinity: 'Float::INFINITY', negativeZero: '-0.0' },
  layout: nested('[', ']', 'Matrix'),
};
