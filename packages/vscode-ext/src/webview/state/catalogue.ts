import type { Words } from '@convolve/core';
import { kernelChoices } from '../../shared/kernelChoices';
import type { NamedKernel } from '../../shared/kernels';
import { t } from '../l10n';

/** A text of the catalogue in the language of the window. */
export function say(words: Words): string {
  return document.documentElement.lang.startsWith('zh') ? words.zh : words.en;
}

/** The core's filters in the language of the window. */
export const catalogue = kernelChoices(document.documentElement.lang, (title) =>
  t('{0} edge map', title),
);

/** A filter as the lab's settings hold it. */
export function catalogued(id: string): NamedKernel {
  return catalogue.find((choice) => choice.id === id)!.kernel;
}
