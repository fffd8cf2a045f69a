import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../core/e2e/chromium.js';
import { jpeg } from './setup/images.js';
import { type Running, startProcess } from './setup/startProcess.js';

const artifacts = fileURLToPath(new URL('artifacts/', import.meta.url));

let local: Running;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
const asked: string[] = [];

beforeAll(async () => {
  await mkdir(artifacts, { recursive: true });
  local = startProcess('local', {
    PORT: '0',
    TMPDIR: process.env.TMPDIR ?? '/tmp',
    // The tests ask faster than a person does.
    CONVOLVE_COOLDOWN_SECONDS: '0',
  });
  await local.says('in a browser');
  const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(local.output())!;
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1200, height: 860 }, colorScheme: 'dark' });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.goto(address!);
  await page.getByRole('heading', { name: 'Darkroom' }).waitFor();
});

afterAll(async () => {
  await browser?.close();
  local?.kill('SIGTERM');
  expect(await local?.ended).toBe(0);
});

const shot = (name: string) => page.screenshot({ path: `${artifacts}${name}.png` });
const last = () => page.locator('#list > li').last();

describe('the page of bot:local', () => {
  test('runs /convolve from what is typed, with completions', async () => {
    await page.getByRole('combobox', { name: 'Message' }).fill('/con');
    await page.getByRole('option', { name: '/convolve' }).click();
    await page.getByRole('combobox', { name: 'kernel' }).fill('sob');
    await page
      .getByRole('option', { name: /^Sobel ·/ })
      .first()
      .click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByLabel('image', { exact: true }).click(),
    ]);
    await chooser.setFiles({ name: 'alps.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg) });
    await shot('command');
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByRole('heading', { name: 'Sobel' }).waitFor();
    const edges = last()
      .getByRole('button', { name: /Sobel of/ })
      .locator('img');
    await expect
      .poll(() => edges.evaluate((image) => (image as { naturalWidth?: number }).naturalWidth))
      .toBe(1024);
    await shot('answer');
  });

  test('changes the answer by its menu, its buttons and its form', async () => {
    const answer = last();
    await answer.getByRole('combobox').selectOption({ label: await labelOf('Prewitt') });
    await answer.getByRole('heading', { name: 'Prewitt' }).waitFor();
    await answer.getByRole('button', { name: 'Border' }).click();
    await expect.poll(() => answer.getByRole('combobox').locator('option').count()).toBe(5);
    await answer.getByRole('button', { name: 'Edit kernel…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('0 1 0\n1 -4 1\n0 1 0');
    await shot('form');
    await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
    await answer.getByText('[ 1 -4  1]').waitFor();
  });

  test('shows numbers as text and as a heat map', async () => {
    await page.getByRole('combobox', { name: 'Message' }).fill('/con');
    await page.getByRole('option', { name: '/convolve' }).click();
    const matrix = JSON.stringify(Array(6).fill([10, 10, 10, 0, 0, 0]));
    await page.getByRole('textbox', { name: 'matrix' }).fill(matrix);
    await page
      .getByRole('combobox', { name: 'kernel', exact: true })
      .fill('[[1,0,-1],[1,0,-1],[1,0,-1]]');
    await page.getByRole('button', { name: 'Run' }).click();
    await last().getByText('[ 0 30 30  0]]').waitFor();
    await last().getByText('mode valid').waitFor();
    await shot('numbers');
  });

  test('posts an image that is dropped, and makes its edge map', async () => {
    await page.getByRole('button', { name: 'Sample image' }).click();
    await page.getByText('alps.jpg', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    await last().getByRole('img', { name: 'alps.jpg', exact: true }).waitFor();
    const data = await page.evaluateHandle(DROPPED);
    await page.locator('#composer').dispatchEvent('drop', { dataTransfer: data });
    await page.getByRole('button', { name: 'Remove square.png' }).waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    await last().getByRole('img', { name: 'square.png', exact: true }).waitFor();
    await last().hover();
    await last().getByRole('button', { name: 'Edge map' }).click();
    await last()
      .getByRole('img', { name: /Sobel of square\.png/ })
      .waitFor();
    await shot('edge-map');
  });

  test('posts an image that is pasted', async () => {
    const { origin } = new URL(page.url());
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    await page.evaluate(COPIED);
    await page.getByRole('combobox', { name: 'Message' }).focus();
    await page.keyboard.press('Control+V');
    await page.getByRole('button', { name: 'Remove image.png' }).waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    const image = last().getByRole('img', { name: 'image.png', exact: true });
    await expect
      .poll(() => image.evaluate((image) => (image as { naturalWidth?: number }).naturalWidth))
      .toBe(64);
  });

  test('posts a spoiler by the flag alone, and its edge map is covered too', async () => {
    await page.getByRole('button', { name: 'Sample image' }).click();
    await page.getByRole('checkbox', { name: 'Spoiler' }).check();
    await page.getByRole('button', { name: 'Send' }).click();
    const covered = last().locator('.spoiler');
    await covered.getByRole('img', { name: 'alps.jpg', exact: true }).waitFor();
    await last().hover();
    await last().getByRole('button', { name: 'Edge map' }).click();
    await covered.getByRole('img', { name: /Sobel of alps\.jpg/ }).waitFor();
    expect(await covered.count()).toBe(2);
    await shot('spoiler');
  });

  test('runs /convolve on a spoiler, and the answer is covered', async () => {
    await page.getByRole('combobox', { name: 'Message' }).fill('/con');
    await page.getByRole('option', { name: '/convolve' }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByLabel('image', { exact: true }).click(),
    ]);
    await chooser.setFiles({ name: 'end.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg) });
    await page.getByRole('checkbox', { name: 'Spoiler' }).check();
    await page.getByRole('button', { name: 'Run' }).click();
    await last()
      .locator('.spoiler')
      .getByRole('img', { name: /Sobel of end\.jpg/ })
      .waitFor();
    await last()
      .getByRole('combobox')
      .selectOption({ label: await labelOf('Prewitt') });
    await last()
      .locator('.spoiler')
      .getByRole('img', { name: /Prewitt of end\.jpg/ })
      .waitFor();
    expect(await last().locator('.spoiler').count()).toBe(2);
  });

  test('answers posted images after /edges on', async () => {
    await page.getByRole('combobox', { name: 'Message' }).fill('/edges on');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Run' }).click();
    await last().getByText('I’ll reply to every image').waitFor();
    await last().getByRole('button', { name: 'Dismiss message' }).click();
    await page.getByRole('button', { name: 'Sample image' }).click();
    await page.getByText('alps.jpg', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    await last().getByText('1024 × 484').waitFor();
  });

  test('gives another person, in another language, an own copy', async () => {
    await page.getByLabel('You are').selectOption('bob');
    await page.getByLabel('Language').selectOption('zh-CN');
    await last()
      .getByRole('combobox')
      .selectOption({ label: await labelOf('Scharr') });
    await last().getByText('Only you can see this').waitFor();
    await last().getByRole('heading', { name: 'Scharr' }).waitFor();
    await last().getByText('毫秒').waitFor();
    await shot('own-copy');
    await page.getByLabel('You are').selectOption('ann');
    expect(await page.getByText('Only you can see this').count()).toBe(0);
  });

  test('hides /edges from who may not use it, and names commands in the person’s language', async () => {
    const message = page.getByRole('combobox', { name: 'Message' });
    const offers = async (person: string, locale: string, text: string) => {
      await page.getByLabel('You are').selectOption(person);
      await page.getByLabel('Language').selectOption(locale);
      await message.fill('');
      await message.fill(text);
      await page.waitForTimeout(200);
      return page.locator('#suggestions b').allTextContents();
    };
    expect(await offers('ann', 'en-US', '/')).toContain('/edges on');
    expect(await offers('bob', 'en-US', '/')).not.toContain('/edges on');
    expect(await offers('bob', 'en-US', '/')).toContain('/convolve');
    const chinese = await offers('ann', 'zh-CN', '/');
    expect(chinese.filter((line) => /\p{sc=Han}/u.test(line))).toHaveLength(chinese.length);
    await offers('ann', 'en-US', '');
  });

  test('keeps the line ends of a matrix in an option, and asks nothing about them', async () => {
    const message = page.getByRole('combobox', { name: 'Message' });
    await message.fill('/con');
    await page.getByRole('option', { name: '/convolve' }).click();
    await page.getByRole('textbox', { name: 'matrix' }).fill('1 2 3\n4 5 6\n7 8 9');
    await page.getByRole('combobox', { name: 'kernel', exact: true }).focus();
    await page.evaluate("navigator.clipboard.writeText('1 0\\n0 -1')");
    await page.keyboard.press('Control+V');
    await page.getByRole('button', { name: 'Run' }).click();
    await last().getByText('[[-4 -4]').waitFor();
  });

  test('a name after @ mentions, and a reply shows what it replies to', async () => {
    const message = page.getByRole('combobox', { name: 'Message' });
    await page.getByRole('button', { name: 'Sample image' }).click();
    await message.fill('@Convolve sharpen');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('#list .mention', { hasText: '@Convolve' }).last().waitFor();
    await last().getByText('@Convolve sharpen').waitFor();
    await last().getByRole('img').first().waitFor();
  });

  test('shows several images in one gallery, each with its alt text', async () => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Attach an image' }).click(),
    ]);
    const file = { mimeType: 'image/jpeg', buffer: Buffer.from(jpeg) };
    await chooser.setFiles(
      ['one', 'two', 'three'].map((name) => ({ name: `${name}.jpg`, ...file })),
    );
    await page.getByRole('button', { name: 'Send' }).click();
    // The channel is on.
    await page.getByRole('img', { name: 'three.jpg', exact: true }).waitFor();
    const images = last()
      .locator('.gallery')
      .getByRole('img', { name: /^Sobel of .*\.jpg, 1024/ });
    await expect.poll(() => images.count(), { timeout: 20_000 }).toBe(3);
    await last().getByText('[[-1  0  1]').waitFor();
    await shot('several');
  });

  test.each([
    ['en-US', '/privacy', 'Privacy', 'Privacy policy'],
    ['zh-CN', '/帮助', 'Convolve', '使用条款'],
  ])('shows in %s what %s says, with links to the pages', async (locale, line, title, label) => {
    await page.getByLabel('Language').selectOption(locale);
    await page.getByRole('combobox', { name: 'Message' }).fill(line);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Run' }).click();
    await last().getByRole('heading', { name: title }).waitFor();
    const link = await last().getByRole('link', { name: label }).getAttribute('href');
    expect(await (await fetch(link!)).text()).toMatch(/^# (Privacy policy|Terms of use) of the/);
    await shot(`policy-${locale}`);
    await page.getByLabel('Language').selectOption('en-US');
  });

  test.each(['dark', 'light'] as const)(
    'axe finds nothing serious, %s, in both languages',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      for (const locale of ['en-US', 'zh-CN']) {
        await page.getByLabel('Language').selectOption(locale);
        await page.evaluate(axe.source);
        const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
        const serious = violations.filter(({ impact }) => /serious|critical/.test(impact ?? ''));
        expect(
          serious.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
        ).toEqual([]);
        await shot(`page-${locale}-${colorScheme}`);
      }
      await page.getByLabel('Language').selectOption('en-US');
    },
  );

  test('fits a narrow window, asks nothing of other machines and has no complaints', async () => {
    await page.setViewportSize({ width: 390, height: 780 });
    await shot('narrow');
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
    const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(local.output())!;
    expect(new Set(asked.filter((other) => other !== 'null'))).toEqual(new Set([origin]));
    expect(complaints).toEqual([]);
  });
});

/** Draws a white square on black. */
const SQUARE = `
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 64;
  const context = canvas.getContext('2d');
  context.fillRect(0, 0, 64, 64);
  context.fillStyle = 'white';
  context.fillRect(16, 16, 32, 32);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve));`;

/** Copies the square, as from an editor of images. */
const COPIED = `(async () => {${SQUARE}
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
})()`;

/** The square, as it is dropped from a folder. */
const DROPPED = `(async () => {${SQUARE}
  const transfer = new DataTransfer();
  transfer.items.add(new File([blob], 'square.png', { type: 'image/png' }));
  return transfer;
})()`;

/** The full label of an option in the last message's menu, once it is there. */
async function labelOf(title: string): Promise<string> {
  const option = last()
    .getByRole('combobox')
    .locator('option', { hasText: `${title} –` });
  return (await option.textContent())!;
}
