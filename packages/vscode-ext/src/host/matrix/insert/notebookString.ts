import { lineStart } from '../lines';
import type { Span } from '../span';
import type { Edit } from './planInsert';
import type { Region } from './regionOf';

const token = /"(?:[^"\\\n]|\\.)*"/g;
const character = /\\u[\da-fA-F]{4}|\\["\\/bfnrt]|./gs;

/** Strings of JSON that are the lines of one text, each with its quotes. */
interface Lines {
  readonly key: string;
  readonly cell: string;
  readonly strings: readonly Span[];
}

/**
 * The text that a place of a notebook's file is in: the source or an output of a cell, which JSON
 * holds as strings.
 */
export function notebookString(text: string, offset: number, eol: string): Region | undefined {
  const lines = linesAt(text, offset);
  if (!lines) return undefined;
  const { strings, key, cell } = lines;
  const places: Span[] = [];
  let content = '';
  for (const { start, end } of strings) {
    for (const { 0: escaped, index } of text.slice(start + 1, end - 1).matchAll(character)) {
      const decoded: string = escaped.length === 1 ? escaped : JSON.parse(`"${escaped}"`);
      const place = { start: start + 1 + index, end: start + 1 + index + escaped.length };
      for (let unit = 0; unit < decoded.length; unit++) places.push(place);
      content += decoded;
    }
  }
  const first = strings[0]!.start;
  const last = strings.at(-1)!.end - 1;
  const indent = /[ \t]*$/.exec(text.slice(lineStart(text, first), first))![0];
  const isList = /\[\s*$/.test(text.slice(Math.max(0, first - 200), first));
  const lineEnd = isList ? `\\n",${eol}${indent}"` : '\\n';
  const localOf = (at: number) => places.filter(({ start }) => start < at).length;
  return {
    language: languageOfCell(text, key, cell),
    text: content,
    local: ({ start, end }) => ({ start: localOf(start), end: localOf(end) }),
    edit: (edit): Edit => {
      const start = places[edit.start]?.start ?? last;
      const end = edit.end > edit.start ? places[edit.end - 1]!.end : start;
      const encoded = edit.text.split('\n').map((line) => JSON.stringify(line).slice(1, -1));
      return { start, end, text: encoded.join(lineEnd) };
    },
  };
}

function linesAt(text: string, offset: number): Lines | undefined {
  let key = '';
  let cell = '';
  let strings: Span[] = [];
  for (const { 0: string, index } of text.matchAll(token)) {
    const span = { start: index, end: index + string.length };
    const before = strings.at(-1);
    const goesOn = before && /^\s*,\s*$/.test(text.slice(before.end, span.start));
    const isKey = /^\s*:/.test(text.slice(span.end, span.end + 16));
    if (before && offset < before.end && !(goesOn && !isKey)) break;
    if (index > offset && !(goesOn && strings[0]!.start < offset)) break;
    if (isKey) {
      key = string.slice(1, -1);
      strings = [];
    } else {
      if (key === 'cell_type') cell = string.slice(1, -1);
      if (goesOn) strings.push(span);
      else strings = [span];
    }
  }
  const [first] = strings;
  const isIn = first && first.start < offset && offset < strings.at(-1)!.end;
  return isIn ? { key, cell, strings } : undefined;
}

function languageOfCell(text: string, key: string, cell: string): string {
  if (key !== 'source') return 'plaintext';
  if (cell === 'markdown') return 'markdown';
  return (
    /"language_info"\s*:\s*\{[^{}]*(?:\{[^{}]*\}[^{}]*)*"name"\s*:\s*"(\w+)"/
      .exec(text)?.[1]
      ?.toLowerCase() ?? 'python'
  );
}
