import { Scanner } from './Scanner.js';

/** Starts with a letter, perhaps in brackets, as `Width (mm)`, `<dbl>` and `[a]`. */
const NAME = /^[_<([{#$]?[\p{L}_]/u;
/** Words that stand for a value, or for none. */
const VALUE = /^(?:null|nil|none|undefined|missing|n\/a|na|nan|true|false|empty|blank)$/i;
/** Digits as words, and letters that stand for digits, as in `O.5`. */
const DIGITS = /^[〇零一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾两]+$|^[OoIl][.,]\d+$/u;

/** The fields of a line, at bars, tabs, semicolons or commas if there are any, else at white space. */
export function fieldsOf(line: string): string[] {
  const sign = separatorOf(line);
  if (sign === ' ') return line.trim().split(/\s+/);
  const cells = sign === '|' ? withoutEdges(line).split(/[|│┃║┆]/) : line.split(sign);
  return cells.map((field) => field.trim().replace(/^"(.*)"$/, '$1'));
}

/** What separates the fields of a line. */
export function separatorOf(line: string): '|' | '\t' | ';' | ',' | ' ' {
  if (/[|│┃║┆]/.test(withoutEdges(line))) return '|';
  return (['\t', ';', ','] as const).find((sign) => line.includes(sign)) ?? ' ';
}

function withoutEdges(line: string): string {
  return line.trim().replace(/^[|│┃║┆]|[|│┃║┆]$/g, '');
}

/** Whether a field can only be a name: no number, no digits, no word for a value. */
export function isName(field: string): boolean {
  return NAME.test(field) && !VALUE.test(field) && !DIGITS.test(field) && !isNumber(field);
}

/** Whether a field is a number, in quotes or not. */
export function isNumber(field: string): boolean {
  const scanner = new Scanner(field);
  scanner.next();
  if (!scanner.is('number')) return false;
  scanner.use();
  scanner.next();
  return scanner.is('end');
}

/** Whether fields are 0, 1, 2, …, as pandas numbers columns that have no names. */
export function isOrdinals(fields: readonly string[]): boolean {
  return fields.every((field, at) => field === `${at}`);
}
