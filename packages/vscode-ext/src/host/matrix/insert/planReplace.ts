import { formOf } from '../forms';
import { indentationOf, indented } from '../indentation';
import { resultText } from '../resultText';
import type { Span } from '../span';
import { findStatement } from './findStatement';
import type { Edit, Outcome, Refusal, TextFile } from './planInsert';
import { regionOf } from './regionOf';
import { statementText } from './statementText';
import { withHead } from './withHead';

/**
 * Says how results take the place of their matrices; declared sizes and types follow them, and a box
 * of columns takes a result with as many rows.
 *
 * @returns The first refusal where one of them can't.
 */
export function planReplace(
  file: TextFile,
  outcomes: readonly Outcome[],
  precision: number,
): Edit[] | Refusal {
  const edits: Edit[] = [];
  for (const outcome of outcomes) {
    const { source, matrix } = outcome;
    if (source.box && matrix.rows !== source.box.length) return { reason: 'rows' };
    edits.push(
      ...(source.box
        ? inBox(outcome, source.box, precision)
        : [declared(file, outcome, precision) ?? alone(file, outcome, precision)]),
    );
  }
  return edits;
}

function inBox({ source, matrix }: Outcome, box: readonly Span[], precision: number): Edit[] {
  const rows = resultText(source, matrix, precision).trimEnd().split('\n');
  return box.map((span, at) => ({ ...span, text: rows[at]!.trim() }));
}

/** The numbers with the head of their statement. */
function declared(
  file: TextFile,
  { source, matrix }: Outcome,
  precision: number,
): Edit | undefined {
  const region = regionOf(file, source);
  const { language, text } = region;
  const form = formOf(language);
  if (form === undefined) return undefined;
  const statement = findStatement(text, region.local(source.span), source.matrix, form);
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
  return region.edit({ start: begin, end: literal.end, text: indented(body, margin, '\n') });
}

function alone(file: TextFile, { source, matrix }: Outcome, precision: number): Edit {
  const { hanging } = source.indentation;
  const region = regionOf(file, source);
  const result = withHead(resultText(source, matrix, precision), source, matrix);
  const text = indented(result, hanging, '\n');
  return region.edit({ ...region.local(source.span), text });
}
