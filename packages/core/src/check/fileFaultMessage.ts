import { english, type FileFault, sayFault } from './fileFaults.js';
import { chinese } from './fileFaultsZh.js';

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
  return sayFault(fault, language === 'en' ? english : chinese);
}
