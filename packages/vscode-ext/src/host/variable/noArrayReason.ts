import type { Translate } from '../matrix/syntaxReason';

/** Why a variable is no array of numbers that can be shown. */
export type NoArrayCode =
  | 'axes'
  | 'bytes'
  | 'changed'
  | 'damaged'
  | 'elements'
  | 'empty'
  | 'incomplete'
  | 'inexact'
  | 'large'
  | 'listed'
  | 'missing'
  | 'mixed'
  | 'noList'
  | 'other'
  | 'ragged'
  | 'type'
  | 'unreadable'
  | 'view';

/** The reason as a part of a sentence. */
export function noArrayReason(
  code: NoArrayCode,
  args: readonly (string | number)[],
  translate: Translate,
): string {
  const [first = '', second = '', third = ''] = args.map(String);
  switch (code) {
    case 'axes':
      return translate('it has more than {0} axes', first);
    case 'bytes':
      return translate('it has {0} bytes, but its shape ({2}) needs {1}', first, second, third);
    case 'changed':
      return translate('it changed while it was read');
    case 'damaged':
      return translate('the debugger returned an incomplete answer');
    case 'elements':
      return translate('the debugger lists {0} of its {1} elements', first, second);
    case 'empty':
      return translate('it is empty, its shape is ({0})', first);
    case 'incomplete':
      return translate('the debugger returned {0} of {1} bytes', first, second);
    case 'inexact':
      return translate('the integer {0} has no exact floating-point value', first);
    case 'large':
      return translate('it has {0} MB; the limit is {1} MB', first, second);
    case 'listed':
      return translate('it has more than {0} numbers, which this debugger lists one by one', first);
    case 'missing':
      return translate('the debugger does not list all of its elements');
    case 'mixed':
      return translate('it has rows and single numbers side by side');
    case 'noList':
      return translate('its value {0} is not a list of numbers', first);
    case 'ragged':
      return translate('it has rows of {0} and of {1} elements', first, second);
    case 'type':
      return translate('its elements are of type {0}, not numbers of up to 64 bits', first);
    case 'unreadable':
      return translate('the debugger answered: {0}', first);
    case 'view':
      return translate('it is a view of another array; copy it first');
    case 'other':
      return first;
    default:
      return code satisfies never;
  }
}
