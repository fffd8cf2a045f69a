import * as vscode from 'vscode';

type Rows = readonly (readonly number[])[];

/**
 * The rows of a kernel, if they are numbers that can be computed with and kept.
 *
 * @throws RangeError where there are none, or NaN or an infinity is among them.
 */
export function finiteRows<T extends Rows>(rows: T): T {
  if (rows.flat().length === 0) throw new RangeError(vscode.l10n.t('A kernel has numbers in it.'));
  if (!rows.flat().every((value) => Number.isFinite(value))) {
    throw new RangeError(vscode.l10n.t('A kernel has finite numbers only.'));
  }
  return rows;
}
