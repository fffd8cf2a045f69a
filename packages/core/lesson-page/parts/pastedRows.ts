import type { Rows } from '../state/settings.js';

/**
 * The matrix in a text that is pasted: cells of a spreadsheet, CSV, what NumPy prints, or nested brackets. The core's
 * parser reads 44 formats, but would make the page a third larger.
 *
 * @returns Undefined where the text holds something else, or no more than one number.
 */
export function pastedRows(text: string): Rows | undefined {
  const lines = text
    .trim()
    .replaceAll('−', '-')
    .split(/\n|;|\][\s,]*\[/)
    .map((line) => line.split(/[\s,[\]]+/).filter((word) => word !== ''))
    .filter((words) => words.length > 0);
  const rows = lines.map((words) => words.map(Number));
  const all = rows.flat();
  return all.length > 1 && all.every(Number.isFinite) ? rows : undefined;
}
