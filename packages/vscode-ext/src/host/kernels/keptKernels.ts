import { MatrixSyntaxError, matrixSyntaxMessage } from '@convolve/core';
import type { CustomKernel } from '../../shared/kernels';
import type { Translate } from '../matrix/syntaxReason';
import { messageOf } from '../messageOf';
import { readKernel } from './readKernel';

/** The kernels of the setting `convolve.kernels`, and what is wrong with the others. */
export interface KeptKernels {
  readonly kernels: readonly CustomKernel[];
  readonly problems: readonly { readonly name: string; readonly reason: string }[];
}

/**
 * Reads the setting `convolve.kernels`: an object from names to rows of numbers or to text.
 *
 * @param translate Puts the host's own reasons into the language of the window.
 * @param sayWhy Says what the parser found.
 */
export function readKept(
  setting: unknown,
  translate: Translate,
  sayWhy: (error: MatrixSyntaxError) => string = (error) => matrixSyntaxMessage(error, 'en'),
): KeptKernels {
  const kernels: CustomKernel[] = [];
  const problems: { name: string; reason: string }[] = [];
  for (const [name, value] of Object.entries(setting ?? {})) {
    try {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      kernels.push({ name, rows: readKernel(text, translate).rows });
    } catch (error) {
      problems.push({
        name,
        reason: error instanceof MatrixSyntaxError ? sayWhy(error) : messageOf(error),
      });
    }
  }
  return { kernels, problems };
}
