import { javascriptRead } from './javascriptSource';
import { NoArray } from './NoArray';
import type { Program } from './Program';
import { pythonRead } from './pythonSource';
import { type MakeRead, readByParts } from './readByParts';
import { readMat } from './readMat';
import { readTree } from './readTree';
import type { StoredArray } from './StoredArray';

const python = /python|debugpy/i;
const javascript = /^(?:pwa-|node|chrome|msedge|extensionHost)/i;
const mat = /\bMat(?:_<|\b)/;

/**
 * Reads the numbers of a variable of a stopped program: in Python and JavaScript by expressions, OpenCV's
 * `Mat` in C++ from the memory, other lists from the children that the debugger shows.
 *
 * @throws NoArray with the reason, or the debugger's own error.
 */
export function readVariable(
  expression: string,
  program: Program,
  onPart?: (fraction: number) => void,
): Promise<StoredArray> {
  if (python.test(program.type)) return byExpressions(expression, program, pythonRead, onPart);
  if (javascript.test(program.type)) {
    return byExpressions(expression, program, javascriptRead, onPart);
  }
  return otherwise(expression, program, onPart);
}

function byExpressions(
  expression: string,
  program: Program,
  makeRead: MakeRead,
  onPart?: (fraction: number) => void,
): Promise<StoredArray> {
  const evaluate = async (text: string) => (await program.evaluate(text)).result;
  return readByParts(expression, evaluate, makeRead, onPart);
}

async function otherwise(
  expression: string,
  program: Program,
  onPart?: (fraction: number) => void,
): Promise<StoredArray> {
  const evaluated = await program.evaluate(expression);
  if (mat.test(evaluated.type ?? '')) return readMat(expression, program, onPart);
  if (evaluated.variablesReference > 0) return readTree(evaluated, program);
  throw new NoArray('noList', evaluated.result.slice(0, 100));
}
