import { csv } from './csv.js';
import { json } from './json.js';
import { numpy } from './numpy.js';
import { numpyRepr } from './numpyRepr.js';
import { python } from './python.js';
import { whitespace } from './whitespace.js';

/**
 * All dialects: a new one is a file of its own and a line here. Where a text could be of several, the
 * first one that reads it has it.
 */
export const dialects = [numpyRepr, json, numpy, python, csv, whitespace] as const;

/** The name of a dialect. */
export type MatrixFormat = (typeof dialects)[number]['id'];

/** The names of all dialects. */
export const matrixFormats: readonly MatrixFormat[] = dialects.map(({ id }) => id);
