import * as vscode from 'vscode';
import { type KernelChoice, kernelChoices } from '../../shared/kernelChoices';

/** The core's filters in the language of the window. */
export function offeredFilters(): KernelChoice[] {
  return kernelChoices(vscode.env.language, (title) => vscode.l10n.t('{0} edge map', title));
}
