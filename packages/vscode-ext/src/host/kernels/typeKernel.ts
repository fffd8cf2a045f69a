import { MatrixSyntaxError } from '@convolve/core';
import * as vscode from 'vscode';
import type { NamedKernel } from '../../shared/kernels';
import { syntaxReason } from '../matrix/syntaxReason';
import { readKernel } from './readKernel';

/**
 * Lets a person type a kernel, in any format that `parseKernel` reads.
 *
 * @param preview Shows its result whenever what is typed is a matrix.
 */
export async function typeKernel(
  title: string,
  preview?: (kernel: NamedKernel) => void,
): Promise<NamedKernel | undefined> {
  const text = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t(
      'A kernel, row by row, such as {0}',
      '[[1, 0, -1], [1, 0, -1], [1, 0, -1]]',
    ),
    placeHolder: '[1 0 -1; 1 0 -1; 1 0 -1]',
    ignoreFocusOut: preview !== undefined,
    validateInput: (typed) => {
      if (typed.trim() === '') return undefined;
      try {
        const { rows, note } = readKernel(typed);
        preview?.(kernelOf(rows));
        return note && { message: note, severity: vscode.InputBoxValidationSeverity.Info };
      } catch (error) {
        return error instanceof MatrixSyntaxError
          ? vscode.l10n.t('No matrix: column {0}: {1}', error.column, syntaxReason(error))
          : syntaxReason(error);
      }
    },
  });
  if (text === undefined || text.trim() === '') return undefined;
  return kernelOf(readKernel(text).rows);
}

function kernelOf(rows: number[][]): NamedKernel {
  return { name: vscode.l10n.t('Typed kernel'), rows };
}
