import { type Filter, filter, toRows } from '@convolve/core';
import type { KeptKernel } from '../controls/AnswerState.js';
import type { Recipe } from '../jobs/job.js';
import { type Locale, languageOf, sentences } from '../locale/locale.js';
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
export function describeKernel(recipe: Recipe, locale: Locale): KernelDescription {
  const { kernel, reshaped = false } = recipe;
  if (typeof kernel !== 'string') return describeTyped(kernel, reshaped, locale);
  const of = filter(kernel);
  const language = languageOf(locale);
  return {
    title: of.title[language],
    meaning: of.meaning[language],
    body: bodyOf(of, locale),
    kept: { kind: 'filter', id: of.id },
  };
}

function describeTyped(
  rows: readonly (readonly number[])[],
  reshaped: boolean,
  locale: Locale,
): KernelDescription {
  const { typedKernel, reshapedKernel, kernelSize } = sentences(locale);
  const text = exactText(rows);
  const fits = text.length <= MOST_KEPT;
  return {
    title: typedKernel,
    meaning: reshaped ? reshapedKernel(rows.length) : '',
    body: fits ? codeBlock(text) : kernelSize(rows.length, rows[0]?.length ?? 0),
    kept: { kind: fits ? 'typed' : 'lost' },
  };
}

function bodyOf(of: Filter, locale: Locale): string {
  switch (of.kind) {
    case 'gradient':
      return codeBlock(beside(`x\n${printed(of.x)}`, `y\n${printed(of.y)}`));
    case 'compass': {
      const [n, nw] = of.kernels.map(({ matrix }) => printed(matrix));
      return codeBlock(beside(`n\n${n}`, `nw\n${nw}\n…`));
    }
    case 'canny':
      return '';
    case 'kernel': {
      const { rows, cols } = of.matrix;
      const isLarge = rows > MOST_SHOWN || cols > MOST_SHOWN;
      return isLarge
        ? sentences(locale).kernelSize(rows, cols)
        : codeBlock(printed(toRows(of.matrix)));
    }
  }
}

/** Two texts side by side where they fit on a phone, otherwise one below the other. */
function beside(left: string, right: string): string {
  const lines = [left.split('\n'), right.split('\n')] as const;
  const width = Math.max(...lines[0].map(({ length }) => length)) + 3;
  if (width + Math.max(...lines[1].map(({ length }) => length)) > WIDEST)
    return `${left}\n${right}`;
  return lines[1].map((line, at) => (lines[0][at] ?? '').padEnd(width) + line).join('\n');
}
