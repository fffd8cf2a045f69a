import { filterGroups, filters, type Words } from '@convolve/core';
import type { NamedKernel } from './kernels';

/** A kernel as the picker and the lab's list offer it. */
export interface KernelChoice {
  /** The id of a filter, with `edges-` before it for an edge detector; empty for a person's own. */
  readonly id: string;
  readonly group: string;
  readonly kernel: NamedKernel;
  /** What it shows, in one line. */
  readonly meaning: string;
}

/**
 * The core's filters, in their order and groups.
 *
 * @param language The window's, such as `zh-cn`.
 * @param edgeMap The name that an edge detector's result has in lists.
 */
export function kernelChoices(
  language: string,
  edgeMap: (title: string) => string,
): KernelChoice[] {
  const say = (words: Words) => (language.startsWith('zh') ? words.zh : words.en);
  const groups = new Map(filterGroups.map(({ id, title }) => [id as string, say(title)]));
  return filters.map(({ kind, id, group, title, meaning }) => ({
    id: kind === 'kernel' ? id : `edges-${id}`,
    group: groups.get(group)!,
    kernel: {
      name: kind === 'kernel' ? say(title) : joined(edgeMap(say(title))),
      filter: id,
    },
    meaning: say(meaning),
  }));
}

/** The kernels kept in the settings, as a group of that title. */
export function keptChoices(kernels: readonly NamedKernel[], group: string): KernelChoice[] {
  return kernels.map((kernel) => ({ id: '', group, kernel, meaning: '' }));
}

/** A Chinese name as it is written: without a space between two Han characters. */
function joined(name: string): string {
  return name.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}
