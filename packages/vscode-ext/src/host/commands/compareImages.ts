import * as vscode from 'vscode';
import type { Labs } from '../lab/Labs';
import { openUnchanged, twoImages } from './twoImages';

/**
 * "Compare in the Lab": opens a lab on the first of two images, unchanged, and compares it with the second.
 *
 * @param selected The images selected in the Explorer; without two of them a dialog asks for two.
 */
export async function compareImages(labs: Labs, selected?: readonly vscode.Uri[]): Promise<void> {
  const images = await twoImages(selected, vscode.l10n.t('Compare'));
  if (!images) return;
  const [first, second] = images;
  const lab = openUnchanged(labs, first, { channels: 'each', colormap: null });
  await lab.postOther('compare', second);
}
