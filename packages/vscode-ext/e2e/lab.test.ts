import {
  type Border,
  borders,
  canny,
  channel,
  colorize,
  convolve,
  correlate,
  type Display,
  display,
  explain,
  gradient,
  kernel,
  type Matrix,
  magnitude,
  parseMatrix,
  type RgbaImage,
  toGray,
  toImage,
  toRows,
  toTensor,
} from '@convolve/core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LabPage } from './driver/LabPage';
import { openLab } from './driver/openLab';
import { openSession } from './driver/session';
import { colours } from './fixtures/images';

const session = openSession(['colours.png']);
const image: RgbaImage = {
  width: 5,
  height: 6,
  data: Uint8ClampedArray.from({ length: 6 * 5 * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : colours[Math.floor(at / 4) * 3 + (at % 4)]!,
  ),
};
const gray = toGray(image);
const sobel = kernel('sobel-x').matrix;
const same = { mode: 'same', border: 'reflect' } as const;

let lab: LabPage;
beforeAll(async () => {
  lab = await openLab(session.workbench, 'colours.png', 'sobel-x', 'Sobel x');
});

/** Expects the result to have these numbers, as its copy for NumPy says them. */
async function expectNumbers(...maps: readonly Matrix[]): Promise<void> {
  const copied = (await lab.numbers()).split('\n\n');
  expect(copied.map((text) => toRows(parseMatrix(text).matrix))).toEqual(maps.map(toRows));
}

/** A signed response on a dark page. */
function diverging(response: Matrix): RgbaImage {
  const tones = display(response, 'signed', { percentiles: [0.5, 99.5] });
  return colorize(tones, 'diverging-dark', { range: [1, 255] });
}

/** The pixels of the result's cells, read beside the numbers that are written on them. */
async function cells(): Promise<number[][]> {
  const { width: paneWidth, height: paneHeight } = await lab.pixels(lab.source);
  const screen = await lab.pixels(lab.result);
  const { width, height } = image;
  const zoom = Math.min(
    64,
    Math.floor(Math.min((paneWidth - 16) / width, (paneHeight - 16) / height)),
  );
  const left = Math.round(paneWidth / 2 - (width / 2) * zoom);
  const top = Math.round(paneHeight / 2 - (height / 2) * zoom);
  return Array.from({ length: width * height }, (_, index) => {
    const x = left + (index % width) * zoom + 5;
    const y = top + Math.floor(index / width) * zoom + 5;
    const at = (y * screen.width + x) * 4;
    return [...screen.data.subarray(at, at + 3)];
  });
}

function pixels({ data }: RgbaImage): number[][] {
  return Array.from({ length: data.length / 4 }, (_, at) => [...data.subarray(at * 4, at * 4 + 3)]);
}

describe('the kernel', () => {
  test('is edited in its grid, and Undo takes an edit back', async () => {
    const { workbench } = session;
    await expectNumbers(correlate(gray, sobel, same));
    await lab.type('Weight, row 1, column 1', -5);
    await lab.shows(/Sobel x \(edited\)/);
    const edited = [
      [-5, 0, 1],
      [-2, 0, 2],
      [-1, 0, 1],
    ];
    await expectNumbers(correlate(gray, edited, same));
    await workbench.screenshot('lab-1-edited');
    await lab.button('Transpose').click();
    const turned = [
      [-5, -2, -1],
      [0, 0, 0],
      [1, 2, 1],
    ];
    await expectNumbers(correlate(gray, turned, same));
    await lab.button('Undo').click();
    await lab.button('Undo').click();
    await lab.shows('Sobel x');
    await expectNumbers(correlate(gray, sobel, same));
  });

  test('changes its size', async () => {
    await lab.type('Columns', 1);
    await expectNumbers(correlate(gray, [[0], [0], [0]], same));
    await lab.button('Undo').click();
    await lab.shows('Sobel x');
  });
});

describe('what it is laid on', () => {
  const labels: Record<Border, string> = {
    zero: 'Zero',
    edge: 'Replicate',
    symmetric: 'Symmetric',
    wrap: 'Wrap',
    reflect: 'Reflect',
  };

  test('has borders as the core does', async () => {
    for (const border of [...borders].sort((a) => (a === 'reflect' ? 1 : -1))) {
      await lab.choose('Border', labels[border]);
      await expectNumbers(correlate(gray, sobel, { mode: 'same', border }));
    }
  });

  test('is stepped over and stretched', async () => {
    await lab.type('Stride, rows', 2);
    await expectNumbers(correlate(gray, sobel, { ...same, stride: [2, 1] }));
    await lab.type('Stride, rows', 1);
    await lab.type('Dilation, columns', 2);
    await expectNumbers(correlate(gray, sobel, { ...same, dilation: [1, 2] }));
    await session.workbench.screenshot('lab-2-dilation');
    await lab.type('Dilation, columns', 1);
  });

  test('is convolved truly, with outputs where the kernel fits', async () => {
    await lab.choose('Operation', 'Convolution');
    await expectNumbers(convolve(gray, sobel, same));
    await lab.choose('Operation', 'Cross-correlation');
    await lab.choose('Padding', 'Valid');
    await expectNumbers(correlate(gray, sobel));
    await lab.choose('Padding', 'Same');
  });

  test('is grey, a colour, each colour or their sum', async () => {
    const tensor = toTensor(image);
    const responses = [0, 1, 2].map((index) => correlate(channel(tensor, index), sobel, same));
    await lab.choose('Channels', 'Green');
    await expectNumbers(responses[1]!);
    await lab.choose('Channels', 'Each channel');
    await expectNumbers(...responses);
    await session.workbench.screenshot('lab-3-each-colour');
    await lab.choose('Channels', 'Sum of channels');
    const [red, green, blue] = responses;
    const sum = red!.data.map((value, at) => value + green!.data[at]! + blue!.data[at]!);
    await expectNumbers({ ...red!, data: sum });
    await lab.choose('Channels', 'Grey');
  });
});

describe('how it shows', () => {
  test('has the tones and the colours of the core', async () => {
    const response = correlate(gray, sobel, same);
    await lab.choose('Values', 'Absolute');
    const scaled = (how: Display) => display(response, how, { percentiles: [0.5, 99.5] });
    expect(await cells()).toEqual(pixels(toImage(scaled('absolute'))));
    await lab.choose('Values', 'Stretched');
    expect(await cells()).toEqual(pixels(toImage(scaled('stretched'))));
    await lab.choose('Colours', 'Viridis');
    await lab.settled();
    const tones = scaled('stretched');
    expect(await cells()).toEqual(pixels(colorize(tones, 'viridis', { range: [0, 255] })));
    await session.workbench.screenshot('lab-4-viridis');
    await lab.choose('Colours', 'Grey');
    await lab.choose('Values', 'Signed');
    expect(await cells()).toEqual(pixels(toImage(scaled('signed'))));
    await lab.choose('Colours', 'Automatic');
    expect(await cells()).toEqual(pixels(diverging(response)));
  });

  test('says the value under the pointer in both panes, and zooms in step', async () => {
    const response = correlate(gray, sobel, same);
    const box = (await lab.source.boundingBox())!;
    await session.workbench.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + 5);
    const readouts = lab.frame.locator('output.readout');
    await expect
      .poll(() => readouts.allTextContents())
      .toEqual([`(3, 2) ${gray.data[17]}`, `(3, 2) ${response.data[17]}`]);
    await lab.button('Zoom in').click();
    await lab.settled();
    await session.workbench.screenshot('lab-5-zoomed');
    await lab.button('Fit').click();
  });
});

describe('the mouse', () => {
  test('zooms by the wheel and pans by dragging, both panes in step', async () => {
    const { page } = session.workbench;
    const response = correlate(gray, sobel, same);
    const cell = (row: number, col: number) => {
      const at = row * image.width + col;
      return [`(${row}, ${col}) ${gray.data[at]}`, `(${row}, ${col}) ${response.data[at]}`];
    };
    const readouts = () => lab.frame.locator('output.readout').allTextContents();
    const [input, result] = [await lab.source.boundingBox(), await lab.result.boundingBox()];
    const x = input!.width / 2;
    const y = input!.height / 2 + 5;
    await page.mouse.move(input!.x + x, input!.y + y);
    // Twice as large, with the cell under the pointer where it was.
    await page.mouse.wheel(0, -240);
    await lab.settled();
    await expect.poll(readouts).toEqual(cell(3, 2));
    await page.mouse.down();
    await page.mouse.move(input!.x + x + 100, input!.y + y + 40, { steps: 4 });
    await page.mouse.up();
    await expect.poll(readouts).toEqual(cell(3, 2));
    await session.workbench.screenshot('lab-5-dragged');
    await page.mouse.move(result!.x + x + 100, result!.y + y + 40);
    await expect.poll(readouts).toEqual(cell(3, 2));
    await page.mouse.move(result!.x + x, result!.y + y);
    await expect.poll(readouts).toEqual(cell(2, 1));
    await lab.button('Fit').click();
  });
});

describe('feature maps', () => {
  test('are several kernels’ results, and the input of the next layer', async () => {
    const { workbench } = session;
    await lab.button('Add kernel').click();
    await lab.useKernel('Sobel y');
    await expect.poll(() => lab.frame.locator('.map-button').count()).toBe(2);
    const x = correlate(gray, sobel, same);
    const y = correlate(gray, kernel('sobel-y').matrix, same);
    await expectNumbers(y);
    await workbench.screenshot('lab-6-maps');
    await lab.button('Use as next layer').click();
    await lab.shows('Identity');
    await lab.button('Layer 1: 1 channel → 2 maps').waitFor();
    await lab.button('Layer 2: 2 channels → 1 map').waitFor();
    await expectNumbers({ ...x, data: x.data.map((value, at) => value + y.data[at]!) });
    await workbench.screenshot('lab-7-next-layer');
    await lab.button('Layer 1: 1 channel → 2 maps').click();
    await lab.shows('Sobel x');
    await lab.button('Remove Sobel y').click();
    await lab.settled();
  });
});

describe('an edge detector', () => {
  test('has its unrounded strength as numbers, and a sum to step through', async () => {
    await lab.useKernel('Sobel edge map');
    const strength = magnitude(gradient(gray, 'sobel'));
    expect(strength.data.some((value) => !Number.isInteger(value))).toBe(true);
    await expectNumbers(strength);
    await lab.button('Step through').click();
    await expect
      .poll(() => lab.frame.locator('.total').textContent())
      .toContain(`= ${Number(strength.data[0]!.toPrecision(6))}`);
    await lab.frame.locator('.walk').getByRole('button', { name: 'Close' }).click();
  });

  test('may be Canny, which has no kernel to step through', async () => {
    await lab.useKernel('Canny edge map');
    await expectNumbers(canny(gray));
    expect(await lab.field('Stride, rows').isDisabled()).toBe(true);
    await lab.button('Step through').click();
    await lab.frame.locator('.sums').getByText('Canny has no single kernel').waitFor();
    await session.workbench.screenshot('lab-7-canny');
    await lab.frame.locator('.walk').getByRole('button', { name: 'Close' }).click();
    await lab.choose('Channels', 'Sum of channels');
    await lab.frame.getByText('Canny takes one channel of integers from 0 to 255.').waitFor();
    await lab.choose('Channels', 'Grey');
    await lab.useKernel('Sobel x');
  });
});

describe('step through', () => {
  const place = () => lab.frame.locator('.walk-controls .muted');

  test('writes out the sum of the cell that is clicked on', async () => {
    const box = (await lab.result.boundingBox())!;
    await session.workbench.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2 + 5);
    await expect.poll(() => place().textContent()).toBe('Row 3, column 2');
    const { text } = explain(gray, sobel, 3, 2, same);
    await expect.poll(() => lab.frame.locator('.sum').first().textContent()).toBe(text);
    await lab.settled();
    await session.workbench.screenshot('lab-8-step');
  });

  test('goes on by a step, plays and pauses', async () => {
    await lab.button('One step forwards').click();
    await expect.poll(() => place().textContent()).toBe('Row 3, column 3');
    const { text } = explain(gray, sobel, 3, 3, same);
    await expect.poll(() => lab.frame.locator('.sum').first().textContent()).toBe(text);
    await lab.button('Play').click();
    await expect.poll(() => place().textContent()).toBe('Row 4, column 0');
    await lab.button('Pause').click();
    const stopped = await place().textContent();
    await session.workbench.page.waitForTimeout(1500);
    expect(await place().textContent()).toBe(stopped);
    await lab.frame.locator('.walk').getByRole('button', { name: 'Close' }).click();
  });
});

describe('export', () => {
  test('copies the kernel as code', async () => {
    const marks: Readonly<Record<string, string>> = {
      NumPy: 'np.einsum',
      OpenCV: 'cv2.filter2D(plane, cv2.CV_64F',
      PyTorch: 'F.conv2d',
      MATLAB: '[-1 0 1; -2 0 2; -1 0 1]',
      GLSL: 'texture',
      'SVG feConvolveMatrix': '<feConvolveMatrix',
    };
    for (const [language, mark] of Object.entries(marks)) {
      expect(await lab.code(language), language).toContain(mark);
    }
    await session.workbench.page.locator('.statusbar-item', { hasText: 'Copied' }).waitFor();
  });

  test('copies the result as an image', async () => {
    const { workbench } = session;
    await workbench.page.evaluate(() => navigator.clipboard.writeText(''));
    await lab.button('Copy image').click();
    await workbench.notification('Image copied').waitFor();
    const copied = await workbench.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const bitmap = await createImageBitmap(await item!.getType('image/png'));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      return [...context.getImageData(0, 0, bitmap.width, bitmap.height).data];
    });
    const expected = diverging(correlate(gray, sobel, same));
    expect(copied).toEqual([...expected.data]);
  });
});
