import * as vscode from 'vscode';
import type { Text } from '../../shared/Text';

/** Why a variable is no array of numbers that can be shown, as parts of a sentence. */
const reasons = {
  axes: 'it has more than {0} axes',
  bytes: 'it has {0} bytes, but its shape ({2}) needs {1}',
  changed: 'it changed while it was read',
  damaged: 'the debugger returned an incomplete answer',
  elements: 'the debugger lists {0} of its {1} elements',
  empty: 'it is empty, its shape is ({0})',
  incomplete: 'the debugger returned {0} of {1} bytes',
  inexact: 'the integer {0} has no exact floating-point value',
  large: 'it has {0} MB; the limit is {1} MB',
  listed: 'it has more than {0} numbers, which this debugger lists one by one',
  missing: 'the debugger does not list all of its elements',
  mixed: 'it has rows and single numbers side by side',
  noList: 'its value {0} is not a list of numbers',
  ragged: 'it has rows of {0} and of {1} elements',
  type: 'its elements are of type {0}, not numbers of up to 64 bits',
  unreadable: 'the debugger answered: {0}',
  view: 'it is a view of another array; copy it first',
} as const satisfies Record<string, Text>;

/** A variable is no array of numbers that can be shown; the message is a part of a sentence. */
export class NoArray extends Error {
  /** @param code `other` for a reason in the program's own words. */
  constructor(code: keyof typeof reasons | 'other', ...args: (string | number)[]) {
    super(code === 'other' ? String(args[0]) : vscode.l10n.t(reasons[code], ...args));
  }
}
