import type { Source } from './Source.js';
import { takeShape } from './shape.js';

/** `.reshape(2, 3)`, `.reshape((2, -1))`, `.view(2, 3)`. */
const RESHAPE = /\.(?:reshape|view)\(\s*[([]?\s*(-1|\d+)\s*,\s*(-1|\d+)\s*,?\s*[)\]]?\s*\)/dy;
/** `.astype(np.float32)`, `.astype('uint8')`, `.to(torch.float64)`. */
const CAST =
  /\.(?:astype|to|type)\(\s*(?:dtype\s*=\s*)?["']?(?:(?:np|numpy|jnp|torch|tf)\.)?(\w+)["']?\s*\)/y;
const FLOATS = /\.(float|double|half)\(\)/y;
const TRANSPOSE = /\.?'|\.T\b|\.transpose\(\)|\.t\(\)/y;
/** What says nothing of the numbers. */
const IDLE =
  /\.(?:copy|clone|detach|contiguous|cpu|cuda|tolist|to_vec|to_owned)\(\)|\.freeze\b|\.toArray\(\)/y;

/** Goes past what is called on the array: a transposition, a shape, a type; false if nothing is. */
export function passMethod(source: Source): boolean {
  const { scanner } = source;
  const { start } = scanner;
  if (scanner.pass('call', IDLE)) return true;
  if (scanner.pass('call', TRANSPOSE)) {
    source.transposed = !source.transposed;
    return true;
  }
  const cast = scanner.pass('call', CAST) ?? scanner.pass('call', FLOATS);
  if (cast !== undefined) {
    if (source.takeDtype(cast[1]!) !== undefined) return true;
    scanner.goTo(start + cast[0].indexOf(cast[1]!));
    throw scanner.error('number-type');
  }
  // The numbers of a transposed text are not in the order that a shape cuts.
  const shape = source.transposed ? undefined : scanner.pass('shape', RESHAPE);
  if (shape === undefined) return false;
  reshape(source, shape, start);
  return true;
}

function reshape(source: Source, found: RegExpExecArray, start: number): void {
  const { length } = source.rows;
  const sizes = [Number(found[1]), Number(found[2])] as const;
  const [rows, cols] = sizes.map((size, at) => (size === -1 ? length / sizes[1 - at]! : size));
  if (rows! * cols! !== length || !Number.isInteger(rows) || !Number.isInteger(cols)) {
    const found = { code: 'a-shape', args: { rows: sizes[0], cols: sizes[1] } } as const;
    throw source.scanner.errorAt(start, found, 'shape-of-numbers', { count: length });
  }
  takeShape(source, { rows: rows!, cols: cols! });
  for (const [at, hole] of [
    [1, 'rows'],
    [2, 'cols'],
  ] as const) {
    const [from, to] = found.indices![at]!;
    source.spans.push({ start: from, end: to, hole: { hole, text: found[at]! } });
  }
}
