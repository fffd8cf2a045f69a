import { MatrixSyntaxError, matrixSyntaxMessage } from '@convolve/core';
import * as vscode from 'vscode';
import { messageOf } from '../../shared/messageOf';

/** Why a text is no matrix or no kernel, in the language of the window and without the place. */
export function syntaxReason(error: unknown): string {
  if (!(error instanceof MatrixSyntaxError)) return messageOf(error);
  return matrixSyntaxMessage(error, vscode.env.language.startsWith('zh') ? 'zh' : 'en');
}
