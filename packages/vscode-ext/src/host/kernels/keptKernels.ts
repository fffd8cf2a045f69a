import * as vscode from 'vscode';
import type { NamedKernel } from '../../shared/kernels';
import { syntaxReason } from '../matrix/syntaxReason';
import { readSetting } from '../settings/readSetting';
import { tellOfSetting } from '../settings/tellOfSetting';
import { readKept } from './readKept';

/** The kernels kept in the settings; one that cannot be read is told of once and left out. */
export function keptKernels(): readonly NamedKernel[] {
  const { kernels, problems } = readKept(readSetting('kernels'), vscode.l10n.t, syntaxReason);
  for (const { name, reason } of problems) {
    const message = vscode.l10n.t(
      'The kernel "{0}" in the setting convolve.kernels cannot be read: {1}',
      name,
      reason,
    );
    void tellOfSetting('kernels', message);
  }
  return kernels;
}
