import type * as vscode from 'vscode';
import { readSetting } from '../settings/readSetting';
import type { MatrixSettings } from './convolveMatrix';

/** Reads how the matrices of a document are convolved, and how many digits are written. */
export function matrixSettings(
  document: vscode.TextDocument,
): MatrixSettings & { readonly precision: number } {
  return {
    operation: readSetting('operation', document),
    mode: readSetting('matrix.mode', document),
    border: readSetting('matrix.border', document),
    precision: readSetting('matrix.precision', document),
  };
}
