import type { Dialect } from './dialect.js';
import { nested } from './lists.js';

/** Lua: `{{1, 2}, {3, 4}}` after `local`, or with `--` comments. */
export const lua: Dialect<'lua'> = {
  id: 'lua',
  title: 'Lua',
  reads: ({ declaration, brackets, comment }) =>
    brackets === 'curly' && (/^local\b/.test(declaration) || comment === '--'),
  words: { nan: '0/0', infinity: 'math.huge', negativeZero: '-0.0' },
  layout: nested('{', '}', 'local matrix = '),
};
