import * as vscode from 'vscode';
import { fileName } from '../fileName';
import type { Labs } from '../lab/Labs';
import { isNumberFile, numberExtensions } from '../lab/numberFiles';
import type { Memory } from '../Memory';
import { activePicture } from './activePicture';
import { isPicture, pictureExtensions } from './isPicture';
import { openLabs } from './openLabs';

/**
 * "Convolve Image…": opens a lab for each picture and shows the highlighted kernel's result behind
 * the picker. Enter keeps it; Escape closes the labs again.
 *
 * @param uri The picture that was clicked on; without it, the one in the active editor.
 * @param selected All pictures selected in the Explorer.
 */
export async function convolveImage(
  labs: Labs,
  memory: Memory,
  uri?: vscode.Uri,
  selected?: readonly vscode.Uri[],
): Promise<void> {
  const picture = uri ?? activePicture();
  const chosen = selected?.length ? selected : picture ? [picture] : [];
  const pictures = chosen.filter((each) => isPicture(each) || isNumberFile(each));
  const [other] = chosen;
  if (pictures.length === 0 && other) {
    throw new Error(
      vscode.l10n.t(
        '{0} is not an image that the lab opens. Supported: {1}.',
        fileName(other),
        [...pictureExtensions, ...numberExtensions].join(', '),
      ),
    );
  }
  if (pictures.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Open an image, or right-click one in the Explorer, and choose "Convolve Image…".',
      ),
    );
    return;
  }
  await openLabs(labs, memory, pictures, titleOf(pictures));
}

function titleOf(pictures: readonly vscode.Uri[]): string {
  const [first] = pictures;
  return pictures.length === 1 && first
    ? vscode.l10n.t('Convolve {0}', fileName(first))
    : vscode.l10n.t('Convolve {0} Images', pictures.length);
}
