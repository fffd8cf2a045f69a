import { spawn } from 'node:child_process';
import { existsSync, openSync, watch } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decodePng } from '../png/decodePng.js';
import { encodePng } from '../png/encodePng.js';

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

test.skipIf(!existsSync('/dev/full'))('a full disk is said in words', async () => {
  const child = spawn(process.execPath, [bin, '-', '-k', '[[1]]'], {
    stdio: ['pipe', openSync('/dev/full', 'w'), 'pipe'],
  });
  child.stdin!.end('1 2\n');
  let stderr = '';
  child.stderr!.on('data', (chunk) => {
    stderr += chunk;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, stderr]).toEqual([
    1,
    'convolve: standard output cannot be written: no space left on device\n',
  ]);
});

describe('several inputs on threads', () => {
  let folder = '';
  const paths = (folder: string) =>
    Array.from({ length: 12 }, (_, at) => join(folder, `${at}.png`));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'convolve-threads-'));
    const data = new Uint8Array(400 * 400).map((_, at) => (at * at) % 251);
    const file = encodePng({ rows: 400, cols: 400, data });
    await Promise.all(paths(folder).map((path) => writeFile(path, file)));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('are written as one by one, and what fails is named', async () => {
    const [first = '', ...others] = paths(folder);
    await writeFile(first, 'GIF89a');
    const [threads, one] = [join(folder, 'threads'), join(folder, 'one')];
    const exit = await run([...paths(folder), '-j', '5', '-o', threads]);
    expect([exit.code, exit.stdout]).toEqual([1, '']);
    expect(exit.stderr).toMatch(
      /: 11 of 12 results\nconvolve: 1 of 12 inputs failed\n {2}.*0\.png: /,
    );
    await run([...others, '-j', '1', '-o', one]);
    expect(await readdir(threads)).toEqual(await readdir(one));
    for (const name of await readdir(one)) {
      const [left, right] = await Promise.all([threads, one].map((it) => readFile(join(it, name))));
      expect(Buffer.compare(left!, right!)).toBe(0);
    }
  });

  test.each(['1', '2', '4'])(
    'leave whole files only after Ctrl+C, with --jobs %s',
    async (jobs) => {
      const output = join(folder, 'out');
      await mkdir(output);
      // So many that the signal comes before the last, however late.
      const copies = Array.from({ length: 60 }, (_, at) => join(folder, `${100 + at}.png`));
      await Promise.all(copies.map((path) => copyFile(join(folder, '0.png'), path)));
      const child = spawn(process.execPath, [bin, folder, '-j', jobs, '-o', output]);
      // The first sign of a file that is being written.
      const watcher = watch(output, () => child.kill('SIGINT'));
      const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
      watcher.close();
      expect(signal).toBe('SIGINT');
      const names = await readdir(output);
      expect(names.length).toBeLessThan(12 + copies.length);
      for (const name of names) {
        expect(name).toMatch(/^\d+\.png$/);
        expect(decodePng(await readFile(join(output, name))).width).toBe(400);
      }
    },
  );
});
