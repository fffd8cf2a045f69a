import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyFilter } from '../apply/applyFilter.js';
import { toGray } from '../image/toGray.js';
import { writeNpz } from '../node/npz/writeNpz.js';
import { readImage } from '../node/readImage.js';
import { readMatrix } from '../node/readMatrix.js';
import { readTensor } from '../node/readTensor.js';
import { readNpy } from '../npy/readNpy.js';
import { writeNpy } from '../npy/writeNpy.js';
import { writePfm } from '../numbers/pnm/writePnm.js';
import { writeTiff } from '../numbers/tiff/writeTiff.js';
import { encodePng } from '../png/encodePng.js';
import { convolve } from './test/convolve.js';

let folder = '';
let start = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convolve-numbers-'));
  start = process.cwd();
  process.chdir(folder);
});
afterEach(async () => {
  process.chdir(start);
  await rm(folder, { recursive: true });
});

const [rows, cols] = [4, 5];
const deep = { rows, cols, data: Uint16Array.from({ length: 20 }, (_, at) => (at * 7919) % 65536) };
const floats = { rows, cols, data: Float32Array.from({ length: 20 }, (_, at) => at / 16 - 0.5) };
const color = {
  channels: 3,
  rows,
  cols,
  data: Uint16Array.from({ length: 60 }, (_, at) => (at * 104729) % 65536),
};
const sameAsImages = { mode: 'same', border: 'reflect' } as const;

async function run(...argv: string[]): Promise<string> {
  const { code, text, stderr } = await convolve([...argv, '--quiet']);
  expect([code, stderr]).toEqual([0, '']);
  return text;
}

describe('an image’s own numbers', () => {
  test.each(['npy', 'npz', 'tif', 'pfm'])('go into a .%s file, unrounded', async (ending) => {
    await writeFile('scan.tif', writeTiff(deep));
    await run('scan.tif', '-k', 'sobel-x', '-o', `response.${ending}`);
    const expected = applyFilter(deep, 'sobel-x', sameAsImages);
    expect(await readMatrix(`response.${ending}`)).toEqual(expected);
  });

  test('are those of 8 bits too, and of any format', async () => {
    const png = encodePng({ rows, cols, data: Uint8Array.from(deep.data) });
    await writeFile('photo.png', png);
    await run('photo.png', '-k', 'sobel-x', '-o', 'response.npy', '--border', 'wrap');
    const expected = applyFilter(toGray(await readImage(png)), 'sobel-x', {
      mode: 'same',
      border: 'wrap',
    });
    expect(await readMatrix('response.npy')).toEqual(expected);
  });

  test('are grey by default, and each colour where the brightness is kept or --channels says so', async () => {
    await writeFile('scan.tif', writeTiff(color));
    await run('scan.tif', '-k', 'box-3', '-o', 'blurred.npy');
    const blurred = applyFilter(color, 'box-3', sameAsImages);
    const { shape } = readNpy(await readFile('blurred.npy'));
    expect(shape).toEqual([rows, cols, 3]);
    expect((await readTensor('blurred.npy', { layout: 'hwc' })).data).toEqual(blurred.data);
    await run('scan.tif', '-k', 'sobel-x', '-o', 'gray.npy');
    const gray = applyFilter(await readMatrix('scan.tif'), 'sobel-x', sameAsImages);
    expect(await readMatrix('gray.npy')).toEqual(gray);
    await run('scan.tif', '-k', 'sobel-x', '-o', 'green.npy', '--channels', 'green');
    const green = applyFilter(
      await readMatrix('scan.tif', { channel: 1 }),
      'sobel-x',
      sameAsImages,
    );
    expect(await readMatrix('green.npy')).toEqual(green);
    await run('scan.tif', '-k', 'sobel-x', '-o', 'sum.npy', '--channels', 'sum');
    const sum = applyFilter(color, 'sobel-x', { ...sameAsImages, channels: 'sum' });
    expect((await readMatrix('sum.npy')).data).toEqual(sum.data);
  });

  test('of floats are shown from the least to the greatest, or as --display says', async () => {
    await writeFile('depth.pfm', writePfm(floats));
    await run('depth.pfm', '-k', '[[1]]', '-o', 'depth.png');
    const shades = toGray(await readImage('depth.png')).data;
    expect([shades[0], shades[19]]).toEqual([0, 255]);
    await run('depth.pfm', '-k', '[[1]]', '-o', 'signed.png', '--display', 'signed');
    expect(toGray(await readImage('signed.png')).data[8]).toBe(128);
    await run('depth.pfm', '-k', '[[1]]', '-o', 'shown.npy', '--display', 'stretched');
    expect(readNpy(await readFile('shown.npy'))).toMatchObject({ dtype: 'uint8', data: shades });
  });

  test('keep 16 bits with --depth 16, in grey and in colour', async () => {
    await writeFile('scan.tif', writeTiff(color));
    for (const name of ['same.png', 'same.ppm', 'same.tif']) {
      await run(
        'scan.tif',
        '-k',
        '[[1]]',
        '-o',
        name,
        '--depth',
        '16',
        '--channels',
        'each',
        '--display',
        'clamped',
      );
      expect(await readTensor(name)).toEqual(color);
    }
    await writeFile('gray.png', encodePng(deep));
    await run(
      'gray.png',
      '-k',
      '[[2]]',
      '-o',
      'doubled.png',
      '--depth',
      '16',
      '--channels',
      'gray',
    );
    const doubled = Array.from(deep.data, (value) => Math.min(2 * value, 65535));
    expect([...(await readMatrix('doubled.png')).data]).toEqual(doubled);
    await run('gray.png', '-k', '[[2]]', '-o', 'bytes.png', '--channels', 'gray');
    expect((await readMatrix('bytes.png')).data).toBeInstanceOf(Uint8Array);
  });

  test('are 8 bits for Canny', async () => {
    await writeFile('scan.tif', writeTiff(deep));
    await run('scan.tif', '-k', 'canny', '-o', 'edges.npy');
    const gray = toGray(await readImage('scan.tif'));
    expect(await readMatrix('edges.npy')).toEqual(applyFilter(gray, 'canny'));
  });

  test('show where they are not all of the file', async () => {
    const { stderr } = await convolve(['-', '-k', '[[1]]', '-o', 'x.npy', '-q'], {
      stdin: 'P5 1 1 255 \x07more',
    });
    expect(stderr).toBe('convolve: warning: standard input (4 bytes after the image)\n');
  });
});

describe('an array', () => {
  test('of two axes is a matrix: printed, or written in its own kind', async () => {
    await writeFile(
      'a.npy',
      writeNpy([
        [1, 2, 4],
        [8, 16, 32],
      ]),
    );
    expect(await run('a.npy', '-k', '[[1,-1]]')).toBe('[[ -1.  -2.]\n [ -8. -16.]]\n');
    expect(await run('a.npy', '-k', '[[1,-1]]', '--format', 'csv')).toBe('-1,-2\n-8,-16\n');
    await run('a.npy', '-k', '[[1,-1]]', '-o', 'b.npy');
    expect((await readMatrix('b.npy')).data).toEqual(Float64Array.of(-1, -2, -8, -16));
    await run('a.npy', '-k', '[[1,-1]]', '-o', 'b.json');
    expect(await readFile('b.json', 'utf8')).toBe('[[-1,-2],[-8,-16]]\n');
  });

  test('is an image of its size where an image is asked for', async () => {
    await writeFile('a.npy', writeNpy(floats));
    await run('a.npy', '-k', 'sobel', '-o', 'a.png');
    const expected = applyFilter(floats, 'sobel', { display: 'stretched' });
    expect(toGray(await readImage('a.png'))).toEqual(expected);
    await run('a.npy', '-k', 'sobel', '-o', 'a.png', '--colormap', 'magma');
    expect(await readImage('a.png')).toMatchObject({ width: cols, height: rows });
  });

  test('of three axes has its result channel by channel', async () => {
    const layers = { channels: 2, rows: 1, cols: 3, data: Uint8Array.of(1, 2, 4, 10, 20, 40) };
    await writeFile('a.npy', writeNpy(layers));
    expect(await run('a.npy', '-k', '[[1,-1]]')).toBe('[[[ -1.  -2.]]\n\n [[-10. -20.]]]\n');
    await run('a.npy', '-k', '[[1,-1]]', '--channels', 'sum', '-o', 'sum.csv');
    expect(await readFile('sum.csv', 'utf8')).toBe('-11,-22\n');
  });

  test('is chosen by its name in a .npz file', async () => {
    await writeFile('a.npz', writeNpz({ x: [[1, 2]], y: [[3, 4]] }));
    expect(await run('a.npz', '-k', '[[2]]', '--array', 'y')).toBe('[[6. 8.]]\n');
    const { code, stderr } = await convolve(['a.npz', '-k', '[[2]]']);
    expect([code, stderr]).toEqual([
      1,
      'convolve: source must hold one array, or array must name one of them; it holds "x", "y"\n',
    ]);
  });

  test('goes to standard output as a file where --format says so', async () => {
    const { stdout } = await convolve(['-', '-k', '[[2]]', '--format', 'npy'], {
      stdin: writeNpy([[1.5]]),
    });
    expect(readNpy(stdout)).toMatchObject({ data: Float64Array.of(3), shape: [1, 1] });
  });
});

test('a matrix of text is written as an array too', async () => {
  const { code } = await convolve(['-', '-k', '[[1,-1]]', '-o', 'a.npy'], { stdin: '10,10,-3\n' });
  expect(code).toBe(0);
  expect(await readMatrix('a.npy')).toEqual({ rows: 1, cols: 2, data: Float64Array.of(0, 13) });
});

describe('what would have no effect is refused', () => {
  beforeEach(async () => {
    await writeFile('a.npy', writeNpy(floats));
    await writeFile('a.tif', writeTiff(deep));
    await writeFile('a.csv', '1,2\n');
  });

  test.each([
    [
      ['a.npy', '-o', 'b.npy', '--colormap', 'magma'],
      '--colormap has no effect on numbers; save them as .png',
    ],
    [['a.npy', '-o', 'b.npy', '--quality', '80'], '--quality has no effect on numbers'],
    [
      ['a.npy', '-o', 'b.npy', '--channels', 'sum'],
      '--channels has no effect on an array of one channel',
    ],
    [
      ['a.tif', '-o', 'b.jpg', '--depth', '16'],
      'a .jpg file has 8 bits, not --depth 16: save it as .png',
    ],
    [
      ['a.tif', '-o', 'b.png', '--depth', '16', '--colormap', 'magma'],
      '--colormap colours in 8 bits, not --depth 16',
    ],
    [['a.tif', '-o', 'b.png', '--depth', '12'], '--depth must be one of 8, 16, got "12"'],
    [['a.csv', '--depth', '16'], '--depth has no effect on a matrix of text'],
    [
      ['a.tif', '-o', 'b.npy', '--array', 'x'],
      '--array has no effect on an image: it names an array of a .npz file',
    ],
    [['a.tif', '-o', 'b.npy', '--format', 'npz'], '--format npz contradicts the name b.npy'],
  ])('%j', async (argv, message) => {
    const { code, stderr } = await convolve([...argv, '-k', 'box-3', '-q']);
    expect([code, stderr.split('\n')[0]]).toEqual([2, `convolve: ${message}`]);
  });
});
