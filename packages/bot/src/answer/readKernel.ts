import type { MenuTab } from '../controls/menus.js';
import type { Recipe } from '../jobs/job.js';
import { findKernels, namedFilter } from './findKernels.js';
import { parseTypedKernel } from './parseTyped.js';
import { Refused } from './Refused.js';

/** So many others are offered; the menu has room for the chosen one and the way to the groups too. */
const MOST_OFFERED = 23;

/** A kernel that a person wrote, and what the answer's menu offers if others were possible. */
export interface WrittenKernel extends Pick<Recipe, 'kernel' | 'reshaped'> {
  readonly menu?: MenuTab;
}

/**
 * A filter by its id, its title in any language or what people call it, the likeliest where several fit;
 * or a typed kernel.
 *
 * @throws Refused where it is neither.
 */
export function readKernel(text: string): WrittenKernel {
  const named = namedFilter(text);
  if (named) return { kernel: named.id };
  const [first, ...others] = findKernels(text);
  if (!first) {
    if (/^\p{L}/u.test(text.trim()) && !/[[{(]/.test(text)) throw new Refused('unknown-kernel');
    return parseTypedKernel(text);
  }
  if (others.length === 0) return { kernel: first.id };
  const ids = others.slice(0, MOST_OFFERED).map(({ id }) => id);
  return { kernel: first.id, menu: { kind: 'found', ids: [first.id, ...ids] } };
}
