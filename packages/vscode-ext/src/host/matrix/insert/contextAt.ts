import type { Lexis } from '../forms/lexis';

/** What of the text a place is in. */
export interface Context {
  readonly inside: 'code' | 'string' | 'comment';
  /** Where the bracket opens that the place is in. */
  readonly opener?: number;
}

/** Tells what a place of a program is in; comments and strings have no brackets. */
export function contextAt(text: string, offset: number, { comment, string }: Lexis): Context {
  const tokens = new RegExp(`(?<comment>${comment})|(?<string>${string})|[()[\\]{}]`, 'gu');
  const openers: number[] = [];
  for (let match = tokens.exec(text); match && match.index < offset; match = tokens.exec(text)) {
    const [token] = match;
    const { comment, string } = match.groups!;
    if (comment !== undefined || string !== undefined) {
      if (match.index + token.length <= offset) continue;
      return { inside: comment === undefined ? 'string' : 'comment' };
    }
    if ('([{'.includes(token)) openers.push(match.index);
    else openers.pop();
  }
  const opener = openers.at(-1);
  return { inside: 'code', ...(opener !== undefined && { opener }) };
}
