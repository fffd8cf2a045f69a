import type { KernelChoice } from '../../shared/kernelChoices';
import { type NamedKernel, sizeOf } from '../../shared/kernels';

/** A line of the picker: the title of a group, or a kernel to pick. */
export type KernelItem =
  | { readonly kind: 'group'; readonly label: string }
  | {
      readonly kind: 'kernel';
      readonly label: string;
      /** Size and id. */
      readonly description: string;
      /** What it shows. */
      readonly detail: string;
      readonly kernel: NamedKernel;
    };

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
  let group: string | undefined;
  for (const choice of choices) {
    if (choice.group !== group) {
      group = choice.group;
      items.push({ kind: 'group', label: group });
    }
    const { kernel, id, meaning } = choice;
    items.push({
      kind: 'kernel',
      label: kernel.name,
      description: [sizeOf(kernel), id].filter(Boolean).join('  '),
      detail: [note?.(kernel), meaning].filter(Boolean).join(' · '),
      kernel,
    });
  }
  return items;
}
