import { formOf } from '../forms';

/** A document's language by VS Code's id, or by its extension where VS Code takes it for plain text. */
export function languageOf(languageId: string, path: string): string {
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (extension === 'ipynb' && /^(?:jsonc?|plaintext)$/.test(languageId)) return extension;
  const isKnown = formOf(extension) !== undefined || /^(?:csv|tsv|tex|jsonl?)$/.test(extension);
  return languageId === 'plaintext' && isKnown ? extension : languageId;
}
