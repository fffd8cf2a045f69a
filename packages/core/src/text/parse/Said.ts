import type { Dialect } from '../dialects/dialect.js';
import { dialectOf, type MatrixFormat } from '../dialects/index.js';
import { type Dtype, dtypeNamed } from '../dtype.js';
import type { Hole } from '../write/style.js';
import { readSpelledNumber } from './spelledNumber.js';

/** Rows and columns, as a text says them. */
export interface Shape {
  readonly rows: number;
  readonly cols: number;
}

/** A part of the text that a result does not repeat as it is. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly hole?: Hole;
  /** What takes its place; default nothing. */
  readonly text?: string;
}

/** A span with a hole. */
type HoleSpan = Span & { readonly hole: Hole };

/** What takes the place of the groups that `Said.take` knows. */
const places: Readonly<Record<string, (hole: Hole) => Partial<Span>>> = {
  rows: (hole) => ({ hole }),
  cols: (hole) => ({ hole }),
  columns: (hole) => ({ hole: { ...hole, cols: hole.text.replaceAll(/[^clr]/g, '').length } }),
  factor: () => ({}),
  divisor: () => ({ text: '1' }),
};

/** What the words around the numbers say of them. */
export class Said {
  /** The dialect that the text starts as, if it does as one only. */
  dialect: Dialect<MatrixFormat> | undefined;
  readonly shapes: Shape[] = [];
  /** The text says how many rows and columns the numbers have. */
  shaped = false;
  /** A list of n² numbers is n × n. */
  square = false;
  /** Numbers stand in one list, with commas or without. */
  list = false;
  /** One number fills the shape. */
  fills: 'all' | 'diagonal' | undefined;
  /** A call has one argument. */
  single = false;
  /** Numbers in the text multiply all others. */
  factor = 1;
  divisor = 1;
  /** A display shows the numbers over 10 to this power. */
  power = 0;
  dtype: Dtype | undefined;
  /** The dtype that float32 stands for is PyTorch's bfloat16. */
  bfloat16 = false;
  /** The numbers are the transpose of the matrix. */
  transposed = false;
  /** They run down the columns of the shape that the text says. */
  down = false;
  /** A print, with labels or a scale, which is laid out again rather than repeated. */
  print = false;
  /** Scalars, labels and comments that a result leaves out, or replaces. */
  readonly spans: Span[] = [];

  /** Takes the dialect that the text can only be of. */
  takeDialect(id: MatrixFormat): true {
    this.dialect = dialectOf(id);
    return true;
  }

  /** Takes a number type by its name; undefined if it is none. */
  takeDtype(name: string): Dtype | undefined {
    this.bfloat16 = name === 'bfloat16';
    this.dtype = dtypeNamed(name);
    return this.dtype;
  }

  /** Takes what the groups of a pattern say: a shape, scalars, a type, a transposition. */
  take(found: RegExpExecArray, offset = 0): void {
    const { size, rows, cols, times, divisor, type, turn } = groupsOf(found.groups);
    const shape = shapeIn({ size, rows: rows ?? (cols && '1'), cols });
    if (shape !== undefined) this.shapes.push(shape);
    this.factor *= scalarOf(times);
    this.divisor *= scalarOf(divisor);
    if (type !== undefined) this.takeDtype(type.toLowerCase());
    if (turn !== undefined) this.transposed = !this.transposed;
    // A result of another shape cannot change these.
    this.print ||= size !== undefined && this.dialect?.size === undefined;
    this.print ||= rows === undefined && cols !== undefined;
    for (const { hole, ...span } of holesIn(found, offset)) {
      const place = places[hole.hole]?.(hole);
      if (place !== undefined) this.spans.push({ ...span, ...place });
    }
  }
}

type Groups = Record<string, string | undefined>;

/** The groups of a pattern; `rows_` counts as `rows` where that is not found. */
export function groupsOf(groups: Readonly<Groups> = {}): Groups {
  const named: Groups = {};
  for (const [name, text] of Object.entries(groups)) named[name.replace(/_+$/, '')] ??= text;
  return named;
}

/** What a dialect's pattern of sizes and types finds in a text. */
export function matchesOf({ holes }: Dialect, text: string): RegExpExecArray[] {
  return holes === undefined ? [] : [...text.matchAll(holes)];
}

/** The shape in the groups of a pattern: `rows` and `cols`, or `size`, `3` or columns × rows. */
export function shapeIn(groups: Readonly<Groups> = {}): Shape | undefined {
  const { size, rows, cols } = groupsOf(groups);
  if (size !== undefined) {
    const [width, height = width] = size.split(/\D+/).map(Number);
    return { rows: height!, cols: width! };
  }
  if (rows === undefined || cols === undefined) return undefined;
  return { rows: Number(rows), cols: Number(cols) };
}

/** The sizes and types in the groups of a pattern, for which a result has its own. */
export function holesIn({ groups = {}, indices }: RegExpExecArray, offset = 0): HoleSpan[] {
  return Object.entries(indices?.groups ?? {}).flatMap(([name, range]) => {
    if (range === undefined) return [];
    const hole = name.replace(/_+$/, '') as Hole['hole'];
    const [start, end] = range;
    return [{ start: offset + start, end: offset + end, hole: { hole, text: groups[name]! } }];
  });
}

/** What the digits, or the typeset fraction, of a scalar stand for; 1 without them. */
export function scalarOf(text = '1'): number {
  return readSpelledNumber(text, 0)?.value ?? Number.NaN;
}
