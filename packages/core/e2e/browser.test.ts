import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { decode } from 'fast-png';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as Core from '../src/index.js';
import { launchChromium } from './chromium.js';

/** What the bundle defines in the page. */
declare const convolve: typeof Core;

const lesson = Array.from({ length: 6 }, () => [10, 10, 10, -3, -3, -3]);

let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  const [bundle, started] = await Promise.all([bundleCore(), launchChromium()]);
  browser = started;
  page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => complaints.push(message.text()));
  await page.setContent('<!doctype html><title>Convolve</title><main></main>');
  await page.addScriptTag({ content: bundle });
});

afterAll(() => browser?.close());

/** The main entry as a classic script that defines `convolve`; Node's modules would be errors. */
async function bundleCore(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../src/index.ts', import.meta.url))],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'convolve',
    write: false,
  });
  return outputFiles[0]!.text;
}

describe('the core in Chromium', () => {
  test('finds the lesson’s vertical edges', async () => {
    const rows = await page.evaluate((image) => {
      const vertical = Array.from({ length: 3 }, () => [1, 0, -1]);
      return convolve.toRows(convolve.correlate(image, vertical));
    }, lesson);
    expect(rows).toEqual(Array.from({ length: 4 }, () => [0, 39, 39, 0]));
  });

  test('reads the browser’s ImageData, and gives images that it takes', async () => {
    const grays = await page.evaluate(() => {
      const image = new ImageData(new Uint8ClampedArray([255, 0, 0, 255, 0, 255, 0, 255]), 2);
      const gray = convolve.toGray(image);
      const { data, width } = convolve.colorize(gray, 'gray', { range: [0, 255] });
      return [...gray.data, ...new ImageData(data, width).data];
    });
    expect(grays).toEqual([76, 150, 76, 76, 76, 255, 150, 150, 150, 255]);
  });

  test('shows a figure whose cells have the colours of the map', async () => {
    const cells = await page.evaluate((image) => {
      const main = document.querySelector('main')!;
      main.innerHTML = convolve.figure([{ image, title: 'Image & filter' }]);
      const { x, y, width, height } = main.querySelector('image')!.getBoundingClientRect();
      return { x, y, width: width / 6, height: height / 6 };
    }, lesson);
    const { data, width, channels } = decode(await page.screenshot());
    for (let row = 0; row < 6; row++) {
      for (let col = 0; col < 6; col++) {
        const x = Math.floor(cells.x + (col + 0.5) * cells.width);
        const y = Math.floor(cells.y + (row + 0.5) * cells.height);
        const at = (y * width + x) * channels;
        const expected = col < 3 ? [0xfd, 0xe7, 0x25] : [0x44, 0x01, 0x54];
        expect([...data.subarray(at, at + 3)]).toEqual(expected);
      }
    }
  });

  test('names the figure for those who do not see it', async () => {
    await page.getByRole('img', { name: 'Image & filter', exact: true }).waitFor();
  });

  test('shows a figure as an image file too', async () => {
    const size = await page.evaluate(async (image) => {
      const svg = convolve.figure([{ image }, { image, colormap: 'diverging' }]);
      const drawing = new Image();
      drawing.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
      await drawing.decode();
      return { drawn: [drawing.naturalWidth, drawing.naturalHeight], svg };
    }, lesson);
    expect(size.svg).toContain(`width="${size.drawn[0]}" height="${size.drawn[1]}"`);
  });

  test('says nothing on the console', () => {
    expect(complaints).toEqual([]);
  });
});
