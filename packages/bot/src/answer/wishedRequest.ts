import type { MenuTab } from '../controls/menus.js';
import type { Recipe } from '../jobs/job.js';
import { parseTyped, parseTypedKernel } from './parseTyped.js';
import { type Image, type RequestInput, usualRecipe } from './Request.js';
import type { WrittenKernel } from './readKernel.js';

/** A request's input and what is done to it. */
interface Wished {
  readonly input: RequestInput;
  readonly recipe: Recipe;
  readonly menu?: MenuTab;
}

/**
 * Puts together what a message asks for: a named kernel, else the last matrix, is applied to the
 * images, or without any to the first matrix. `undefined` without either.
 * @throws Refused for a matrix that cannot be read.
 */
export function wishedRequest(
  images: readonly Image[],
  named: WrittenKernel | undefined,
  matrices: readonly string[],
): Wished | undefined {
  const [first, ...others] = matrices;
  const typed = (images.length > 0 ? matrices : others).at(-1);
  const read = (): Omit<Wished, 'input'> => {
    const { menu, ...kernel }: WrittenKernel =
      named ?? (typed === undefined ? usualRecipe : parseTypedKernel(typed));
    return { recipe: { ...usualRecipe, ...kernel }, ...(menu ? { menu } : {}) };
  };
  if (images.length > 0) return { input: { kind: 'images', images }, ...read() };
  if (first === undefined) return undefined;
  const { recipe, ...rest } = read();
  const input = { kind: 'matrix', rows: parseTyped(first) } as const;
  return { input, recipe: { ...recipe, border: null }, ...rest };
}
