import * as vscode from 'vscode';
import type { MatrixSettings } from './convolveMatrix';

/** Reads how the matrices of a document are convolved, and how many digits are written. */
export function matrixSettings(
  document: vscode.TextDocument,
): MatrixSettings & { readonly precision: number } {
  const settings = vscode.workspace.getConfiguration('convolve', document);
  return {
    operation: settings.get('operation', 'correlate'),
    mode: settings.get('matrix.mode', 'valid'),
    border: settings.get('matrix.border', 'zero'),
    precision: settings.get('matrix.precision', 8),
  };
}
