import { holesIn, scalarOf } from './Said.js';
import type { Source } from './Source.js';
import { reshape } from './shape.js';

const NUMBER = String.raw`\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?`;
const RATIO = String.raw`(${NUMBER}|[\u00BC-\u00BE\u2150-\u215E])[fF]?\s*(?:\/\s*(${NUMBER})[fF]?\s*)?`;
/** `1/9 *`, `(1.0 / 16.0) *`, `0.5 .*`, `1/16 [`. */
const FACTOR = new RegExp(
  String.raw`([-\u2212]?)(?:\(\s*${RATIO}\)|${RATIO})\s*(?:(?:\.?\*|×|·)(?![^\S\n]*\n(?!\s*[|[({│┌⎡]))|(?=[[{]))\s*`,
  'y',
);
/** A sign of brackets, or of a call that is not a number. */
const MINUS = /[-\u2212](?=[[({]|(?!float|double|math|np\.float|np\.int)[A-Za-z_][\w.:]*\s*[([{])/y;
/** `/ 16`, `* 0.5`, `* (1/9)`; of `/2/4` each divides. */
const AFTER = new RegExp(
  String.raw`\.?([*/×·])\s*(?:\(\s*${RATIO}\)|(${NUMBER}|[\u00BC-\u00BE\u2150-\u215E])[fF]?(?![\w.]))`,
  'y',
);

/** `.reshape(2, 3)`, `.reshape((2, -1))`, `.view(2, 3)`. */
const RESHAPE =
  /\.(?:reshape|view)\(\s*[([]?\s*(?<rows>-1|\d+)\s*,\s*(?<cols>-1|\d+)\s*,?\s*[)\]]?\s*\)/dy;
/** `.astype(np.float32)`, `.astype('uint8')`, `.to(torch.float64)`, `.float()`. */
const CAST =
  /\.(?:(?:astype|to|type)\(\s*(?:dtype\s*=\s*)?["']?(?:(?:np|numpy|jnp|torch|tf)\.)?(\w+)["']?\s*\)|(float|double|half)\(\))/y;
const TRANSPOSE = /\.?'|\.T\b|\.transpose\(\)|\.t\(\)|ᵀ|\^[T⊤](?!\w)/y;
/** What says nothing of the numbers. */
const IDLE =
  /\.(?:copy|clone|detach|contiguous|cpu|cuda|tolist|to_vec|to_owned)\(\)|\.freeze\b|\.toArray\(\)/y;

/** Goes past a scalar that multiplies the matrix from the left; returns whether there is one. */
export function passFactor(source: Source): boolean {
  const { scanner } = source;
  const { start } = scanner;
  if (scanner.pass('scale', MINUS)) {
    source.factor = -source.factor;
    source.spans.push({ start, end: scanner.start });
  }
  const found = scanner.pass('scale', FACTOR);
  if (found === undefined) return false;
  const [all, sign, inner, under, first = inner, second = under ?? '1'] = found;
  if (/^\(?\d+\)?\s*$/.test(all) && isLength(source, start, first!)) return true;
  source.factor *= (sign === '' ? 1 : -1) * scalarOf(first);
  source.divisor *= scalarOf(second);
  source.spans.push({ start, end: scanner.start });
  if (/^\d+\s*\*\s*$/.test(all)) source.times ??= { start, end: scanner.start };
  return true;
}

/** A whole number right before a bracket: a factor, or the length that browsers print. */
function isLength({ scanner, format }: Source, start: number, value: string): boolean {
  if (format !== undefined) return format === 'json' || format === 'javascript';
  throw scanner.twofold(
    start,
    value,
    ['javascript', 'array-length', { count: Number(value) }],
    ['matlab', 'factor', { value }],
  );
}

/** Reads what may follow the brackets: scalars, calls, a transposition, `as const`, a semicolon. */
export function readTail(source: Source): void {
  const { scanner, form } = source;
  for (;;) {
    const { start } = scanner;
    const scalar = scanner.pass('scale', AFTER);
    if (scalar !== undefined) {
      const [all, sign, inner, second = '1', first = inner] = scalar;
      const inverse = sign === '/';
      source.factor *= scalarOf(inverse ? second : first);
      source.divisor *= scalarOf(inverse ? first : second);
      const end = start + all!.length;
      source.times = /^\*\s*\d+\s*$/.test(all!) ? { start, end } : undefined;
      source.spans.push({ start: spaceBefore(scanner.text, start), end });
    } else if (!passMethod(source)) break;
  }
  const tail = scanner.pass('type', /(?:as\s+const|::\s*\[\[\s*\w+\s*\]\])?\s*[;,]?/y)!;
  form.tail = tail[0].replaceAll(/\s+/g, ' ');
}

/** Goes past what is called on the array: a transposition, a shape, a type; false if nothing is. */
function passMethod(source: Source): boolean {
  const { scanner } = source;
  const { start } = scanner;
  if (scanner.pass('call', IDLE)) return true;
  if (scanner.pass('call', TRANSPOSE)) {
    source.transposed = !source.transposed;
    return true;
  }
  const cast = scanner.pass('call', CAST);
  if (cast !== undefined) {
    const type = cast[1] ?? cast[2]!;
    if (source.takeDtype(type)) return true;
    scanner.goTo(start + cast[0].indexOf(type));
    throw scanner.error('number-type');
  }
  // The numbers of a transposed text are not in the order that a shape cuts.
  const shape = source.transposed ? undefined : scanner.pass('shape', RESHAPE);
  if (shape === undefined) return false;
  reshape(source, shape);
  source.spans.push(...holesIn(shape));
  return true;
}

function spaceBefore(text: string, end: number): number {
  let at = end;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at;
}
