import * as vscode from 'vscode';
import { fileName } from '../fileName';
import type { Labs } from '../lab/Labs';
import { openUnchanged, twoImages } from './twoImages';

/**
 * "Which Kernel Made This?": opens a lab on the first of two images, which finds the kernel that makes the second of
 * it and applies it.
 *
 * @param selected The images selected in the Explorer; without two of them a dialog asks for two.
 */
export async function findKernel(labs: Labs, selected?: readonly vscode.Uri[]): Promise<void> {
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
