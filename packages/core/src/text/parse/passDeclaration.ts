import { matchAt } from './matchAt.js';
import type { Source } from './Source.js';

/** A declaration is not longer than this. */
const LONGEST = 1000;
const VISIBILITY = /^(?:pub(?:\([\w\s]*\))?|public|private)\s+/;
/** `real(8), dimension(3, 3) :: k =`, and Haskell's `k :: [[Int]]` in a line before `k =`. */
const DOUBLE_COLON =
  /^(?:(?:real|integer|double precision)\b[^\n]{0,200}?::\s*\w+\s*(?:\([^)\n]*\))?\s*=|\w+\s*::[^=\n]*\n\s*\w+\s*=)(?!=)/i;
const ASSIGNMENT =
  /(?:\[(?:[^[\]]|\[[^[\]]*\])*\]|(?!<-)[\p{L}\p{N}_$@%.:<>,*&'"`!\- \t])*(<-|[=＝←{])/uy;
const KEY =
  /^(?:(?:[\w$-]+(?:\.[\w$-]+)*|"[^"\n]*"|'[^'\n]*')\s*:(?=\s|\[)|\p{L}[\p{L} \t'-]{0,99}[:：](?=[^\S\n]*\r?\n))/u;

/**
 * Goes past what declares the matrix: a name with its types and keywords, up to `=`, `:=`, `<-` or,
 * after a mere key, `:`. C++ may leave the sign out before a brace.
 */
export function passDeclaration({ scanner, form, format }: Source): void {
  const head = scanner.text.slice(scanner.start, scanner.start + LONGEST);
  if (!/^[\p{L}_$"'`]/u.test(head)) return;
  const first = VISIBILITY.exec(head)?.[0].length ?? 0;
  const typed = DOUBLE_COLON.exec(head)?.[0];
  // Fortran's numbers may have a kind.
  if (typed && format === undefined && !/^\w+\s*::/.test(typed)) scanner.numbers.kinds = true;
  const end = typed?.length ?? assignmentEnd(head, first) ?? KEY.exec(head)?.[0].length;
  if (end === undefined) return;
  form.declaration = head.slice(0, end);
  scanner.passTo('name', scanner.start + end);
}

/** Where the sign of assignment ends, which stands outside brackets and in the first line. */
function assignmentEnd(head: string, first: number): number | undefined {
  const found = matchAt(ASSIGNMENT, head, first);
  if (found === undefined) return undefined;
  const [{ length }, sign] = found;
  const end = first + length;
  if (sign === '{') return isTyped(head.slice(0, end - 1)) ? end - 1 : undefined;
  // No comparison, no arrow.
  const compares = /[=>]/.test(head[end] ?? '') || /[=<>!+\-*/]/.test(head[end - 2] ?? '');
  return /[=＝]/.test(sign!) && compares ? undefined : end;
}

/** `std::vector<std::vector<int>> k`, a type and a name. */
function isTyped(head: string): boolean {
  return /^(?!new\s)[\w:<>,\s*&]+\s\w+(?:\[\w*\])*\s*$/.test(head);
}
