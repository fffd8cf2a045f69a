import type { Dialect } from './dialect.js';

/** HLSL: `float2x2(1.0, 2.0, 3.0, 4.0)`; 1 to 4 rows and columns. */
export const hlsl: Dialect<'hlsl'> = {
  id: 'hlsl',
  title: 'HLSL',
  opening: /(?:float|double|half|int|min16float)(?<rows>[1-4])x(?<cols>[1-4])(?=\s*\()/y,
  reads: ({ declaration, brackets }) =>
    brackets === 'curly' && /\b(?:float|double|half|int)[1-4]x[1-4]\b/.test(declaration),
  holes: /\b(?:float|double|half|int|min16float)(?<rows>[1-4])x(?<cols>[1-4])\b/dg,
  octal: true,
  words: { negativeZero: '-0.0', whole: '.0' },
  layout: ({ rows, cols }) => {
    if (Math.min(rows, cols) < 1 || Math.max(rows, cols) > 4) {
      throw new RangeError(
        `matrix must have 1 to 4 rows and columns for HLSL, got ${rows}×${cols}`,
      );
    }
    return { open: `float${rows}x${cols}(`, cell: ', ', row: [',', ' ', ''], close: ')' };
  },
};
