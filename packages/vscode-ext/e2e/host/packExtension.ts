import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

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
