import * as vscode from 'vscode';
import { languageOf } from './insert/languageOf';
import type { TextFile } from './insert/planInsert';

/** A document's text or a part of it, with the language and the line ends that results are written in. */
export function textFileOf(document: vscode.TextDocument, text = document.getText()): TextFile {
  return {
    text,
    language: languageOf(document.languageId, document.uri.path),
    eol: document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n',
  };
}
