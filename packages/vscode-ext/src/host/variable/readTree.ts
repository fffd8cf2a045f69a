import { NoArray } from './NoArray';
import type { Child, Program } from './Program';
import { countOf, type StoredArray } from './StoredArray';

/** Each is a line of the debugger's answer. */
const maxNumbers = 65_536;

/**
 * Reads a list of numbers, or of rows of them, from the children that any debugger lists: those that are
 * named by their index. Each must be printed as a number, and none may be missing.
 */
export async function readTree(
  { variablesReference, indexedVariables }: Omit<Child, 'name' | 'value'>,
  program: Program,
): Promise<StoredArray> {
  const numbers: number[] = [];
  const shape: number[] = [];
  const walk = async (reference: number, indexed: number | undefined, depth: number) => {
    const elements = elementsOf(await program.children(reference));
    if (indexed !== undefined && indexed > 0 && indexed !== elements.length) {
      throw new NoArray('elements', elements.length, indexed);
    }
    if (shape.length === depth) shape.push(elements.length);
    else if (shape[depth] !== elements.length) {
      throw new NoArray('ragged', shape[depth]!, elements.length);
    }
    if (shape.length > 3) throw new NoArray('axes', 3);
    for (const element of elements) {
      if (element.variablesReference > 0) {
        if (numbers.length > 0 && shape.length === depth + 1) break;
        await walk(element.variablesReference, element.indexedVariables, depth + 1);
        continue;
      }
      if (shape.length > depth + 1) break;
      numbers.push(numberOf(element));
      if (numbers.length > maxNumbers) {
        throw new NoArray('listed', maxNumbers);
      }
    }
  };
  await walk(variablesReference, indexedVariables, 0);
  if (numbers.length !== countOf(shape)) throw new NoArray('mixed');
  return { type: 'f8', shape, bytes: new Uint8Array(Float64Array.from(numbers).buffer) };
}

/** The children from index 0 on; others, as a length, are no elements. */
function elementsOf(children: readonly Child[]): readonly Child[] {
  const elements = children.filter(({ name }) => /^\[?\d+\]?$/.test(name));
  const isMissing = elements.some(({ name }, at) => Number(name.replace(/\D/g, '')) !== at);
  if (isMissing) throw new NoArray('missing');
  if (elements.length === 0) throw new NoArray('empty', 0);
  return elements;
}

function numberOf({ value }: Child): number {
  // A character has its sign behind its number: 65 'A'.
  const [, digits] =
    /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|[-+]?nan|[-+]?inf(?:inity)?)[fFlLdD]?(?: '.*')?$/i.exec(
      value.trim(),
    ) ?? [];
  if (digits === undefined) {
    if (/^(?:true|false)$/i.test(value)) return Number(/^true$/i.test(value));
    throw new NoArray('noList', value.slice(0, 60));
  }
  if (/n/i.test(digits)) {
    if (/nan/i.test(digits)) return Number.NaN;
    return digits.startsWith('-') ? -Infinity : Infinity;
  }
  const number = Number(digits);
  const isWhole = /^[-+]?\d+$/.test(digits);
  if (isWhole && BigInt(number) !== BigInt(digits.replace('+', ''))) {
    throw new NoArray('inexact', digits);
  }
  return number;
}
