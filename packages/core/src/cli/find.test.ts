import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { correlate } from '../correlate/correlate.js';
import { kernel } from '../filters/kernel.js';
import { display } from '../image/display.js';
import { toImage } from '../image/toImage.js';
import type { Matrix } from '../matrix/types.js';
import { writeNpy } from '../npy/writeNpy.js';
import { encodePng } from '../png/encodePng.js';
import { formatMatrix } from '../text/formatMatrix.js';
import { convolve } from './test/convolve.js';

let folder = '';
const photo: Matrix<Uint8Array> = {
  rows: 40,
  cols: 50,
  data: Uint8Array.from({ length: 2000 }, (_, i) => 128 + 90 * Math.sin(i * i) * Math.cos(i / 9)),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convolve-'));
  await writeFile(place('before.png'), encodePng(toImage(photo)));
});
afterAll(() => rm(folder, { recursive: true }));

function place(name: string): string {
  return join(folder, name);
}

async function result(name: string, id: string, how: 'clamped' | 'absolute'): Promise<string> {
  const exact = correlate(photo, kernel(id).matrix, { mode: 'same', border: 'reflect' });
  await writeFile(place(name), encodePng(display(exact, how)));
  return place(name);
}

describe('convolve find', () => {
  test('prints the kernel, what it is and how sure that is', async () => {
    const after = await result('sobel.png', 'sobel-x', 'clamped');
    const { code, text, stderr } = await convolve(['find', place('before.png'), after]);
    expect([code, stderr]).toEqual([0, '']);
    expect(text).toBe(
      [
        '[[-1.  0.  1.]',
        ' [-2.  0.  2.]',
        ' [-1.  0.  1.]]',
        'size: 3×3',
        'nearest: Sobel x (sobel-x)',
        'residual: 0 (root mean square over 836 pixels)',
        'condition number: 20.5, the kernel is well determined',
        '',
      ].join('\n'),
    );
  });

  test('finds what it applied itself, and reads its own kernel', async () => {
    await convolve(['-q', place('before.png'), '-k', 'sharpen', '-o', place('sharp.png')]);
    const found = await convolve(['find', place('before.png'), place('sharp.png'), '-q']);
    expect(found.text).toBe('[[ 0. -1.  0.]\n [-1.  5. -1.]\n [ 0. -1.  0.]]\n');
    const again = ['-q', place('before.png'), '-k', found.text, '--channels', 'each'];
    await convolve([...again, '--display', 'clamped', '-o', place('again.png')]);
    const both = await convolve(['find', place('sharp.png'), place('again.png'), '-q']);
    expect(both.text).toBe('[[1.]]\n');
  });

  test('reads matrices and arrays, with the size and border that are given', async () => {
    const exact = correlate(photo, [[1, 2, -4]], { mode: 'same', border: 'wrap' });
    await writeFile(place('exact.npy'), writeNpy(exact));
    await writeFile(place('before.csv'), formatMatrix(photo, { format: 'csv' }));
    const inputs = [place('before.csv'), place('exact.npy')];
    const options = ['--size', '1,3', '--border', 'wrap', '--format', 'json'];
    const { code, text } = await convolve(['find', ...inputs, ...options]);
    expect([code, text.split('\n')[0]]).toEqual([0, '[[1,2,-4]]']);
    expect(text).toContain('over 2000 pixels');
  });

  test('says that no single kernel does it, prints the closest and fails', async () => {
    const after = await result('absolute.png', 'sobel-x', 'absolute');
    const { code, text, stderr } = await convolve(['find', place('before.png'), after]);
    expect(code).toBe(1);
    expect(text).toMatch(/^\[\[[\s\S]*residual: \d+/);
    expect(stderr).toMatch(
      /^convolve: no single kernel makes .*absolute\.png of .*before\.png: the/,
    );
    const tolerant = ['find', place('before.png'), after, '--size', '3', '--tolerance', '200'];
    expect((await convolve(tolerant)).code).toBe(0);
  });

  test('says where other kernels would give the same result', async () => {
    const lesson = await convolve(['find', '-', place('flat.csv')], {
      stdin: '7,7,7,7\n'.repeat(4),
    });
    expect(lesson.stderr).toMatch(/file not found: .*flat\.csv/);
    await writeFile(place('flat.csv'), '14,14,14,14\n'.repeat(4));
    const { text } = await convolve(['find', '-', place('flat.csv'), '--size', '2'], {
      stdin: '7,7,7,7\n'.repeat(4),
    });
    expect(text).toContain('condition number: Infinity, other kernels give the same result');
  });

  test.each([
    [['find', 'a.png'], 'find takes two inputs'],
    [['find', 'a.png', 'b.png', 'c.png'], 'find takes two inputs'],
    [['find', 'a.png', 'b.png', '-k', 'sobel'], '--kernel has no effect on find'],
    [['find', 'a.png', 'b.png', '-o', 'x.png'], '--output has no effect on find'],
    [['find', 'a.png', 'b.png', '--stride', '2'], '--stride has no effect on find'],
    [['find', 'a.png', 'b.png', '--size', '0'], '--size must be a positive integer'],
  ])('%j is a wrong call', async (argv, message) => {
    const { code, stderr } = await convolve(argv);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
