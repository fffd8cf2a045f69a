import * as vscode from 'vscode';
import type { NamedKernel } from '../../shared/labSettings';
import type { Result, Way } from './writeResults';

/** More of a result is not shown in the picker. */
const maxPreview = 120;

/** Lets a person pick what to do with results, which are shown in short. */
export async function pickWay(
  kernel: NamedKernel,
  results: readonly Result[],
): Promise<Way | 'lab' | undefined> {
  const short = results.map(({ text }) => text.replace(/\s+/g, ' ')).join('   ');
  const preview = short.length > maxPreview ? `${short.slice(0, maxPreview)}…` : short;
  const item = (way: Way | 'lab', icon: string, label: string, detail?: string) => ({
    way,
    label: `$(${icon}) ${label}`,
    ...(detail !== undefined && { detail }),
  });
  const picked = await vscode.window.showQuickPick(
    [
      item('below', 'arrow-down', vscode.l10n.t('Insert Below'), preview),
      item('replace', 'replace', vscode.l10n.t('Replace')),
      item('beside', 'split-horizontal', vscode.l10n.t('Open Beside')),
      item('copy', 'copy', vscode.l10n.t('Copy')),
      item('lab', 'beaker', vscode.l10n.t('Open in the Convolution Lab')),
    ],
    {
      title: vscode.l10n.t('Result of {0}', kernel.name),
      placeHolder: vscode.l10n.t('What to do with the result'),
    },
  );
  return picked?.way;
}
