import { type FileFault, fileFaults, frames } from './fileFaults.js';

/**
 * Why a file cannot be read, as a sentence whose subject is the file.
 *
 * @param fault That of a FileError.
 * @param language English or Simplified Chinese.
 * @example
 * ```ts
 * fileFaultMessage({ code: 'tiff-complex', args: [] }, 'en'); // 'must be a valid TIFF image, got one of complex samples'
 * ```
 */
export function fileFaultMessage(fault: FileFault, language: 'en' | 'zh'): string {
  const { code, args } = fault;
  const [frame, english, chinese] = fileFaults[code];
  const [got, sentence] =
    language === 'en' ? [english, frames[frame][0]] : [chinese, frames[frame][1]];
  const reason = got.replace(/\{(\d)\}/g, (_, at) => `${args[at]}`);
  return sentence.replace('{got}', () => reason);
}
