import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The program of the pool processes. It stands beside this one once it is compiled; run from its
 * source, as tests are, the compiled one is used.
 */
export function poolProgram(): URL {
  const beside = new URL('./task/program.js', import.meta.url);
  if (existsSync(fileURLToPath(beside))) return beside;
  return new URL('../../dist/src/work/task/program.js', import.meta.url);
}
