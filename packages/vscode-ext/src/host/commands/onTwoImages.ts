import * as vscode from 'vscode';
import type { LabSettings } from '../../shared/labSettings';
import { fileName } from '../fileName';
import { offeredFilters } from '../kernels/offeredFilters';
import { imageExtensions, isImage } from '../lab/fileKinds';
import type { LabPanel } from '../lab/LabPanel';
import type { Labs } from '../lab/Labs';

/**
 * "Compare in the Lab": opens a lab on the first of two images, unchanged, and compares it with the second.
 *
 * @param selected The images selected in the Explorer; without two of them a dialog asks for two.
 */
export async function compareImages(
  labs: Labs,
  _uri?: vscode.Uri,
  selected?: readonly vscode.Uri[],
): Promise<void> {
  const images = await twoImages(selected, vscode.l10n.t('Compare'));
  if (!images) return;
  const [first, second] = images;
  const lab = openUnchanged(labs, first, { channels: 'each', colormap: null });
  await lab.postOther('compare', second);
}

/**
 * "Which Kernel Made This?": opens a lab on the first of two images, which finds the kernel that makes the second of
 * it and applies it.
 *
 * @param selected The images selected in the Explorer; without two of them a dialog asks for two.
 */
export async function findKernel(
  labs: Labs,
  _uri?: vscode.Uri,
  selected?: readonly vscode.Uri[],
): Promise<void> {
  const images = await twoImages(selected, vscode.l10n.t('Find the Kernel'));
  const order = images && (await pickOrder(images));
  if (!order) return;
  const [before, after] = order;
  await openUnchanged(labs, before).postOther('find', after);
}

/** Which of the two is the original. */
async function pickOrder([a, b]: readonly [vscode.Uri, vscode.Uri]): Promise<
  readonly [vscode.Uri, vscode.Uri] | undefined
> {
  const items = [
    { label: `${fileName(a)} → ${fileName(b)}`, order: [a, b] as const },
    { label: `${fileName(b)} → ${fileName(a)}`, order: [b, a] as const },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Which Kernel Made This?'),
    placeHolder: vscode.l10n.t('Which image is the original, and which the result?'),
  });
  return picked?.order;
}

/**
 * Two images: those selected in the Explorer, or two that a dialog asks for; undefined where it is cancelled.
 *
 * @param action What the dialog's button says.
 */
async function twoImages(
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
function openUnchanged(
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
