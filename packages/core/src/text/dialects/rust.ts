import type { Dialect } from './dialect.js';
import { nested } from './lists.js';

/** Rust: `[[1.0, 2.0], [3.0, 4.0]]`, also of `vec!` and ndarray's `array!`. */
export const rust: Dialect<'rust'> = {
  id: 'rust',
  title: 'Rust',
  opening: /&?(?:vec|array|arr2|matrix)!/y,
  reads: ({ declaration, brackets, separator, suffix }) =>
    brackets === 'square' &&
    separator !== ' ' &&
    (/^_?[fiu](?:8|16|32|64|128|size)$/.test(suffix) ||
      /^(?:pub(?:\([^)]*\))?\s+)?(?:let\s+mut|(?:let|const|static)\s+(?:mut\s+)?\w+\s*:\s*(?:&|\[|Vec|Array))/.test(
        declaration,
      )),
  holes: /\[\[(?<type>\w+);\s*(?<cols>\d+)\];\s*(?<rows>\d+)\]|Vec<Vec<(?<type_>\w+)>>/dg,
  floatType: 'f64',
  words: {
    nan: 'f64::NAN',
    infinity: 'f64::INFINITY',
    negativeInfinity: 'f64::NEG_INFINITY',
    negativeZero: '-0.0',
    whole: '.0',
  },
  layout: nested('[', ']'),
};
