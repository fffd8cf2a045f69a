import { formOf } from '../forms';
import { indentationOf } from '../indentation';
import { indented } from '../indented';
import { resultText } from '../resultText';
import { findStatement } from './findStatement';
import type { Edit, Outcome, TextFile } from './planInsert';
import { regionOf } from './regionOf';
import { statementText } from './statementText';
import { wholeLiteral } from './wholeLiteral';

/** Says how results take the place of their matrices; declared sizes and types follow them. */
export function planReplace(
  file: TextFile,
  outcomes: readonly Outcome[],
  precision: number,
): Edit[] {
  return outcomes.map(
    (outcome) => declared(file, outcome, precision) ?? alone(file, outcome, precision),
  );
}

/** The numbers with the head of their statement. */
function declared(
  file: TextFile,
  { source, matrix }: Outcome,
  precision: number,
): Edit | undefined {
  const { text, eol } = file;
  const form = formOf(regionOf(file, source).language);
  if (form === undefined) return undefined;
  const statement = findStatement(text, wholeLiteral(text, source.span, source.matrix), form);
  const { begin, literal } = statement;
  const renames = true;
  const body = statementText(text, statement, form, {
    source: source.matrix,
    result: matrix,
    precision,
    renames,
  });
  if (body === undefined) return undefined;
  const { hanging, indent } = indentationOf(text, { start: begin, end: literal.end });
  const isOwn = statement.kind === 'bare' || form.byColumn || hanging.length < indent.length;
  const margin = isOwn ? hanging : indent;
  return { start: begin, end: literal.end, text: indented(body, margin, eol) };
}

function alone({ eol }: TextFile, { source, matrix }: Outcome, precision: number): Edit {
  const { span, indentation } = source;
  const text = indented(resultText(source, matrix, precision), indentation.hanging, eol);
  return { ...span, text };
}
