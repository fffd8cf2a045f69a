import type { Dialect } from './dialect.js';

/** Julia: `[1.0 -2.0; 3.0 4.0]`, MATLAB's form, with `const`, a type before it, `1.5f0` or `#`. */
export const julia: Dialect<'julia'> = {
  id: 'julia',
  title: 'Julia',
  opening: /(?:Float|U?Int|Complex)(?:8|16|32|64|128)(?=\[)/y,
  reads: ({ declaration, brackets, separator, lines, suffix, comment }) =>
    brackets === 'square' &&
    (lines || separator === ' ') &&
    (/^const\b/.test(declaration) || suffix === 'f0' || (lines && comment === '#')),
  holes: /(?<type>\w+)\[/dg,
  floatType: 'Float64',
  words: { nan: 'NaN', infinity: 'Inf', negativeZero: '-0.0', wholeBelow: 2 ** 63 },
  layout: () => ({ open: '[', cell: ' ', row: [';', ' ', ''], close: ']' }),
};
