import * as vscode from 'vscode';
import type { NamedKernel } from '../../shared/kernels';
import { syntaxReason } from '../matrix/syntaxReason';
import { readKept } from './readKept';

/** The kernels kept in the settings; a kernel that cannot be read is told of and left out. */
export function keptKernels(): readonly NamedKernel[] {
  const { kernels, problems } = readKept(
    vscode.workspace.getConfiguration('convolve').get('kernels'),
    vscode.l10n.t,
    syntaxReason,
  );
  for (const { name, reason } of problems) void tellOf(name, reason);
  return kernels;
}

async function tellOf(name: string, reason: string): Promise<void> {
  const open = vscode.l10n.t('Open Settings');
  const picked = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'The kernel "{0}" in the setting convolve.kernels cannot be read: {1}',
      name,
      reason,
    ),
    open,
  );
  if (picked === open) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'convolve.kernels');
  }
}
