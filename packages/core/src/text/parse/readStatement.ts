import { dialects } from '../dialects/index.js';
import { passDeclaration } from './passDeclaration.js';
import { expectSign, readArguments } from './readArguments.js';
import { lengthIn, ROW_PREFIX, readBrackets, readFurtherRows } from './readBrackets.js';
import { readCell } from './readCell.js';
import { readFilled } from './readFilled.js';
import { readLines } from './readLines.js';
import { readListCall } from './readListCall.js';
import { readDisplay, readLabelled } from './readPrint.js';
import { passFactor, readTail } from './readTail.js';
import { readYaml } from './readYaml.js';
import { refuseKnown } from './refuseKnown.js';
import { type Shape, shapeIn } from './Said.js';
import type { Source } from './Source.js';
import { misfit } from './shape.js';

/** What no declaration can stand before. */
const whole = [readList, readDisplay, readLabelled];
/** What a declaration may stand before, in the order in which they are tried. */
const values = [readOpened, readListCall, readFilled, readBracketed, readDisplay, readYaml];

/** Reads the whole text into the source: what is known by its start first, then brackets, then lines. */
export function readStatement(source: Source): void {
  const { scanner } = source;
  refuseKnown(source);
  scanner.nextInBrackets();
  if (scanner.is('end')) throw scanner.error('matrix');
  if (!whole.some((read) => read(source))) {
    passDeclaration(source);
    const scaled = passFactor(source);
    if (values.some((read) => read(source))) {
      source.down = source.transposed;
      readTail(source);
    } else if (scaled && !scanner.is('bar')) throw scanner.error('matrix-in-brackets');
    else readLines(source);
  }
  if (!scanner.is('end')) throw scanner.error('text-end');
}

/** Reads the list of a text that has nothing else. */
function readList(source: Source): boolean {
  if (source.list) readFlat(source, source.shapes[0]);
  return source.list;
}

/** Reads what starts as one dialect only. */
function readOpened(source: Source): boolean {
  const { scanner } = source;
  for (const dialect of dialects) {
    const found = dialect.opening && scanner.pass(dialect.flat ? 'shape' : 'call', dialect.opening);
    if (found === undefined) continue;
    source.dialect = dialect;
    source.takeDtype(found.groups?.dtype ?? '');
    if (dialect.flat) {
      readFlat(source, shapeIn(found.groups));
      if (/^\(/.test(found[0])) expectSign(scanner, ')');
      else scanner.pass('markup', /["']/y);
    } else {
      if (dialect.call === 'commas') source.form.separator = ',';
      if (dialect.call) expectSign(scanner, '(');
      if (!scanner.is('open')) throw scanner.error('matrix-in-brackets');
      readBrackets(source);
      if (dialect.call) {
        readArguments(source);
        expectSign(scanner, ')');
        // The repr of a TensorFlow tensor closes with this.
        scanner.pass('markup', />/y);
      }
    }
    source.transposed = dialect.columnMajor ?? found.groups?.turn !== undefined;
    return true;
  }
  return false;
}

/**
 * Reads numbers in a row, with commas, white space or both between them, up to a token that is not
 * a number, as rows of the shape, or as one row. In ImageMagick's kernels `-` counts as NaN.
 */
function readFlat(source: Source, shape: Shape | undefined): void {
  const { scanner, rows, gaps } = source;
  const { start } = scanner;
  const missing = source.dialect?.id === 'imagemagick';
  for (;;) {
    if (missing && scanner.is('word') && scanner.word === '-') {
      gaps.see(scanner.start, scanner.end, rows.inRow === 0);
      scanner.use();
      rows.add(Number.NaN, scanner.start);
      scanner.nextInBrackets();
    } else if (scanner.is('number')) readCell(source);
    else break;
    if (rows.inRow === shape?.cols) rows.endRow(scanner.start);
    if (scanner.is('comma')) scanner.nextInBrackets();
  }
  if (rows.length === 0) throw scanner.error('number');
  if (shape === undefined) rows.endRow(scanner.start);
  else if (rows.rows !== shape.rows || rows.inRow !== 0) {
    throw misfit(source, rows.length, shape, start);
  }
}

/** Refuses NumPy's print of one record, `[(1, 2.)]`, whose numbers have several types. */
function refuseRecord({ scanner, rows, points, format, form }: Source, start: number): void {
  const record = rows.rows === 1 && (points & 3) === 3 && form.declaration === '';
  if (!record || format !== undefined || !/^\[\s*\(/.test(scanner.text.slice(start, start + 9)))
    return;
  throw scanner.twofold(start, '[(', ['numpy', 'record'], ['python', 'row']);
}

function readBracketed(source: Source): boolean {
  const { scanner } = source;
  const length = lengthIn(scanner.pass('call', ROW_PREFIX));
  if (!scanner.is('open')) return false;
  const { sign, start } = scanner;
  readBrackets(source);
  refuseRecord(source, start);
  if (source.form.bare) readFurtherRows(source, sign);
  const { form, rows } = source;
  if (form.bare && length !== 0 && length !== rows.length) {
    throw misfit(source, rows.length, { rows: 1, cols: length });
  }
  return true;
}
