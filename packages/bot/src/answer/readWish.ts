import { findKernels } from './findKernels.js';
import { link } from './hidesLink.js';
import { readRows } from './matrixText.js';
import { parseTyped, parseTypedKernel } from './parseTyped.js';
import { type Image, type Request, usualRecipe } from './Request.js';
import { readKernel, type WrittenKernel } from './readKernel.js';

/** What a message says of the kernel and the input. */
export interface Wish {
  /** The kernel that it names. */
  readonly named?: WrittenKernel;
  /** Its matrices as text: those in code, then one among the words. */
  readonly matrices: readonly string[];
  readonly links: readonly string[];
}

const mention = /<[@#][!&]?\d+>/g;
/** Code as Discord shows it: the first line of a block may name a language. */
const block = /```(?:[\w+.#-]+\n)?\n*([\s\S]*?)\n*```/g;
const inlineCode = /`([^`\n]+)`/g;
const brackets = /\[\s*\[[\s\S]*\]\s*\]/g;

/** Reads what is asked for from a message's text. Words that name no kernel ask for nothing. */
export function readWish(content: string): Wish {
  const matrices: string[] = [];
  const links: string[] = [];
  const moveTo = (list: string[]) => (all: string, inside: string | number) => {
    list.push(typeof inside === 'string' ? inside : all);
    return ' ';
  };
  const words = content
    .replace(mention, ' ')
    .replace(block, moveTo(matrices))
    .replace(inlineCode, (_, text: string) => (readRows(text) ? moveTo(matrices)('', text) : text))
    .replace(link, moveTo(links))
    .replace(brackets, moveTo(matrices))
    .trim();
  if (words !== '' && readRows(words)) return { matrices: [...matrices, words], links };
  const isNamed = words !== '' && findKernels(words).length > 0;
  return { ...(isNamed ? { named: readKernel(words) } : {}), matrices, links };
}

/** A request's input and what is done to it. */
type Wished = Pick<Request, 'input' | 'recipe' | 'menu'>;

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
