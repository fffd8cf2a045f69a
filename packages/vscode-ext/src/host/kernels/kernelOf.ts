import * as vscode from 'vscode';
import { syntaxReason } from '../matrix/syntaxReason';
import { readKernel } from './readKernel';

/** The kernel that a text holds, or why it holds none, for people. */
export function kernelOf(text: string): { rows: number[][] } | { reason: string } {
  try {
    return { rows: readKernel(text, vscode.l10n.t).rows };
  } catch (error) {
    return { reason: syntaxReason(error) };
  }
}
