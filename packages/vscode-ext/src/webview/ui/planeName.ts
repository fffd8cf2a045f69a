import { t } from '../l10n';

/** A plane's name for people; a map keeps the name of its kernel. */
export function planeName(name: string): string {
  switch (name) {
    case 'gray':
      return t('Grey');
    case 'red':
      return t('Red');
    case 'green':
      return t('Green');
    case 'blue':
      return t('Blue');
    case 'value':
      return t('Value');
    case 'alpha':
      return t('Alpha');
    default:
      return name;
  }
}
