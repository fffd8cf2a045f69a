import { MatrixSyntaxError, parseMatrix, toRows } from '@convolve/core';
import * as vscode from 'vscode';
import type { NamedKernel } from '../../shared/kernels';
import { syntaxReason } from '../matrix/syntaxReason';
import { messageOf } from '../messageOf';
import { finiteRows } from './finiteRows';

/**
 * Lets a person type a kernel, in any format that `parseMatrix` reads.
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
        preview?.(kernelOf(typed));
        return undefined;
      } catch (error) {
        return error instanceof MatrixSyntaxError
          ? vscode.l10n.t('No matrix: column {0}: {1}', error.column, syntaxReason(error))
          : messageOf(error);
      }
    },
  });
  return text === undefined || text.trim() === '' ? undefined : kernelOf(text);
}

function kernelOf(text: string): NamedKernel {
  const { matrix } = parseMatrix(text);
  return { name: vscode.l10n.t('Typed kernel'), rows: finiteRows(toRows(matrix), vscode.l10n.t) };
}
