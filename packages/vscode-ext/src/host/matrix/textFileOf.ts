import * as vscode from 'vscode';
import { formOf } from './forms';
import type { TextFile } from './insert/planInsert';

/** A document's text or a part of it, with the language and the line ends that results are written in. */
export function textFileOf(document: vscode.TextDocument, text = document.getText()): TextFile {
  return {
    text,
    language: languageOf(document.languageId, document.uri.path),
    eol: document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n',
  };
}

/** A document's language by VS Code's id, or by its extension where VS Code takes it for plain text. */
export function languageOf(languageId: string, path: string): string {
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (extension === 'ipynb' && /^(?:jsonc?|plaintext)$/.test(languageId)) return extension;
  const isKnown = formOf(extension) !== undefined || /^(?:csv|tsv|tex|jsonl?)$/.test(extension);
  return languageId === 'plaintext' && isKnown ? extension : languageId;
}
