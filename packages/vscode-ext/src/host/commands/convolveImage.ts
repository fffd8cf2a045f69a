import * as vscode from 'vscode';
import { fileName } from '../fileName';
import { imageExtensions, isImage, isNumberFile, numberExtensions } from '../lab/fileKinds';
import type { Labs } from '../lab/Labs';
import { openLabs } from './openLabs';

/**
 * "Convolve Image…": opens a lab for each image and shows the highlighted kernel's result behind
 * the picker. Enter keeps it; Escape closes the labs again.
 *
 * @param uri The image that was clicked on; without it, the one in the active editor.
 * @param selected All images selected in the Explorer.
 */
export async function convolveImage(
  labs: Labs,
  uri?: vscode.Uri,
  selected?: readonly vscode.Uri[],
): Promise<void> {
  const image = uri ?? activeImage();
  const chosen = selected?.length ? selected : image ? [image] : [];
  const images = chosen.filter((each) => isImage(each) || isNumberFile(each));
  const [other] = chosen;
  if (images.length === 0 && other) {
    throw new Error(
      vscode.l10n.t(
        '{0} is not an image that the lab opens. Supported: {1}.',
        fileName(other),
        [...imageExtensions, ...numberExtensions].join(', '),
      ),
    );
  }
  if (images.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Open an image, or right-click one in the Explorer, and choose "Convolve Image…".',
      ),
    );
    return;
  }
  await openLabs(labs, images);
}

/** The image in the active editor: VS Code's own preview, or the lab as an editor. */
function activeImage(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom ? input.uri : undefined;
}
