import type { Dialect } from './dialect.js';
import { nested } from './lists.js';

/** PHP: `[[1, 2], [3, 4]]` after `$name =`, and `array(array(1, 2))`. */
export const php: Dialect<'php'> = {
  id: 'php',
  title: 'PHP',
  opening: /array(?=\s*\(\s*(?:\d+\s*=>\s*)?array\s*\()|Array(?=\s*\(\s*\[0\]\s*=>)/y,
  reads: ({ declaration, brackets, separator, lines }) =>
    /^\$\w+\s*=$/.test(declaration) && brackets === 'square' && separator !== ' ' && !lines,
  octal: true,
  words: { nan: 'NAN', infinity: 'INF', negativeZero: '-0.0' },
  layout: nested('[', ']', '$matrix = ', ';'),
};
