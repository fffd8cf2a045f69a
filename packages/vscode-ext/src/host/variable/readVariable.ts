import { javascriptRead } from './javascriptSource';
import { NoArray } from './NoArray';
import type { Program } from './Program';
import { pythonRead } from './pythonSource';
import { readByParts } from './readByParts';
import { readMat } from './readMat';
import { readTree } from './readTree';
import type { StoredArray } from './StoredArray';

/** The debuggers in whose language an expression reads an array. */
const readers = [
  { of: /python|debugpy/i, makeRead: pythonRead },
  { of: /^(?:pwa-|node|chrome|msedge|extensionHost)/i, makeRead: javascriptRead },
];
const mat = /\bMat(?:_<|\b)/;

/**
 * Reads the numbers of a variable of a stopped program: in Python and JavaScript by expressions, OpenCV's
 * `Mat` in C++ from the memory, other lists from the children that the debugger shows.
 *
 * @throws NoArray with the reason, or the debugger's own error.
 */
export async function readVariable(
  expression: string,
  program: Program,
  onPart?: (fraction: number) => void,
): Promise<StoredArray> {
  const makeRead = readers.find(({ of }) => of.test(program.type))?.makeRead;
  if (makeRead) {
    const evaluate = async (text: string) => (await program.evaluate(text)).result;
    return readByParts(expression, evaluate, makeRead, onPart);
  }
  const evaluated = await program.evaluate(expression);
  if (mat.test(evaluated.type ?? '')) return readMat(expression, program, onPart);
  if (evaluated.variablesReference > 0) return readTree(evaluated, program);
  throw new NoArray('noList', evaluated.result.slice(0, 100));
}
