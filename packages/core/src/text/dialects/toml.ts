import type { Dialect } from './dialect.js';
import { nested } from './lists.js';

/** TOML's arrays; known by a key that no variable is called, `"kernel" = …` or `edge-kernel = …`. */
export const toml: Dialect<'toml'> = {
  id: 'toml',
  title: 'TOML',
  reads: ({ declaration, brackets, separator }) =>
    /^(?:["'][^=]*|[\w.]+-[\w.-]+)\s*=$/.test(declaration) &&
    brackets === 'square' &&
    separator !== ' ',
  words: { nan: 'nan', infinity: 'inf', negativeZero: '-0.0', wholeBelow: 2 ** 63 },
  layout: nested('[', ']'),
};
