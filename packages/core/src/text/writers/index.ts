import type { MatrixFormat } from '../dialects/index.js';
import { braces } from './braces.js';
import { calls } from './calls.js';
import { lists } from './lists.js';
import { prints } from './prints.js';
import { shaped } from './shaped.js';
import { tables } from './tables.js';
import type { Writer } from './writer.js';

/** One for each dialect, in the order of the dialects. */
export const writers: Readonly<Record<MatrixFormat, Writer>> = {
  ...calls,
  ...lists,
  ...shaped,
  ...braces,
  ...tables,
  ...prints,
};

/** The names of all dialects. */
export const matrixFormats = Object.keys(writers) as readonly MatrixFormat[];
