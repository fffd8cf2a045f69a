import * as vscode from 'vscode';
import type { CustomKernel } from '../../shared/kernels';
import { readSetting } from '../settings/readSetting';
import { tellOfSetting } from '../settings/tellOfSetting';
import { tryKernel } from './readKernel';

/** The kernels of the setting `convolve.kernels`, and what is wrong with the others. */
export interface KeptKernels {
  readonly kernels: readonly CustomKernel[];
  readonly problems: readonly { readonly name: string; readonly reason: string }[];
}

/** The kernels kept in the settings; one that cannot be read is told of once and left out. */
export function keptKernels(): readonly CustomKernel[] {
  const { kernels, problems } = readKept(readSetting('kernels'));
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

/** Reads the setting `convolve.kernels`: an object from names to rows of numbers or to text. */
export function readKept(setting: unknown): KeptKernels {
  const kernels: CustomKernel[] = [];
  const problems: { name: string; reason: string }[] = [];
  for (const [name, value] of Object.entries(setting ?? {})) {
    const read = tryKernel(typeof value === 'string' ? value : JSON.stringify(value));
    if ('rows' in read) kernels.push({ name, ...read });
    else problems.push({ name, ...read });
  }
  return { kernels, problems };
}
