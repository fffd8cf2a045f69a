import type { SelectedMatrix } from '../SelectedMatrix';
import type { Span } from '../span';
import { notebookString } from './notebookString';
import type { Edit, TextFile } from './planInsert';

/** A part of a document in one language, as that language has it. */
export interface Region {
  readonly language: string;
  readonly text: string;
  /** A part of the document as one of the region. */
  local(span: Span): Span;
  /** A change of the region, with `\n` as line ends, as one of the document. */
  edit(edit: Edit): Edit;
}

/** What of a text is in one language with a matrix: a fence of Markdown, or all of it. */
export function regionOf(
  file: TextFile,
  { span, format }: Pick<SelectedMatrix, 'span' | 'format'>,
) {
  const region = regionAt(file, span.start);
  // Without an extension for MATLAB, VS Code takes its files for Objective-C.
  const isMatlab = region.language === 'objective-c' && /^(?:matlab|octave)$/.test(format);
  return isMatlab ? { ...region, language: 'matlab' } : region;
}

/** What of a text is in one language around a place: a notebook's cell, a fence of Markdown, or all. */
export function regionAt(file: TextFile, offset: number): Region {
  const { text, language, eol } = file;
  const cell = language === 'ipynb' ? notebookString(text, offset, eol) : undefined;
  const fence = language === 'markdown' ? fenceAt(text, offset) : undefined;
  return cell ?? part(file, fence ?? { language, start: 0, end: text.length });
}

interface Part extends Span {
  readonly language: string;
}

function part({ text, eol }: TextFile, { language, start: from, end: to }: Part): Region {
  return {
    language,
    text: text.slice(from, to),
    local: ({ start, end }) => ({ start: start - from, end: end - from }),
    edit: ({ start, end, text }) => ({
      start: start + from,
      end: end + from,
      text: text.replaceAll('\n', eol),
    }),
  };
}

function fenceAt(text: string, offset: number): Part | undefined {
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
