import type { SelectedMatrix } from '../SelectedMatrix';
import type { TextFile } from './planInsert';

/** A part of a document in one language. */
export interface Region {
  readonly language: string;
  readonly start: number;
  readonly end: number;
}

/** What of a text is in one language with a matrix: a fence of Markdown, or all of it. */
export function regionOf(
  { text, language }: Pick<TextFile, 'text' | 'language'>,
  { span, format }: Pick<SelectedMatrix, 'span' | 'format'>,
): Region {
  const whole = { language, start: 0, end: text.length };
  // Without an extension for MATLAB, VS Code takes its files for Objective-C.
  if (language === 'objective-c' && /^(?:matlab|octave)$/.test(format)) {
    return { ...whole, language: 'matlab' };
  }
  return (language === 'markdown' && fenceAt(text, span.start)) || whole;
}

function fenceAt(text: string, offset: number): Region | undefined {
  let open:
    | { readonly mark: string; readonly language: string; readonly start: number }
    | undefined;
  for (const line of text.matchAll(/^[ \t]*(`{3,}|~{3,})[ \t]*([^\s`{]*)[^\n]*(?:\n|$)/gm)) {
    const [all, mark = '', info = ''] = line;
    if (open === undefined) {
      if (line.index > offset) return undefined;
      open = { mark, language: info.toLowerCase() || 'plaintext', start: line.index + all.length };
    } else if (mark.startsWith(open.mark) && info === '') {
      if (offset < line.index) return { ...open, end: line.index };
      open = undefined;
    }
  }
  return open && { ...open, end: text.length };
}
