import * as vscode from 'vscode';
import { messageOf } from '../../shared/messageOf';
import { type Planned, pickTargets, planTargets } from '../batch/pickTargets';
import { fileName } from '../fileName';
import { isImage, isNumberFile } from '../lab/fileKinds';
import type { LabPanel } from '../lab/LabPanel';
import type { Labs } from '../lab/Labs';
import { openLabs } from './openLabs';

/** So many failures are named in the message; the log has all. */
const maxNamed = 3;

/**
 * "Convolve Images…": applies one kernel to several images, or to those of a folder, and saves the
 * results beside them. The lab of the first one shows what the kernel does, and computes all.
 *
 * @param uri What was clicked on; without it, a folder is asked for.
 * @param selected All that is selected in the Explorer.
 */
export async function convolveImages(
  labs: Labs,
  uri?: vscode.Uri,
  selected?: readonly vscode.Uri[],
): Promise<void> {
  const chosen = selected?.length ? selected : uri ? [uri] : await askForFolder();
  if (!chosen) return;
  const images = await imagesIn(chosen);
  // The display of an image suits the others better than that of numbers.
  const first = images.find(isImage) ?? images[0];
  if (!first) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There are no images to convolve here.'),
    );
    return;
  }
  const title = vscode.l10n.t('Convolve {0} Images', images.length);
  const [lab] = await openLabs(labs, [first], title);
  const kernel = lab && labs.services.memory.lastKernel;
  if (!kernel) return;
  const planned = await pickTargets(await planTargets(images, kernel.name));
  if (planned) await saveAll(labs, lab, planned);
}

/** Images, and those that are in the folders among them; in order of their names, each once. */
async function imagesIn(chosen: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
  const found = new Map<string, vscode.Uri>();
  for (const uri of chosen) {
    const { type } = await vscode.workspace.fs.stat(uri);
    const files =
      type & vscode.FileType.Directory
        ? (await vscode.workspace.fs.readDirectory(uri))
            .filter(([, kind]) => kind & vscode.FileType.File)
            .map(([name]) => vscode.Uri.joinPath(uri, name))
        : [uri];
    for (const file of files) {
      if (isImage(file) || isNumberFile(file)) found.set(file.toString(), file);
    }
  }
  return [...found.values()].sort((a, b) =>
    fileName(a).localeCompare(fileName(b), undefined, { numeric: true }),
  );
}

async function askForFolder(): Promise<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    title: vscode.l10n.t('Convolve the Images of a Folder'),
    canSelectFiles: false,
    canSelectFolders: true,
  });
}

async function saveAll(labs: Labs, lab: LabPanel, planned: readonly Planned[]): Promise<void> {
  const failures: string[] = [];
  let saved = 0;
  await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Convolving {0} images', planned.length),
      cancellable: true,
    },
    async (progress, token) => {
      for (const { image, target } of planned) {
        if (token.isCancellationRequested || !labs.all.has(lab)) return;
        progress.report({ message: fileName(image) });
        try {
          const bytes = await lab.convert(image, target.path.endsWith('.npy') ? 'npy' : 'png');
          if (token.isCancellationRequested) return;
          await vscode.workspace.fs.writeFile(target, bytes);
          saved++;
        } catch (error) {
          const name = fileName(image);
          const message = messageOf(error);
          const named = message.includes(name) ? message : `${name}: ${message}`;
          labs.services.log.error(named);
          failures.push(named);
        }
        progress.report({ increment: 100 / planned.length });
      }
    },
  );
  const summary = vscode.l10n.t('{0} of {1} results are saved.', saved, planned.length);
  if (failures.length === 0) {
    void vscode.window.showInformationMessage(summary);
    return;
  }
  const more = failures.length > maxNamed ? ' …' : '';
  void vscode.window.showWarningMessage(
    `${summary} ${failures.slice(0, maxNamed).join(' ')}${more}`,
  );
}
