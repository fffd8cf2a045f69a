import { holesIn } from './Said.js';
import type { Source } from './Source.js';
import { reshape } from './shape.js';

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

/** Goes past what is called on the array: a transposition, a shape, a type; false if nothing is. */
export function passMethod(source: Source): boolean {
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
    if (source.takeDtype(type) !== undefined) return true;
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
