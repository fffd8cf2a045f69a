import { lineEnd, lineStart } from './lines.js';
import { matchAt } from './matchAt.js';

const HASH = 35;
const PERCENT = 37;
/** Comments of lines and of blocks; `--` takes a blank behind it. */
const COMMENT =
  /(?:[#%]|\/\/|--(?=[^\S\n]))[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)|\(\*[\s\S]*?(?:\*\)|$)/y;
const BLOCK_OPEN = /[%#]\{[^\S\n]*\n/y;
const BLOCK_CLOSE = /\n[^\S\n]*[%#]\}[^\S\n]*(?=\n|$)/g;

/** The errors that spreadsheets write in a cell, in several languages: a missing value, not a comment. */
const SHEET_ERROR =
  /#[¡¿]?(?:(?:NULL?|DIV\/0|VALUE|WERT|VALEUR|VALORE?|REF|BEZUG|RIF|NUM|ZAHL|NOMBRE|SPILL|CALC|ДЕЛ\/0|ЗНАЧ|ССЫЛКА|ЧИСЛО)!|(?:NAME|NOM|NOMBRE|NOME|ИМЯ)\?|(?:N\/[AD]|NV|Н\/Д)(?![\p{L}\d]))/uy;

/** No more of a line is looked at. */
const LONGEST = 60;

/** Finds the comments of a text. */
export class Comments {
  /** `%` starts a comment wherever a token could start, not only a line. */
  percent = false;
  /** No `%}` stands in a line of its own from here on. */
  #lastBlock = Infinity;

  constructor(readonly text: string) {}

  /**
   * Where the comment that starts at a place ends; the place if none does.
   *
   * @param startsLine The token before is a line end.
   */
  endAt(at: number, startsLine: boolean): number {
    const { text } = this;
    const code = text.charCodeAt(at);
    if (code !== HASH && code !== PERCENT && code !== 45 && code !== 47 && code !== 40) return at;
    if (code === 45 && text.charCodeAt(at + 1) !== 45) return at;
    // A `#` right after a number is part of it, as in `-1.#IND`.
    if (code === HASH && /[\d.]/.test(text[at - 1] ?? '')) return at;
    if (code === HASH && sheetErrorEnd(text, at) > at) return at;
    if (code === PERCENT && !this.percent && !startsLine) return at;
    if (code === 47 && text[at + 1] === '/' && isDivision(text, at)) return at;
    const block = (code === HASH || code === PERCENT) && at < this.#lastBlock && this.#blockEnd(at);
    if (block) return block;
    return at + (matchAt(COMMENT, text, at)?.[0].length ?? 0);
  }

  /** The end of MATLAB's block, `%{` to `%}` with each in a line of its own. */
  #blockEnd(at: number): number | undefined {
    const { text } = this;
    const open = matchAt(BLOCK_OPEN, text, at)?.[0];
    if (open === undefined || text.slice(lineStart(text, at), at).trim() !== '') return undefined;
    BLOCK_CLOSE.lastIndex = at + open.length - 1;
    if (BLOCK_CLOSE.test(text)) return BLOCK_CLOSE.lastIndex;
    this.#lastBlock = at;
    return undefined;
  }
}

/** Where a spreadsheet's error that starts here ends; `at` if none does. */
export function sheetErrorEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== HASH) return at;
  return at + (matchAt(SHEET_ERROR, text, at)?.[0].length ?? 0);
}

/** Julia's fraction `1//2`, and Python's division: nothing but numbers after a number or a bracket. */
function isDivision(text: string, at: number): boolean {
  if (/\d\/\/\d/.test(text.slice(Math.max(at - 1, 0), at + 3))) return true;
  let before = at - 1;
  while (text[before] === ' ' || text[before] === '\t') before--;
  if (!/[\d.)\]}]/.test(text[before] ?? '')) return false;
  const rest = text.slice(at + 2, Math.min(lineEnd(text, at), at + LONGEST));
  // A name or a call without space on either side, as in `[[1, 2]]//n`.
  if (before === at - 1 && /^[A-Za-z_][\w.]*(?:\([\w.]*\))?\s*(?:#|$)/.test(rest)) return true;
  return /^[-+(\s]*\.?\d[\d.eE\s+\-*/()\]},;]*(?:#|$)/.test(rest);
}
