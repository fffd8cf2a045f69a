import * as vscode from 'vscode';
import { type CustomKernel, sizeOf } from '../../shared/kernels';
import { keepKernel } from '../kernels/keepKernel';
import { readKernel } from '../kernels/readKernel';
import type { Labs } from '../lab/Labs';
import { placeName, selectedMatrices } from '../matrix/selectedMatrices';

/** Larger matrices would keep the lab busy for minutes. */
const maxSize = 63;

/** "Use Selection as Kernel": the selected matrix becomes the lab's kernel, and the one last kept. */
export async function useSelectionAsKernel(labs: Labs): Promise<void> {
  const selection = await selectedMatrices();
  const [selected] = selection?.matrices ?? [];
  if (!selection || !selected) return;
  const { rows, note } = readKernel(selected.indentation.text);
  const cols = rows[0]!.length;
  if (rows.length > maxSize || cols > maxSize) {
    throw new Error(
      vscode.l10n.t(
        'A kernel has up to {0}×{0} numbers; this matrix has {1}×{2}.',
        maxSize,
        rows.length,
        cols,
      ),
    );
  }
  const kernel = { name: placeName(selection.editor.document, selected), rows };
  await labs.services.memory.keepLast(kernel);
  const lab = labs.current;
  lab?.post({ type: 'use', kernel });
  void offerToKeep(kernel, lab?.title, note);
}

async function offerToKeep(
  kernel: CustomKernel,
  title: string | undefined,
  note: string | undefined,
): Promise<void> {
  const size = sizeOf(kernel);
  const keep = vscode.l10n.t('Keep under a Name…');
  const used =
    title === undefined
      ? vscode.l10n.t('The {0} kernel is the one that the next lab starts with.', size)
      : vscode.l10n.t('The {0} kernel is in use in "{1}".', size, title);
  const message = note === undefined ? used : `${used} ${note}`;
  const picked = await vscode.window.showInformationMessage(message, keep);
  if (picked === keep) await keepKernel(kernel);
}
