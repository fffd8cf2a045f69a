import type { Dialect } from './dialect.js';
import { nested } from './lists.js';

/** PostgreSQL: `ARRAY[[1, 2], [3, 4]]`. */
export const sql: Dialect<'sql'> = {
  id: 'sql',
  title: 'PostgreSQL',
  opening: /(?:ARRAY|array)(?=\s*\[)/y,
  words: { negativeZero: '-0.0' },
  layout: nested('[', ']', 'ARRAY'),
};
