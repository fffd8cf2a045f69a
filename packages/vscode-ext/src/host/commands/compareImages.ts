import * as vscode from 'vscode';
import { offeredFilters } from '../kernels/offeredFilters';
import type { Labs } from '../lab/Labs';
import type { Memory } from '../Memory';
import { twoImages } from './twoImages';

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
  const images = await twoImages(selected, vscode.l10n.t('Compare'));
  if (!images) return;
  const [first, second] = images;
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
