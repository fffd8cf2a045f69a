import { edges } from './edges.js';
import { fifty } from './fifty.js';
import { find } from './find.js';
import { lesson } from './lesson.js';
import { memory } from './memory.js';
import { starts } from './starts.js';

/**
 * What is measured, in the order of docs/benchmarks.md: `{ id, measure({ folder, rounds }), section?, bars? }`.
 * What `measure` returns is stored under the id; `section` makes text of it and `bars` rows
 * `{ job, beside, bar, measured, most }` of the page.
 */
export const jobs = [edges, fifty, starts, lesson, find, memory];
