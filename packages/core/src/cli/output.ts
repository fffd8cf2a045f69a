import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { untilInterrupted } from './interrupt.js';
import type { Output } from './terminal.js';

/**
 * Writes a result to a file, whose folder is made if need be, or to standard output for `-`. A file is
 * written under another name first, so that there is the whole of it or what was there before.
 */
export async function writeOutput(
  path: string,
  content: Uint8Array | string,
  stdout: Output,
): Promise<void> {
  if (path === '-') {
    stdout.write(content);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  const target = targetOf(path);
  const old = statSync(target, { throwIfNoEntry: false });
  // A pipe or a device cannot be replaced.
  if (old && !old.isFile()) return writeFileSync(target, content);
  await untilInterrupted(() => {
    try {
      writeFileSync(partOf(path), content, { mode: old?.mode ?? 0o666 });
      renameSync(partOf(path), target);
    } catch (error) {
      rmSync(partOf(path), { force: true });
      throw error;
    }
  });
}

/** The file where an output is until it is whole. */
export function partOf(path: string): string {
  const target = targetOf(path);
  return join(dirname(target), `.${basename(target)}.${process.pid}.part`);
}

/** The file that a link leads to. */
function targetOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
