import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Brings Debian's Python debugger to the tests. */
const debugpy = fileURLToPath(new URL('../debugpy', import.meta.url));

/** Packs `dist/`, as it is, into the VSIX that people get, and returns its path. */
export function packExtension(): string {
  execFileSync('npm', ['run', 'package'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const path = fileURLToPath(new URL('../../dist/convolve.vsix', import.meta.url));
  console.log(`VSIX: ${Math.round(statSync(path).size / 1024)} KB`);
  return path;
}

/** Packs the test-only extension that starts Debian's debugger of Python, into a folder. */
export function packDebugpy(folder: string): string {
  const path = join(folder, 'debugpy.vsix');
  const options = [
    '--no-dependencies',
    '--allow-missing-repository',
    '--skip-license',
    '--out',
    path,
  ];
  execFileSync('npx', ['vsce', 'package', ...options], {
    cwd: debugpy,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return path;
}
