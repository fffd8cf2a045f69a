import { compassOperators, gradientOperators, toRows } from '@convolve/core';
import type { KeptKernel } from '../components/AnswerState.js';
import { findFilter } from '../filters/filters.js';
import { filterTerm } from '../locale/filterTerm.js';
import { type Locale, sentences } from '../locale/locale.js';
import type { Recipe } from '../work/job.js';
import { codeBlock, exactText, printed } from './matrixText.js';

/** A larger kernel of the catalogue is told by its size. */
const MOST_SHOWN = 7;

/** So many characters of a code block stand in a line on a phone. */
const WIDEST = 38;

/** A typed kernel of more characters is not kept in the answer. */
const MOST_KEPT = 900;

/** What an answer says of its kernel. */
export interface KernelDescription {
  readonly title: string;
  readonly meaning: string;
  /** The matrix in a code block, or its size. */
  readonly body: string;
  readonly kept: KeptKernel;
}

/** Puts a recipe's kernel into words. */
export function describeKernel({ kernel }: Recipe, locale: Locale): KernelDescription {
  if (typeof kernel !== 'string') return describeTyped(kernel, locale);
  const filter = findFilter(kernel);
  if (!filter) throw new RangeError(`kernel must be a filter's id, got ${kernel}`);
  const kept = { kind: 'filter', id: kernel } as const;
  return { ...filterTerm(filter, locale), body: bodyOf(kernel, locale), kept };
}

function describeTyped(rows: readonly (readonly number[])[], locale: Locale): KernelDescription {
  const { typedKernel, kernelSize } = sentences(locale);
  const text = exactText(rows);
  const fits = text.length <= MOST_KEPT;
  return {
    title: typedKernel,
    meaning: '',
    body: fits ? codeBlock(text) : kernelSize(rows.length, rows[0]?.length ?? 0),
    kept: { kind: fits ? 'typed' : 'lost' },
  };
}

function bodyOf(id: string, locale: Locale): string {
  const gradient = gradientOperators.find((operator) => operator.id === id);
  if (gradient) {
    return codeBlock(beside(`x\n${printed(gradient.x)}`, `y\n${printed(gradient.y)}`));
  }
  const compass = compassOperators.find((operator) => operator.id === id);
  if (compass) {
    const [north, northWest] = compass.kernels;
    const [n, nw] = [printed(north!.matrix), printed(northWest!.matrix)];
    return codeBlock(beside(`n\n${n}`, `nw\n${nw}\n…`));
  }
  if (id === 'canny') return '';
  const rows = toRows(findFilter(id)!.matrix);
  const cols = rows[0]!.length;
  if (rows.length > MOST_SHOWN || cols > MOST_SHOWN) {
    return sentences(locale).kernelSize(rows.length, cols);
  }
  return codeBlock(printed(rows));
}

/** Two texts side by side where they fit on a phone, otherwise one below the other. */
function beside(left: string, right: string): string {
  const lines = [left.split('\n'), right.split('\n')] as const;
  const width = Math.max(...lines[0].map(({ length }) => length)) + 3;
  if (width + Math.max(...lines[1].map(({ length }) => length)) > WIDEST)
    return `${left}\n${right}`;
  return lines[1].map((line, at) => (lines[0][at] ?? '').padEnd(width) + line).join('\n');
}
