import type { StatementForm } from '../forms/StatementForm';
import { lineEnd, lineStart, nextLine, previousLine } from '../lines';
import { contextAt } from './contextAt';
import type { Statement } from './findStatement';
import type { Reason } from './Reason';

/** A place for a statement. */
export interface Place {
  readonly offset: number;
  /** What every line of it begins with. */
  readonly indent: string;
  /** What the first statement ends in, and the new one too. */
  readonly tail: string;
  /** The new statement's head is the first one's, with another name. */
  readonly renames: boolean;
}

/** What an expression ends a line with that goes on in the next one. */
const unfinished = /(?:[=+\-*/%&|^<>,.\\?([]|\breturn|\byield)\s*$/;
/** What the next statement alone belongs to. */
const governs =
  /(?:\b(?:if|for|foreach|while|switch|with|using|lock)\b[^;{}]*\)|\b(?:else|do)\b)\s*$/;

/** Where another statement can stand after one, or why it can't. */
export function afterStatement(
  text: string,
  statement: Statement,
  form: StatementForm,
): Place | Reason {
  const { kind, begin, literal } = statement;
  const { inside, opener } = contextAt(text, begin, form.lexis);
  if (inside !== 'code') return inside;
  if (opener !== undefined && !(form.braces && text[opener] === '{')) return 'expression';
  const isMember = opener !== undefined && form.members?.test(text.slice(0, opener)) === true;
  const renames = kind === 'declaration' || (kind === 'assignment' && isMember);
  const before = codeBefore(text, begin, form);
  if (!renames && (unfinished.test(before) || governs.test(before))) return 'expression';
  if (!renames && opener !== undefined && !isBlock(text.slice(0, opener), form))
    return 'expression';
  if (kind === 'bare') {
    if (!startsHere(text, statement, form, before)) return 'expression';
    if (form.bare === undefined)
      return isListed(text, literal.end, form) ? 'expression' : 'undeclared';
  }
  const end = endOf(text, literal.end, begin, form);
  if (end === undefined) return 'expression';
  const tail = text.slice(literal.end, end.statement).trimEnd();
  return { offset: end.offset, indent: indentOf(text, begin, form), tail, renames };
}

/** The code that ends before a place, without the comments of its last line. */
function codeBefore(text: string, begin: number, { lexis }: StatementForm): string {
  const start = lineStart(text, begin);
  const here = text.slice(start, begin);
  const code = (line: string) => line.replace(new RegExp(`(?:${lexis.comment})\\s*$`, 'u'), '');
  if (here.trim() !== '') return here;
  for (let at = start; ; ) {
    const above = previousLine(text, at);
    if (!above) return '';
    if (code(above.line).trim() !== '') return code(above.line);
    at = above.start;
  }
}

/** Whether braces hold statements: those of functions, of control structures, of blocks. */
function isBlock(before: string, { members }: StatementForm): boolean {
  if (members === undefined) return true;
  return /(?:\)|=>|\b(?:else|try|do|finally|static)|[;{}]|^|\)\s*:[^;{}()]+|\bclass\b[^{}();]*)\s*$/.test(
    before,
  );
}

/** Whether a matrix without a name is all of its statement up to there. */
function startsHere(
  text: string,
  { begin }: Statement,
  { bare, members, braces }: StatementForm,
  before: string,
): boolean {
  const here = text.slice(lineStart(text, begin), begin);
  if (bare === 'margin' && here !== '') return false;
  if (here.trim() !== '' && !(braces && /[;{}]\s*$/.test(here))) return false;
  // Where a line end ends nothing, brackets would be an index.
  return members === undefined || before.trim() === '' || /[;{}]\s*$/.test(before);
}

/** Whether a matrix is one of several, or what a key, an argument or a call is about. */
function isListed(text: string, end: number, { braces }: StatementForm): boolean {
  return !braces || /^\s*[,)\].]/.test(text.slice(end, end + 100));
}

/** Where the statement ends, and where the next one can begin. */
function endOf(text: string, literalEnd: number, begin: number, form: StatementForm) {
  form.tail.lastIndex = literalEnd;
  const tail = form.tail.exec(text)?.[0];
  if (tail === undefined) return undefined;
  const statement = literalEnd + tail.length;
  const line = lineEnd(text, statement);
  const rest = text.slice(statement, line);
  const isEnded = tail.endsWith(';');
  const isQuiet = new RegExp(`^[ \\t]*(?:${form.lexis.comment})?[ \\t]*$`, 'u').test(rest);
  if (isQuiet && contextAt(text, line, form.lexis).inside === 'code') {
    const next = nextCode(text, line, form);
    const column = begin - lineStart(text, begin);
    if (!isEnded && next !== undefined && form.continued?.(next, column)) return undefined;
    return { statement, offset: line };
  }
  const isLast = form.braces && /^[ \t]*\}/.test(rest);
  return isEnded || isLast ? { statement, offset: statement } : undefined;
}

/** The next line that is more than a comment. */
function nextCode(text: string, offset: number, { lexis }: StatementForm): string | undefined {
  const rest = text.slice(offset).replace(new RegExp(`^(?:\\s*(?:${lexis.comment}))+`, 'u'), '');
  return rest === text.slice(offset) ? nextLine(text, offset) : nextLine(`\n${rest}`, 0);
}

function indentOf(text: string, begin: number, { byColumn }: StatementForm): string {
  const before = text.slice(lineStart(text, begin), begin);
  return byColumn ? ' '.repeat(before.length) : /^\s*/.exec(before)![0];
}
