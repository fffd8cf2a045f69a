import { catalogueChoices } from '../../shared/catalogueChoices';
import type { NamedKernel } from '../../shared/labSettings';
import { translated } from '../l10n';

/** The catalogue in the language of the window. */
export const catalogue = catalogueChoices(translated);

/** A kernel of the catalogue as the lab's settings hold it. */
export function catalogued(id: string): NamedKernel {
  return catalogue.find((choice) => choice.id === id)!.kernel;
}
