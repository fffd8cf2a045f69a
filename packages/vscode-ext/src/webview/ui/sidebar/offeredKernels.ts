import type { KernelChoice } from '../../../shared/kernelChoices';

/** The choices group by group, as long as their name, group or meaning has every word of the search. */
export function offeredKernels(choices: readonly KernelChoice[], search: string) {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, KernelChoice[]>();
  for (const choice of choices) {
    const { group, kernel, meaning } = choice;
    const text = `${group} ${kernel.name} ${meaning}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    const entries = groups.get(group);
    if (entries) entries.push(choice);
    else groups.set(group, [choice]);
  }
  return [...groups].map(([title, entries]) => ({ title, entries }));
}
