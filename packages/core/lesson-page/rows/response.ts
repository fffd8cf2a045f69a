import { correlate, toRows } from '../../src/index.js';
import { remember } from '../state/remember.js';
import type { Rows } from '../state/settings.js';

/** The result of a kernel on the small image, as rows; no −0. */
export const response = remember(
  (image: Rows, kernel: Rows): Rows =>
    toRows(correlate(image, kernel)).map((row) => row.map((value) => value || 0)),
);
