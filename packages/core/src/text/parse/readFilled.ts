import { matchAt } from './matchAt.js';
import type { Source } from './Source.js';
import { fill } from './shape.js';

/** `np.ones((3, 3), np.float32)`, `np.full((3, 3), 1/9)`, `torch.zeros(2, 3)`, MATLAB's `ones(3)`. */
const CALL =
  /(?:(np|numpy|jnp|torch)\.|(?:cv::)?(Mat)::)?(ones|zeros|eye|identity|full)\(\s*(\(\s*)?(\d{1,5})\s*(?:,\s*(\d{1,5})\s*)?,?\s*(?:\)\s*)?(?:,\s*(?:fill_value\s*=\s*)?([-+\d.][^,()]{0,40}))?(?:,\s*(?:dtype\s*=\s*)?(["']?(?:(?:np|numpy|torch)\.)?([A-Za-z]\w*)["']?)\s*)?\)/y;

/**
 * Reads a call that fills a matrix, as `np.ones((5, 5)) / 25`, or returns false if the text starts
 * otherwise. Another matrix in its place is written out.
 */
export function readFilled(source: Source): boolean {
  const { scanner, gaps, spans } = source;
  const { start } = scanner;
  const call = matchAt(CALL, scanner.text, start);
  if (call === undefined) return false;
  const [all, python, opencv, kind, , first, second, filling, type, name = ''] = call;
  if ((filling !== undefined) !== (kind === 'full')) return false;
  const [over = 1, under = 1] = filling?.split('/').map(Number) ?? [];
  const value = kind === 'zeros' ? 0 : over / under;
  if (!Number.isFinite(value)) return false;
  const end = start + all.length;
  scanner.passTo('call', end);
  const module = python ?? opencv;
  const diagonal = kind === 'eye' || kind === 'identity';
  // One size is a row in NumPy and PyTorch, but not for an identity, and a square in MATLAB.
  const square = diagonal || module === undefined;
  const rows = second === undefined && !square ? 1 : Number(first);
  fill(source, value, { rows, cols: Number(second ?? first) }, diagonal);
  gaps.see(start, end, true);
  source.takeDtype(name);
  source.print = opencv !== undefined;
  const array = module === 'torch' ? 'torch.tensor' : `${module}.array`;
  const dtype = type === undefined ? '' : `, dtype=${type}`;
  const [open, close] = module === undefined ? ['[', ']'] : [`${array}([[`, `]]${dtype})`];
  spans.push({ start, end: start, text: open }, { start: end, end, text: close });
  const numpy = module === 'torch' ? 'torch' : 'numpy-repr';
  return source.takeDialect(opencv ? 'opencv' : module === undefined ? 'matlab' : numpy);
}
