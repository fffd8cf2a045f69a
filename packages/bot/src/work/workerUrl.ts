import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The program of the worker processes. It stands beside this one once it is compiled; run from its
 * source, as tests are, the compiled one is used.
 */
export function workerUrl(): URL {
  const beside = new URL('./worker/main.js', import.meta.url);
  if (existsSync(fileURLToPath(beside))) return beside;
  return new URL('../../dist/src/work/worker/main.js', import.meta.url);
}
