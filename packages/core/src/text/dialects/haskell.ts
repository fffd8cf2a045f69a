import type { Dialect } from './dialect.js';
import { nested } from './lists.js';

/** Haskell: `[[1, 2], [3, 4]]`, known by the type, before it or behind. */
export const haskell: Dialect<'haskell'> = {
  id: 'haskell',
  title: 'Haskell',
  reads: ({ declaration, brackets, separator, tail }) =>
    brackets === 'square' && separator !== ' ' && (/::/.test(declaration) || tail.startsWith('::')),
  holes: /::\s*\[\[\s*(?<type>Int)\s*\]\]/dg,
  floatType: 'Double',
  words: { nan: '0/0', infinity: '1/0', negativeInfinity: '-1/0', negativeZero: '-0.0' },
  layout: nested('[', ']', '', ' :: [[Double]]'),
};
