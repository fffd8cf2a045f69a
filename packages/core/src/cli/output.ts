import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Output } from './terminal.js';

/** Writes a result to a file, whose folder is made if need be, or to standard output for `-`. */
export async function writeOutput(
  path: string,
  content: Uint8Array | string,
  stdout: Output,
): Promise<void> {
  if (path === '-') {
    stdout.write(content);
    return;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
