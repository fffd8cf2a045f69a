import type { MatrixSyntaxError } from './MatrixSyntaxError.js';
import { type SyntaxPhrase, syntaxSentences } from './syntaxSentences.js';

const languages = { en: 0, zh: 1 } as const;
const frames = ['found {found}, expected {expected}', '遇到：{found}；应为：{expected}'] as const;

/**
 * Why a text is not a matrix, without the place.
 *
 * @param error What was thrown: its `code`, and the `args` that the sentence is made with.
 * @param language English or Simplified Chinese.
 * @example
 * ```ts
 * matrixSyntaxMessage(error, 'en'); // 'found "x", expected a number'
 * matrixSyntaxMessage(error, 'zh'); // '遇到："x"；应为：一个数'
 * ```
 */
export function matrixSyntaxMessage(
  error: Pick<MatrixSyntaxError, 'code' | 'args'>,
  language: 'en' | 'zh',
): string {
  const { code, args } = error;
  return fill(frames[languages[language]], { ...args, expected: { code, args } }, language);
}

function fill(template: string, args: SyntaxPhrase['args'], language: 'en' | 'zh'): string {
  return template.replace(
    /\{(\w+)(?:\|(\w+)\|(\w+))?\}/g,
    (_, name: string, one: string | undefined, many: string | undefined) => {
      const value = args[name]!;
      if (typeof value === 'object') {
        return fill(syntaxSentences[value.code][languages[language]], value.args, language);
      }
      if (one === undefined || many === undefined) return `${value}`;
      return value === 1 ? one : many;
    },
  );
}
