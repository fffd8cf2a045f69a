import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodePng } from '../png/decodePng.js';
import { encodePng } from '../png/encodePng.js';
import { convolve } from './test/convolve.js';

let folder = '';
let start = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convolve-several-'));
  start = process.cwd();
  process.chdir(folder);
});
afterEach(async () => {
  process.chdir(start);
  await rm(folder, { recursive: true });
});

/** Images of one grey value each. */
async function images(values: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await writeFile(name, encodePng({ rows: 1, cols: 2, data: Uint8Array.of(value, value) }));
  }
}

const greyOf = async (path: string) => decodePng(await readFile(path)).data[0];

/** Runs in this thread; `bin.test.ts` has the threads. */
const doubled = (...argv: string[]) => convolve([...argv, '-k', '[[2]]', '--jobs', '1']);

describe('the results of several inputs', () => {
  test('go to a folder under the names of the inputs', async () => {
    await images({ 'a.png': 10, 'b.jpg': 20 });
    await writeFile('c.csv', '1,2\n');
    const { code, text, stderr } = await doubled('a.png', 'b.jpg', 'c.csv', '-o', 'new/results');
    expect([code, text, stderr]).toEqual([0, '', 'new/results: 3 of 3 results\n']);
    expect(await readdir('new/results')).toEqual(['a.png', 'b.png', 'c.csv']);
    expect(await greyOf('new/results/a.png')).toBe(20);
    expect(await greyOf('new/results/b.png')).toBe(40);
    expect(await readFile('new/results/c.csv', 'utf8')).toBe('2,4\n');
  });

  test('go to out/ by default, as that of one does', async () => {
    await images({ 'a.png': 10, 'b.png': 20 });
    await doubled('a.png', 'b.png');
    await convolve(['a.png', '-k', 'sobel']);
    expect(await readdir('out')).toEqual(['a-kernel.png', 'a-sobel.png', 'b-kernel.png']);
  });

  test('are of the format that --format says, as is one in a folder', async () => {
    await images({ 'a.png': 10, 'b.png': 20 });
    await doubled('a.png', 'b.png', '-o', 'out', '--format', 'webp');
    await doubled('a.png', '-o', 'out');
    await doubled('b.png', '-o', 'new/', '--format', 'jpeg');
    await writeFile('m.csv', '1\n');
    await doubled('m.csv', '-o', 'new/', '--format', 'json');
    expect(await readdir('out')).toEqual(['a.png', 'a.webp', 'b.webp']);
    expect(await readdir('new')).toEqual(['b.jpeg', 'm.json']);
  });
});

describe('inputs are', () => {
  test('the images of a folder, not what else is in it', async () => {
    await mkdir('photos/inner.png', { recursive: true });
    await images({ 'photos/b.PNG': 1, 'photos/a.jpeg': 2, 'photos/inner.png/c.png': 3 });
    await writeFile('photos/notes.csv', '1,2\n');
    await writeFile('photos/._b.PNG', 'of another system');
    const { stderr } = await doubled('photos', '-o', 'out');
    expect(stderr).toBe('out: 2 of 2 results\n');
    expect(await readdir('out')).toEqual(['a.png', 'b.png']);
  });

  test('what a quoted pattern matches', async () => {
    await mkdir('photos/inner', { recursive: true });
    await images({
      'photos/a1.png': 1,
      'photos/a2.png': 2,
      'photos/inner/a3.png': 3,
      'b.png': 4,
    });
    await doubled(`${folder}/**/*.png`, '-o', 'all');
    await doubled('photos/a?.png', '-o', 'some');
    expect(await readdir('some')).toEqual(['a1.png', 'a2.png']);
    expect(await readdir('all')).toEqual(['a1.png', 'a2.png', 'a3.png', 'b.png']);
  });

  test('a file whose name only looks like a pattern', async () => {
    await images({ 'a[1].png': 5 });
    await doubled('a[1].png', '-o', 'result.png');
    expect(await greyOf('result.png')).toBe(10);
  });

  test('standard input beside files', async () => {
    await images({ 'a.png': 1 });
    const argv = ['a.png', '-', '-k', '[[2]]', '-j', '1', '-o', 'out'];
    await convolve(argv, { stdin: await readFile('a.png') });
    expect(await readdir('out')).toEqual(['a.png', 'stdin.png']);
  });
});

describe('where some fail', () => {
  test('the others are written, and the failures are named with their reasons', async () => {
    await images({ 'a.png': 10, 'c.png': 20 });
    await writeFile('b.png', (await readFile('a.png')).subarray(0, 40));
    await mkdir('empty');
    const { code, stderr } = await doubled(
      'a.png',
      'b.png',
      'd.png',
      'x*',
      'empty',
      'c.png',
      '-o',
      'out',
    );
    expect(code).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'out: 2 of 6 results',
      'convolve: 4 of 6 inputs failed',
      '  x*: no file matches x*',
      expect.stringMatching(/^ {2}empty: no images in empty \(\.png, /),
      '  d.png: file not found: d.png',
      expect.stringMatching(/^ {2}b\.png: source must be a valid PNG image, got /),
      '',
    ]);
    expect(await readdir('out')).toEqual(['a.png', 'c.png']);
  });

  test('a name as long as a file may have is written', async () => {
    const name = `${'n'.repeat(251)}.png`;
    await images({ [name]: 10, 'a.png': 20 });
    const { code, stderr } = await doubled(name, 'a.png', '-o', 'out', '--quiet');
    expect([code, stderr]).toEqual([0, '']);
    expect(await readdir('out')).toEqual(['a.png', name]);
  });

  test('the failures are named even if --quiet', async () => {
    await images({ 'a.png': 10 });
    const { code, stderr } = await doubled('a.png', 'd.png', '-o', 'out', '--quiet');
    expect(code).toBe(1);
    expect(stderr).toBe('convolve: 1 of 2 inputs failed\n  d.png: file not found: d.png\n');
  });

  test('a warning names its image', async () => {
    await images({ 'a.png': 10, 'b.png': 20 });
    const whole = await readFile('b.png');
    const chunk = Buffer.from('\0\0\0\x01tEXtx\0\0\0\0', 'latin1');
    await writeFile('b.png', Buffer.concat([whole.subarray(0, 33), chunk, whole.subarray(33)]));
    const { code, stderr } = await doubled('a.png', 'b.png', '-o', 'out');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^convolve: warning: b\.png \(.*\)\nout: 2 of 2 results\n$/);
  });
});

describe('refused before anything is computed', () => {
  test.each<[string, string[], string]>([
    [
      'two inputs with one name',
      ['a.png', 'in/a.png', '-o', 'out'],
      'the results of a.png and in/a.png would both be out/a.png',
    ],
    [
      'a result over its input',
      ['a.png', '-o', 'a.png'],
      'the result of a.png would overwrite the input a.png',
    ],
    [
      'a result over another input',
      ['b.jpg', 'a.png', '-o', '.'],
      'the result of a.png would overwrite the input a.png',
    ],
    [
      'a result over an input through a link',
      ['a.png', '-o', 'link.png'],
      'the result of a.png would overwrite the input a.png',
    ],
    [
      'one file for several',
      ['a.png', 'b.jpg', '-o', 'x.png'],
      'several results need a folder, but --output is the file x.png',
    ],
    [
      'standard output for several',
      ['a.png', 'b.jpg', '-o', '-'],
      'several results cannot go to standard output: use -o FOLDER/',
    ],
    [
      'an option without effect on one of several',
      ['a.png', 'm.csv', '--display', 'signed', '--channels', 'red'],
      '--channels has no effect on a matrix with kernel',
    ],
    [
      'a number of jobs that is none',
      ['a.png', 'b.jpg', '-j', '0'],
      '--jobs must be an integer of at least 1, got 0',
    ],
  ])('%s', async (_, argv, message) => {
    await mkdir('in');
    await images({ 'a.png': 10, 'in/a.png': 20, 'b.jpg': 30 });
    await writeFile('m.csv', '1,2\n');
    await symlink('a.png', 'link.png');
    const before = await readdir('.');
    const { code, stderr } = await convolve([...argv, '-k', '[[2]]']);
    expect([code, stderr]).toEqual([2, `convolve: ${message}\nTry 'convolve --help'.\n`]);
    expect(await readdir('.')).toEqual(before);
    expect(await greyOf('a.png')).toBe(10);
  });
});

test('a result replaces what a link leads to, and leaves nothing beside it', async () => {
  await images({ 'a.png': 10, 'old.png': 1 });
  await symlink('old.png', 'link.png');
  await doubled('a.png', '-o', 'link.png');
  expect(await greyOf('old.png')).toBe(20);
  expect(await readdir('.')).toEqual(['a.png', 'link.png', 'old.png']);
});

test('a result that cannot take its place leaves nothing beside it', async () => {
  await images({ 'a.png': 10 });
  await mkdir('new/a.png', { recursive: true });
  const { code, stderr } = await doubled('a.png', '-o', 'new/');
  expect([code, stderr]).toEqual([1, expect.stringContaining('a folder has its name')]);
  expect(await readdir('new')).toEqual(['a.png']);
});
