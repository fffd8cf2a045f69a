import type { Text } from '../../shared/Text';
import { t } from '../l10n';

const names: Readonly<Record<string, Text>> = {
  gray: 'Grey',
  red: 'Red',
  green: 'Green',
  blue: 'Blue',
  value: 'Value',
  alpha: 'Alpha',
};

/** A plane's name for people; a map keeps the name of its kernel. */
export function planeName(name: string): string {
  const known = Object.hasOwn(names, name) ? names[name] : undefined;
  return known ? t(known) : name;
}
