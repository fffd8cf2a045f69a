import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../../dist/cli/bin.js', import.meta.url));

beforeAll(() => {
  if (!existsSync(bin)) throw new Error('the command is not built: npm run build');
});

interface Exit {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command as a process; `hangUp` closes its output after the first bytes. */
function run(argv: string[], { stdin = '', hangUp = false } = {}): Promise<Exit> {
  const child = spawn(process.execPath, [bin, ...argv]);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
    if (hangUp) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdin.end(stdin);
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

test('the process reads standard input, writes standard output and exits with 0', async () => {
  const exit = await run(['-', '-k', '[[1,-1]]'], { stdin: '10,10,-3\n' });
  expect(exit).toEqual({ code: 0, stdout: '0,13\n', stderr: '' });
});

test('it exits with 1 where the work failed and with 2 where the call was wrong', async () => {
  const [failed, wrong] = await Promise.all([
    run(['-'], { stdin: '[[1,2],[3]]' }),
    run(['-', '-x']),
  ]);
  expect([failed.code, wrong.code]).toEqual([1, 2]);
  expect(failed.stderr).toMatch(/^convolve: line 1, column \d+: /);
});

test('a reader that hangs up early is no failure', async () => {
  // More than a pipe holds, so that the process still writes when the reader is gone.
  const stdin = `${'123456789,'.repeat(199)}1\n`.repeat(500);
  const exit = await run(['-', '-k', '[[1]]'], { stdin, hangUp: true });
  expect([exit.code, exit.stderr]).toEqual([0, '']);
});
