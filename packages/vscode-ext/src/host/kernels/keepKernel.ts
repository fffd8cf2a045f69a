import * as vscode from 'vscode';
import type { CustomKernel } from '../../shared/kernels';
import { finiteRows } from './readKernel';

/**
 * Asks for a name and keeps a kernel under it in the settings.
 *
 * @throws RangeError for a kernel with NaN or an infinity, which settings cannot hold.
 */
export async function keepKernel(kernel: CustomKernel): Promise<void> {
  const rows = finiteRows(kernel.rows);
  const configuration = vscode.workspace.getConfiguration('convolve');
  const kept = configuration.inspect<Record<string, unknown>>('kernels')?.globalValue ?? {};
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Keep Kernel'),
    prompt: vscode.l10n.t('The name that the pickers show it under'),
    value: kernel.name,
    validateInput: (text) => {
      if (text.trim() === '') return vscode.l10n.t('Type a name.');
      if (!Object.hasOwn(kept, text.trim())) return undefined;
      const message = vscode.l10n.t('A kernel of this name is there already; Enter replaces it.');
      return { message, severity: vscode.InputBoxValidationSeverity.Warning };
    },
  });
  if (name === undefined) return;
  await configuration.update(
    'kernels',
    { ...kept, [name.trim()]: rows },
    vscode.ConfigurationTarget.Global,
  );
  void vscode.window.showInformationMessage(
    vscode.l10n.t('The kernel "{0}" is kept in your settings.', name.trim()),
  );
}
