import { type SyntaxCode, type SyntaxPhrase, syntaxSentences } from './syntaxSentences.js';

/** The sentence that stands around what was found and what was expected, and all others by their codes. */
export interface Sentences {
  readonly frame: string;
  readonly all: Readonly<Record<SyntaxCode, string>>;
}

/** What errors say themselves. */
export const english: Sentences = {
  frame: 'found {found}, expected {expected}',
  all: syntaxSentences,
};

/** What was found and what was expected, in the language of the sentences. */
export function sayError({ frame, all }: Sentences, expected: SyntaxPhrase): string {
  const fill = (template: string, args: SyntaxPhrase['args']): string =>
    template.replace(
      /\{(\w+)(?:\|(\w+)\|(\w+))?\}/g,
      (_, name: string, one: string | undefined, many: string | undefined) => {
        const value = args[name]!;
        if (typeof value === 'object') return fill(all[value.code], value.args);
        if (one === undefined || many === undefined) return `${value}`;
        return value === 1 ? one : many;
      },
    );
  return fill(frame, { ...expected.args, expected });
}
