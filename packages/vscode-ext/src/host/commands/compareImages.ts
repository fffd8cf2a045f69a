import * as vscode from 'vscode';
import { offeredFilters } from '../kernels/offeredFilters';
import type { Labs } from '../lab/Labs';
import type { Memory } from '../Memory';
import { isPicture, pictureExtensions } from './isPicture';

/**
 * "Compare in the Lab": opens a lab on the first of two images, unchanged, and compares it with the second.
 *
 * @param selected The images selected in the Explorer; without two of them a dialog asks for two.
 */
export async function compareImages(
  labs: Labs,
  memory: Memory,
  _uri?: vscode.Uri,
  selected?: readonly vscode.Uri[],
): Promise<void> {
  const images = selected?.filter(isPicture) ?? [];
  const [first, second, more] = images.length === 2 ? images : ((await askForTwo()) ?? []);
  if (!first) return;
  if (!second || more) {
    throw new Error(vscode.l10n.t('Choose two images to compare.'));
  }
  const { kernel } = offeredFilters().find(({ id }) => id === 'identity')!;
  const settings = memory.startSettings(kernel);
  const lab = labs.create(first, {
    ...settings,
    channels: 'each',
    display: 'clamped',
    colormap: null,
  });
  lab.reveal();
  await lab.compare(second);
}

function askForTwo(): Thenable<readonly vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    canSelectMany: true,
    title: vscode.l10n.t('Choose two images to compare.'),
    openLabel: vscode.l10n.t('Compare'),
    filters: { [vscode.l10n.t('Images')]: [...pictureExtensions] },
  });
}
