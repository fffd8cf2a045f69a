import * as vscode from 'vscode';
import { fileName } from '../fileName';
import { targetNames } from './targetNames';

/** An image, and where its result goes. */
export interface Planned {
  readonly image: vscode.Uri;
  readonly target: vscode.Uri;
  /** Whether a file of that name is there. */
  readonly exists: boolean;
}

/** Where the results of images go: beside them. */
export async function planTargets(
  images: readonly vscode.Uri[],
  kernel: string,
): Promise<Planned[]> {
  const folders = new Map<string, vscode.Uri[]>();
  for (const image of images) {
    const folder = vscode.Uri.joinPath(image, '..').toString();
    folders.set(folder, [...(folders.get(folder) ?? []), image]);
  }
  const planned: Planned[] = [];
  for (const inFolder of folders.values()) {
    const names = targetNames(inFolder.map(fileName), kernel);
    for (const [at, image] of inFolder.entries()) {
      const target = vscode.Uri.joinPath(image, '..', names[at]!);
      planned.push({ image, target, exists: await isThere(target) });
    }
  }
  return planned;
}

/**
 * Shows the names of the results, of which a person picks; files that are there are picked by hand, and
 * asked about once more.
 */
export async function pickTargets(
  planned: readonly Planned[],
): Promise<readonly Planned[] | undefined> {
  const results = new Set(planned.map(({ target }) => target.toString()));
  const items = planned.map((each) => ({
    label: fileName(each.target),
    description: each.exists
      ? vscode.l10n.t('of {0}; replaces the file that is there', fileName(each.image))
      : vscode.l10n.t('of {0}', fileName(each.image)),
    // Of a second run, the results of the first are no images that were meant.
    picked: !each.exists && !results.has(each.image.toString()),
    each,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Save the Results beside the Images'),
    placeHolder: vscode.l10n.t('The files that are written'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  if (!picked || picked.length === 0) return undefined;
  const chosen = picked.map(({ each }) => each);
  const replaced = chosen.filter(({ exists }) => exists);
  if (replaced.length === 0) return chosen;
  const replace = vscode.l10n.t('Replace');
  const names = replaced.map(({ target }) => fileName(target)).join(', ');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Replace files that are there?'),
    { modal: true, detail: names },
    replace,
  );
  return answer === replace ? chosen : undefined;
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
