import { kernelChoices } from '../../shared/kernelChoices';
import type { NamedKernel } from '../../shared/kernels';
import { t } from '../l10n';

/** The core's filters in the language of the window. */
export const catalogue = kernelChoices(document.documentElement.lang, (title) =>
  t('{0} edge map', title),
);

/** A filter as the lab's settings hold it. */
export function catalogued(id: string): NamedKernel {
  return catalogue.find((choice) => choice.id === id)!.kernel;
}
