// Runs the examples of docs/importing.md with the built package, as a program that imports it would.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { encodePng } from '@convolve/core/png';
import { transform } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyFilter } from './apply/applyFilter.js';
import { edgeMap } from './edges/edgeMap.js';
import { readImage } from './node/readImage.js';
import { readNpy } from './npy/readNpy.js';

const core = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(new URL('../../../docs/importing.md', import.meta.url), 'utf8');
const sections = page.split(/^### /m).slice(1);
const programs = new Map(
  sections.map((section) => [
    section.slice(0, section.indexOf('\n')),
    /```js\n(.*?)```/s.exec(section)![1]!,
  ]),
);

const width = 12;
const height = 9;
const photo = {
  width,
  height,
  data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : (at * at * 31) % 251,
  ),
};

/** A canvas of the photograph, as far as the examples use one. */
const canvas = `
  // Sizes and data are accessors, as in browsers.
  class ImageData {
    #width;
    #height;
    #data;
    constructor(first, second, third) {
      const isSize = typeof first === 'number';
      this.#data = isSize ? new Uint8ClampedArray(first * second * 4) : first;
      this.#width = isSize ? first : second;
      this.#height = isSize ? second : third;
    }
    get width() { return this.#width; }
    get height() { return this.#height; }
    get data() { return this.#data; }
  }
  globalThis.ImageData = ImageData;
  const pixels = Uint8ClampedArray.from(${JSON.stringify([...photo.data])});
  globalThis.canvas = {
    width: ${width},
    height: ${height},
    getContext: () => ({
      drawImage: () => {},
      getImageData: () => new ImageData(pixels.slice(), ${width}, ${height}),
      putImageData(image) {
        if (!(image instanceof ImageData)) throw new TypeError('it is no ImageData');
        console.log(JSON.stringify([...image.data]));
      },
    }),
  };
  globalThis.video = {};
  let frames = 0;
  globalThis.requestAnimationFrame = (frame) => frames++ < 2 && setImmediate(frame);
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convolve-importing-'));
  const png = encodePng(photo);
  await mkdir(join(folder, 'photos'));
  await writeFile(join(folder, 'photo.png'), png);
  for (const name of ['a.png', 'b.png']) await writeFile(join(folder, 'photos', name), png);
  const scan = Buffer.from('P5 3 1 65535\n\0\x01\x01\0\xff\xff', 'latin1');
  await writeFile(join(folder, 'scan.pgm'), scan);
  const filter = (channels: number) =>
    Array.from({ length: channels }, () => [
      [0, 1, 0],
      [1, -4, 1],
      [0, 1, 0],
    ]);
  const input = [0, 1].map((c) =>
    Array.from({ length: 5 }, (_, r) => [0, 1, 2, 3, 4].map((v) => v * r + c)),
  );
  const layers = [
    { weight: [2, 2, 2, 2].map(filter), bias: [1, 2, 3, 4], stride: 1 },
    { weight: [4, 4, 4].map(filter), bias: [0, 1, 2], stride: 2 },
  ];
  await writeFile(join(folder, 'cnn.json'), JSON.stringify({ layers, input }));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the program of a section in the folder with the files, and returns what it writes. */
async function run(title: string, before = ''): Promise<string> {
  // Node 20 does not know `await using`, which a bundler turns into a `finally`.
  const { code } = await transform(programs.get(title)!, { format: 'esm', target: 'node20' });
  const program = `process.chdir(${JSON.stringify(folder)});${before}\n${code}`;
  const flags = ['--input-type=module', '--eval', program];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, flags, { cwd: core });
  expect(stderr).toBe('');
  return stdout.trim();
}

test('the page has ten tasks', () => {
  expect(programs.size).toBe(10);
});

test('blur, edges and a threshold take at most four statements', async () => {
  await run('Edges of a photograph');
  const statements = programs
    .get('Edges of a photograph')!
    .split('\n')
    .filter((line) => /^(const|await)/.test(line));
  expect(statements.length).toBeLessThanOrEqual(4);
  const { data } = await readImage(join(folder, 'edges.png'));
  const blurred = applyFilter(photo, 'gaussian-5');
  const expected = edgeMap(blurred, { threshold: 100 }).data;
  expect([...data.filter((_, at) => at % 4 === 0)]).toEqual([...expected]);
  expect(new Set(expected)).toEqual(new Set([0, 255]));
});

test('a canvas is filtered into itself', async () => {
  const sharp = applyFilter(photo, 'sharpen') as { data: Uint8ClampedArray };
  expect(JSON.parse(await run('Canvas in, canvas out', canvas))).toEqual([...sharp.data]);
});

test('a webcam is shown frame by frame', async () => {
  const frames = (await run('A webcam, frame by frame', canvas)).split('\n');
  expect(frames).toHaveLength(3);
  const edges = [...edgeMap(photo, { operator: 'scharr' }).data];
  const expected = edges.flatMap((value) => [value, value, value, 255]);
  for (const frame of frames) expect(JSON.parse(frame)).toEqual(expected);
});

test('a folder of images goes through a pool', async () => {
  await run('A folder of images');
  const expected = encodePng(edgeMap(photo, { operator: 'scharr' }));
  for (const name of ['a.png', 'b.png']) {
    const written = await readFile(join(folder, `edges-${name}`));
    expect(new Uint8Array(written)).toEqual(expected);
  }
});

test('a scan of 16 bits gives unrounded numbers', async () => {
  await run('A scan of 16 bits');
  const { data } = readNpy(await readFile(join(folder, 'response.npy')));
  expect([...data].map(Number)).toEqual([512, 131068, -512]);
});

test('a figure becomes a PNG', async () => {
  await run('A figure');
  expect((await readImage(join(folder, 'figure.png'))).width).toBeGreaterThan(600);
});

test.each(
  [...programs].filter(([, program]) => program.includes('console.log')).map(([title]) => title),
)('%s: the program writes what the page says', async (title) => {
  const said = /console\.log\(.*\); \/\/ (.*)$/m.exec(programs.get(title)!)![1];
  expect(await run(title)).toBe(said);
});
