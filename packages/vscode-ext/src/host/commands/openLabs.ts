import * as vscode from 'vscode';
import { pickKernel } from '../kernels/pickKernel';
import type { LabPanel } from '../lab/LabPanel';
import type { Labs } from '../lab/Labs';
import { hasNumbers, nameOf, type Subject } from '../lab/Subject';

/**
 * Opens a lab for each subject, and shows the highlighted kernel's result behind the picker. Enter keeps
 * it; Escape closes the labs again.
 *
 * @param column Where; default the active one.
 * @returns The labs, or none where they were closed.
 */
export async function openLabs(
  labs: Labs,
  subjects: readonly Subject[],
  title = titleOf(subjects),
  column?: vscode.ViewColumn,
): Promise<readonly LabPanel[]> {
  const { memory } = labs.services;
  const opened = subjects.map((each) =>
    labs.create(each, memory.startSettings(undefined, hasNumbers(each)), column),
  );
  if (opened.length > 1) opened[0]?.reveal(true);
  const kernel = await pickKernel({
    title,
    memory,
    preview: (highlighted) => postAll(opened, { type: 'preview', kernel: highlighted }),
  });
  if (!kernel) {
    for (const lab of opened) lab.close();
    return [];
  }
  postAll(opened, { type: 'use', kernel });
  opened[0]?.reveal();
  await memory.keepLast(kernel);
  return opened;
}

function titleOf(subjects: readonly Subject[]): string {
  const [first] = subjects;
  return subjects.length === 1 && first
    ? vscode.l10n.t('Convolve {0}', nameOf(first))
    : vscode.l10n.t('Convolve {0} Images', subjects.length);
}

function postAll(labs: readonly LabPanel[], message: Parameters<LabPanel['post']>[0]): void {
  for (const lab of labs) lab.post(message);
}
