import { braces } from './braces.js';
import { calls } from './calls.js';
import type { Dialect } from './dialect.js';
import { lists } from './lists.js';
import { prints } from './prints.js';
import { shaped } from './shaped.js';
import { tables } from './tables.js';

/**
 * All dialects, each an entry of its family. Where a text could be of several, the first one that
 * reads it has it.
 */
const table = [...calls, ...lists, ...shaped, ...braces, ...tables, ...prints] as const;

/**
 * The name of a dialect.
 *
 * @useDeclaredType
 */
export type MatrixFormat = (typeof table)[number]['id'];

/** All dialects, in the order in which they are asked. */
export const dialects: readonly Dialect<MatrixFormat>[] = table;

/** The names of all dialects. */
export const matrixFormats: readonly MatrixFormat[] = dialects.map(({ id }) => id);

/** The dialect of that name. */
export function dialectOf(id: MatrixFormat): Dialect<MatrixFormat> {
  return dialects.find((dialect) => dialect.id === id)!;
}
