import type { Matrix } from '@convolve/core';
import { formOf } from '../forms';
import type { StatementForm } from '../forms/StatementForm';
import { indented } from '../indentation';
import { lineEnd } from '../lines';
import { resultText } from '../resultText';
import type { SelectedMatrix } from '../SelectedMatrix';
import type { Span } from '../span';
import { afterFormula } from './afterFormula';
import { afterStatement } from './afterStatement';
import { blockText } from './blockText';
import { findStatement } from './findStatement';
import { freeName } from './freeName';
import type { Reason } from './Reason';
import { regionOf } from './regionOf';
import { statementText } from './statementText';

/** A text in which results are written. */
export interface TextFile {
  readonly text: string;
  readonly language: string;
  readonly eol: '\n' | '\r\n';
}

/** A matrix of a text, and what comes of it. */
export interface Outcome {
  readonly source: SelectedMatrix;
  readonly matrix: Matrix;
}

/** A change of a text. */
export interface Edit extends Span {
  readonly text: string;
}

/** Options of `planInsert`. */
export interface InsertOptions {
  /** Most digits after the decimal point. */
  readonly precision: number;
  /** What the results' names end in. */
  readonly suffix: string;
  /** Other texts of the program, as a notebook's other cells, whose names are taken. */
  readonly elsewhere?: string;
}

/** Why a result can't be written. */
export interface Refusal {
  readonly reason: Reason;
}

/**
 * Says how results are inserted below their matrices so that the file stays one of its language: as
 * statements with new names, or as blocks of their own.
 *
 * @returns The first refusal where one of them can't be.
 */
export function planInsert(
  file: TextFile,
  outcomes: readonly Outcome[],
  options: InsertOptions,
): Edit[] | Refusal {
  const taken = new Set<string>();
  const edits: Edit[] = [];
  for (const outcome of outcomes) {
    const edit = insertOne(file, outcome, options, taken);
    if (typeof edit === 'string') return { reason: edit };
    edits.push(edit);
  }
  return edits;
}

const refused: Readonly<Record<string, Reason>> = {
  json: 'json',
  jsonc: 'json',
  jsonl: 'json',
  ipynb: 'json',
  csv: 'csv',
  tsv: 'csv',
};
const blocks = ['markdown', 'plaintext', 'txt', 'text', 'log'];
const latex = ['latex', 'tex'];

function insertOne(
  file: TextFile,
  { source, matrix }: Outcome,
  options: InsertOptions,
  taken: Set<string>,
): Edit | Reason {
  if (source.box) return 'box';
  const region = regionOf(file, source);
  const { language, text } = region;
  const reason = refused[language];
  if (reason) return reason;
  const span = region.local(source.span);
  const inserted = (offset: number, text: string): Edit =>
    region.edit({ start: offset, end: offset, text });
  const name = (first: string) =>
    freeName(first, options.suffix, `${file.text}\n${options.elsewhere ?? ''}`, taken);
  const { indent } = source.indentation;
  try {
    if (blocks.includes(language)) {
      const { precision } = options;
      const block = blockText(source, matrix, { language, precision, rename: name });
      return inserted(blockEnd(text, span.end), `\n\n${indent}${indented(block, indent, '\n')}`);
    }
    if (latex.includes(language)) {
      const offset = afterFormula(text, span.start);
      if (offset === undefined) return 'formula';
      return inserted(offset, `\n\\[\n${formulaText(source, matrix, options)}\n\\]`);
    }
    const form = formOf(language);
    if (form === undefined) return 'language';
    const outcome = { source, matrix };
    const found = insertStatement(text, span, form, outcome, { ...options, nameFor: name });
    return typeof found === 'string' ? found : inserted(found.offset, found.text);
  } catch (error) {
    if (error instanceof RangeError) return 'unwritable';
    throw error;
  }
}

/** The end of the lines around a place up to a blank one. */
function blockEnd(text: string, offset: number): number {
  let end = lineEnd(text, offset);
  for (let next = /^\r?\n[^\n]*\S/; next.test(text.slice(end)); ) {
    end = lineEnd(text, text.indexOf('\n', end) + 1);
  }
  return end;
}

/** A formula, in which another name has the suffix as its index. */
function formulaText(
  source: SelectedMatrix,
  matrix: Matrix,
  { precision, suffix }: InsertOptions,
): string {
  const index = suffix.replaceAll('_', '\\_');
  return resultText(source, matrix, precision).replace(
    /^([^\\&=\s][^&=\n]*?|\\[a-z]+[^&=\n]*?)\s*&?=/i,
    (_, name: string) => `{${name}}_{\\mathrm{${index}}} =`,
  );
}

function insertStatement(
  text: string,
  span: Span,
  form: StatementForm,
  { source, matrix }: Outcome,
  options: InsertOptions & { readonly nameFor: (first: string) => string },
): { readonly offset: number; readonly text: string } | Reason {
  const statement = findStatement(text, span, source.matrix, form);
  const place = afterStatement(text, statement, form);
  if (typeof place === 'string') return place;
  const { offset, indent, tail, renames } = place;
  const body = statementText(text, statement, form, {
    source: source.matrix,
    result: matrix,
    precision: options.precision,
    name: options.nameFor(statement.name),
    renames,
  });
  if (body === undefined) return 'undeclared';
  return { offset, text: `\n${indent}${indented(body + tail, indent, '\n')}` };
}
