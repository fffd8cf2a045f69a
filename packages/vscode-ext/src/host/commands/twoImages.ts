import * as vscode from 'vscode';
import type { LabSettings } from '../../shared/labSettings';
import { offeredFilters } from '../kernels/offeredFilters';
import { imageExtensions, isImage } from '../lab/fileKinds';
import type { LabPanel } from '../lab/LabPanel';
import type { Labs } from '../lab/Labs';

/**
 * Two images: those selected in the Explorer, or two that a dialog asks for; undefined where it is cancelled.
 *
 * @param action What the dialog's button says.
 */
export async function twoImages(
  selected: readonly vscode.Uri[] | undefined,
  action: string,
): Promise<readonly [vscode.Uri, vscode.Uri] | undefined> {
  const images = selected?.filter(isImage) ?? [];
  const [first, second, more] = images.length === 2 ? images : ((await askForTwo(action)) ?? []);
  if (!first) return undefined;
  if (!second || more) throw new Error(vscode.l10n.t('Choose two images.'));
  return [first, second];
}

function askForTwo(openLabel: string): Thenable<readonly vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    canSelectMany: true,
    title: vscode.l10n.t('Choose two images.'),
    openLabel,
    filters: { [vscode.l10n.t('Images')]: imageExtensions },
  });
}

/** Opens a lab on an image as it is. */
export function openUnchanged(
  labs: Labs,
  image: vscode.Uri,
  settings: Partial<LabSettings> = {},
): LabPanel {
  const { kernel } = offeredFilters().find(({ id }) => id === 'identity')!;
  const start = labs.services.memory.startSettings(kernel);
  const lab = labs.create(image, { ...start, display: 'clamped', ...settings });
  lab.reveal();
  return lab;
}
