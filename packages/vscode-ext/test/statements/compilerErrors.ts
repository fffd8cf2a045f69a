import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tsc = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url));

/** What TypeScript's compiler says of syntax and of names declared twice, for modules by themselves. */
export function compilerErrors(modules: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'convolve-statements-'));
  try {
    const names = modules.map((text, at) => {
      writeFileSync(join(folder, `${at}.ts`), text);
      return `${at}.ts`;
    });
    const flags = ['--noEmit', '--ignoreConfig', '--moduleDetection', 'force', '--pretty', 'false'];
    const { stdout, error } = spawnSync(process.execPath, [tsc, ...flags, ...names], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (error) throw error;
    // Cases name what they do not declare; errors below 2000 are those of syntax.
    return stdout
      .split('\n')
      .filter((line) => /error TS(?:1\d{3}|2300|2451|2393|5\d{3}|6\d{3}):/.test(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
