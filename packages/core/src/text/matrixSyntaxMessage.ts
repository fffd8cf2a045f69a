import type { MatrixSyntaxError } from './MatrixSyntaxError.js';
import { english, sayError } from './sayError.js';
import { syntaxSentencesZh } from './syntaxSentencesZh.js';

const languages = {
  en: english,
  zh: { frame: '遇到：{found}；应为：{expected}', all: syntaxSentencesZh },
} as const;

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
  return sayError(languages[language], { code, args });
}
