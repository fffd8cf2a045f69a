import * as vscode from 'vscode';
import type { NamedKernel } from '../../shared/kernels';

/** What the names of a kernel's results end in: its id, or its own name, in letters of any language. */
export function nameSuffix(kernel: NamedKernel): string {
  if ('filter' in kernel) return word(kernel.filter);
  return (kernel.name !== vscode.l10n.t('Typed kernel') && word(kernel.name)) || 'convolved';
}

function word(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}
