import { formatMatrix, type Matrix, type MatrixStyle } from '@convolve/core';
import type { StatementForm } from '../forms/StatementForm';
import { indentationOf } from '../indentation';
import { parsed } from '../readableAs';
import type { Span } from '../span';
import type { Statement } from './findStatement';

/** A result, and how it is written. */
export interface StatementOptions {
  readonly source: Matrix;
  readonly result: Matrix;
  readonly precision: number;
  /** The name to give in place of the statement's own one. */
  readonly name?: string;
  /** Whether the head stays, but for the name. */
  readonly renames: boolean;
}

/**
 * Writes a statement for another matrix, from its first character up to its numbers' end, as if it
 * began at the left margin: sizes and types follow the matrix.
 *
 * @returns Undefined where the statement can't be read, and no other can be written in its place.
 */
export function statementText(
  text: string,
  statement: Statement,
  form: StatementForm,
  options: StatementOptions,
): string | undefined {
  const { kind, begin, value, literal } = statement;
  const { renames, name, result } = options;
  const write = (start: number) => written(text, { start, literal }, options, form);
  if (renames) {
    const whole = write(begin);
    if (whole !== undefined) return typed(rewritten(whole, statement, form, options), form, result);
  }
  const alone = write(value);
  if (alone === undefined) return undefined;
  if (!renames) {
    if (form.fresh === undefined || name === undefined) return undefined;
    return typed(hung(form.fresh(name), alone), form, result);
  }
  // Types that the core does not read stay, where a language's table knows those of integers.
  if (kind === 'bare' || (form.retype ?? form.format) === undefined) return undefined;
  const head = { ...alone, text: text.slice(begin, value) + alone.text };
  return typed(rewritten(head, statement, form, options), form, result);
}

interface Written {
  readonly text: string;
  /** Its further lines stand below the first number. */
  readonly below: boolean;
  /** Where the numbers begin. */
  readonly column: number;
}

/** The result in the place of the numbers, after a head that is read with them. */
function written(
  text: string,
  { start, literal }: { readonly start: number; readonly literal: Span },
  { source, result, precision }: StatementOptions,
  form: StatementForm,
): Written | undefined {
  const head = text.slice(start, literal.start);
  const isLong = head.includes('\n');
  const placed = indentationOf(text, isLong ? { start, end: literal.end } : literal);
  const style = styleOf(isLong ? placed.text : head + placed.text, source);
  if (style === undefined) return undefined;
  const { hanging, indent } = placed;
  return {
    text: formatMatrix(result, { style: inLanguage(style, form), precision }),
    below: !isLong && hanging.length > indent.length,
    column: head.length,
  };
}

/** How a text sets the numbers, if it is read as these numbers and no others. */
function styleOf(text: string, { rows, cols, data }: Matrix): MatrixStyle | undefined {
  const { matrix, style } = parsed(text) ?? {};
  const isSame = matrix?.rows === rows && matrix.cols === cols;
  return isSame && matrix.data.every((value, at) => Object.is(value, data[at])) ? style : undefined;
}

/** Square brackets alone do not tell the language. */
function inLanguage(style: MatrixStyle, { format }: StatementForm): MatrixStyle {
  const isOpen = ['json', 'python', 'javascript'].includes(style.format);
  return isOpen && format !== undefined ? { ...style, format } : style;
}

/** The head with the new name, and with sizes that no digits stood for. */
function rewritten(
  { text, below, column }: Written,
  { kind }: Statement,
  form: StatementForm,
  { result, name }: StatementOptions,
): string {
  const head = kind === 'bare' ? undefined : form[kind];
  if (head === undefined) return hung('', { text, below, column: 0 });
  head.lastIndex = 0;
  const match = head.exec(text);
  if (!match) return hung('', { text, below, column });
  const { dims, name: place } = match.indices!.groups!;
  let start = match[0];
  if (dims) start = splice(start, dims, sizes(match.groups!.dims!, result));
  if (place && name !== undefined) start = splice(start, place, name);
  return hung(start, { text: text.slice(match[0].length), below, column: 0 });
}

function splice(text: string, [start, end]: [number, number], part: string): string {
  return text.slice(0, start) + part + text.slice(end);
}

/** `[ROWS][COLS]` with the numbers of a matrix; an empty first size stays empty. */
function sizes(dims: string, { rows, cols }: Matrix): string {
  const found = dims.match(/\[[^\]]*\]/g) ?? [];
  if (found.length > 2) return dims;
  const wanted = found.length === 2 ? [rows, cols] : [rows * cols];
  return found.map((dim, at) => (/^\[\s*\]$/.test(dim) ? '[]' : `[${wanted[at]}]`)).join('');
}

/** The statement with types that hold the numbers, and numbers of one type. */
function typed(text: string, { retype, whole }: StatementForm, result: Matrix): string {
  const fractions = result.data.some((value) => !Number.isInteger(value));
  const body = text.indexOf('=') + 1;
  const numbers =
    whole && fractions
      ? text.slice(0, body) +
        text.slice(body).replace(/(?<![\w.]|e[-+])\d+(?![\w.])/g, `$&${whole}`)
      : text;
  if (retype === undefined) return numbers;
  return numbers.replace(retype.types, (type) => (holds(type, result) ? type : retype.float));
}

/** Whether an integer type, by its name, holds all numbers. */
function holds(type: string, { data }: Matrix): boolean {
  const word = /^(?:u?int|u?byte|short|long)/i.exec(type)?.[0].toLowerCase() ?? '';
  const named = { byte: 8, short: 16, int: 32, long: 64 }[word.replace(/^u/, '')] ?? 32;
  const bits = Number(/\d+/.exec(type)?.[0] ?? named);
  const [low, high] = word.startsWith('u') ? [0, 2 ** bits] : [-(2 ** (bits - 1)), 2 ** (bits - 1)];
  const least = word === 'byte' ? 0 : low;
  return data.every((value) => Number.isInteger(value) && value >= least && value < high);
}

/** Sets numbers after a head; lines that stood below the first number do so again. */
function hung(head: string, { text, below, column }: Written): string {
  const lastLine = head.slice(head.lastIndexOf('\n') + 1);
  const indent = below ? ' '.repeat(lastLine.length + column) : '';
  return head + text.replaceAll(/\n(?=[^\n])/g, `\n${indent}`);
}
