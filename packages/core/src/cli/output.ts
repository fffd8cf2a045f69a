import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemReason } from './failures.js';
import { untilInterrupted } from './interrupt.js';
import type { Output } from './terminal.js';

/**
 * Writes a result to a file, whose folder is made if need be, or to standard output for `-`. A file is
 * written under another name first, so that there is the whole of it or what was there before.
 *
 * @throws Error that names the file and says why it cannot be written.
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
  try {
    await writeFileWhole(path, content);
  } catch (error) {
    throw new Error(`${path} cannot be written: ${systemReason(error)}`, { cause: error });
  }
}

async function writeFileWhole(path: string, content: Uint8Array | string): Promise<void> {
  makeFolder(dirname(path));
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

/** Makes a folder and those above it; Node's own way never ends where the system has no such name. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** The file where an output is until it is whole; its name is no longer than any that fits. */
export function partOf(path: string): string {
  const target = targetOf(path);
  const name = createHash('sha256').update(basename(target)).digest('hex').slice(0, 16);
  return join(dirname(target), `.${name}.${process.pid}.part`);
}

/** The file that a link leads to. */
function targetOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
