import { MatrixSyntaxError, matrixSyntaxMessage } from '@convolve/core';
import * as vscode from 'vscode';
import type { Text } from '../../shared/Text';
import { messageOf } from '../messageOf';

/** Gives a text in the language of the window, as `vscode.l10n.t` does. */
export type Translate = (english: Text, ...values: string[]) => string;

/** Why a text is no matrix or no kernel, in the language of the window and without the place. */
export function syntaxReason(error: unknown): string {
  if (!(error instanceof MatrixSyntaxError)) return messageOf(error);
  return matrixSyntaxMessage(error, vscode.env.language.startsWith('zh') ? 'zh' : 'en');
}
