import * as vscode from 'vscode';
import type { NamedKernel } from '../../shared/kernels';
import type { Result, Way } from './writeResults';

/** More of a result is not shown in the picker. */
const maxPreview = 120;

/** What can be done with results. */
export interface Offer {
  /** Why they can't be inserted, if so. */
  readonly noInsert?: string;
  /** Why they can't take the place of their matrices, if so. */
  readonly noReplace?: string;
  /** Whether the document is a cell of a notebook. */
  readonly inNotebook: boolean;
  /** Whether nothing can be written into the document. */
  readonly readOnly: boolean;
}

/** Lets a person pick what to do with results, which are shown in short. */
export async function pickWay(
  kernel: NamedKernel,
  results: readonly Result[],
  offer: Offer,
): Promise<Way | 'lab' | undefined> {
  const short = results.map(({ text }) => text.replace(/\s+/g, ' ')).join('   ');
  const preview = short.length > maxPreview ? `${short.slice(0, maxPreview)}…` : short;
  const item = (way: Way | 'lab', icon: string, label: string) => ({
    way,
    label: `$(${icon}) ${label}`,
  });
  const below = item('below', 'arrow-down', vscode.l10n.t('Insert Below'));
  const replace = item('replace', 'replace', vscode.l10n.t('Replace'));
  const inDocument = [
    ...(offer.inNotebook ? [item('cell', 'add', vscode.l10n.t('Insert as New Cell'))] : []),
    ...(offer.noInsert === undefined ? [below] : []),
    ...(offer.noReplace === undefined ? [replace] : []),
  ];
  const [first, ...others] = [
    ...(offer.readOnly ? [] : inDocument),
    item('beside', 'split-horizontal', vscode.l10n.t('Open Beside')),
    item('copy', 'copy', vscode.l10n.t('Copy')),
    item('lab', 'beaker', vscode.l10n.t('Open in the Convolution Lab')),
  ];
  const picked = await vscode.window.showQuickPick([{ ...first!, detail: preview }, ...others], {
    title: vscode.l10n.t('Result of {0}', kernel.name),
    placeHolder: placeHolder(offer),
  });
  return picked?.way;
}

function placeHolder({ noInsert, noReplace, readOnly }: Offer): string {
  if (readOnly) {
    return vscode.l10n.t('This document is read-only: open the result beside it, or copy it');
  }
  if (noReplace !== undefined) return vscode.l10n.t('No Replace: {0}', noReplace);
  return noInsert === undefined
    ? vscode.l10n.t('What to do with the result')
    : vscode.l10n.t('No Insert Below: {0}', noInsert);
}
