import * as vscode from 'vscode';
import { type KernelChoice, keptChoices } from '../../shared/kernelChoices';
import { isSameKernel, type NamedKernel, sizeOf } from '../../shared/kernels';
import type { Memory } from '../Memory';
import { keptKernels } from './keptKernels';
import { offeredFilters } from './offeredFilters';
import { typeKernel } from './typeKernel';

/** A highlight that moves on within this time is not computed. */
const previewMilliseconds = 60;

/** Options of `pickKernel`. */
export interface PickKernelOptions {
  readonly title: string;
  readonly memory: Memory;
  /** Shows a kernel's result while the highlight moves. */
  readonly preview?: (kernel: NamedKernel) => void;
  /** What is to be said of a kernel before its meaning. */
  readonly note?: (kernel: NamedKernel) => string;
}

type KernelItem = vscode.QuickPickItem & { readonly kernel?: NamedKernel };

/**
 * Lets a person pick a kernel: the one last kept, those of the settings, edge maps, the catalogue,
 * or one typed.
 *
 * @returns Undefined if the person cancelled.
 */
export async function pickKernel(options: PickKernelOptions): Promise<NamedKernel | undefined> {
  const { title, memory, preview, note } = options;
  const typed: KernelItem = {
    label: `$(edit) ${vscode.l10n.t('Type a Kernel…')}`,
    detail: vscode.l10n.t('Rows of numbers as in NumPy, JSON, CSV or MATLAB'),
    alwaysShow: true,
  };
  const picked = await pick([...kernelItems(choicesOf(memory), note), typed], options);
  return picked === typed ? typeKernel(title, preview) : picked?.kernel;
}

/**
 * The kernels as lines of a picker, with a title above each group.
 *
 * @param note What is to be said of a kernel before its meaning, such as the size of its result.
 */
export function kernelItems(
  choices: readonly KernelChoice[],
  note?: (kernel: NamedKernel) => string,
): KernelItem[] {
  const items: KernelItem[] = [];
  let last: string | undefined;
  for (const { kernel, id, meaning, group } of choices) {
    if (group !== last) items.push({ label: group, kind: vscode.QuickPickItemKind.Separator });
    last = group;
    items.push({
      label: kernel.name,
      description: [sizeOf(kernel), id].filter(Boolean).join('  '),
      detail: [note?.(kernel), meaning].filter(Boolean).join(' · '),
      kernel,
    });
  }
  return items;
}

function choicesOf({ lastKernel }: Memory): KernelChoice[] {
  const catalogue = offeredFilters();
  const kept = keptChoices(keptKernels(), vscode.l10n.t('Kept in your settings'));
  if (!lastKernel) return [...kept, ...catalogue];
  const known = catalogue.find(({ kernel }) => isSameKernel(kernel, lastKernel));
  const last = {
    id: known?.id ?? '',
    group: vscode.l10n.t('Last used'),
    kernel: lastKernel,
    meaning: known?.meaning ?? '',
  };
  return [last, ...kept, ...catalogue];
}

function pick(
  items: readonly KernelItem[],
  { title, memory, preview }: PickKernelOptions,
): Promise<KernelItem | undefined> {
  const quickPick = vscode.window.createQuickPick<KernelItem>();
  quickPick.title = title;
  quickPick.placeholder = vscode.l10n.t('Search kernels by name, id or what they show');
  quickPick.matchOnDescription = true;
  quickPick.matchOnDetail = true;
  // The result behind the picker may be zoomed and panned meanwhile.
  quickPick.ignoreFocusOut = preview !== undefined;
  quickPick.items = items;
  const { startKernel } = memory;
  const start = items.find(({ kernel }) => kernel && isSameKernel(kernel, startKernel));
  if (start) quickPick.activeItems = [start];

  let timer: ReturnType<typeof setTimeout> | undefined;
  quickPick.onDidChangeActive(([active]) => {
    clearTimeout(timer);
    const kernel = active?.kernel;
    if (kernel) timer = setTimeout(() => preview?.(kernel), previewMilliseconds);
  });
  return new Promise((resolve) => {
    quickPick.onDidAccept(() => {
      // A preview must not come after what is kept.
      clearTimeout(timer);
      resolve(quickPick.activeItems[0]);
      quickPick.hide();
    });
    quickPick.onDidHide(() => {
      clearTimeout(timer);
      resolve(undefined);
      quickPick.dispose();
    });
    quickPick.show();
  });
}
