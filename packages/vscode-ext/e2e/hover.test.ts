import { expect, inject, test } from 'vitest';
import { pointOf } from './driver/editor';
import { openSession } from './driver/session';
import { settings, writeSettings } from './host/settings';

const lines = Array.from({ length: 10_000 }, (_, at) => `value_${at} = ${at}`);
lines.splice(4, 3, 'k = [[-1, -2, -1],', '     [ 0,  0,  0],', '     [ 1,  2,  1]]');

const session = openSession([], { 'long.py': `${lines.join('\n')}\n` });

async function hoverAt(line: number, column: number): Promise<void> {
  const { page } = session.workbench;
  const { x, y } = await pointOf(page, [line, column]);
  await page.mouse.move(x - 40, y + 120);
  await page.mouse.move(x, y, { steps: 3 });
}

test('a hover over a matrix shows its picture, the kernel that it is, its sum and separability', async () => {
  const { workbench } = session;
  await workbench.offers('Convolve: Convolve Images…');
  await workbench.openFile('long.py');
  await hoverAt(6, 8);
  const hover = workbench.page.locator('.monaco-hover:visible');
  await hover.getByText('Sobel y · Robinson south · Sobel x, transposed').waitFor();
  await hover.getByText('3×3 matrix, sum 0, separable').waitFor();
  const picture = hover.locator('img');
  await expect.poll(() => picture.evaluate((it) => (it as HTMLImageElement).naturalWidth)).toBe(72);
  await workbench.screenshot('hover-1-sobel');
});

test('there is none over other numbers, and none where the setting is off', async () => {
  const { workbench } = session;
  const hover = workbench.page.locator('.monaco-hover:visible').getByText('matrix');
  await workbench.page.keyboard.press('Escape');
  await hoverAt(9, 12);
  await workbench.page.waitForTimeout(1_500);
  expect(await hover.count()).toBe(0);
  writeSettings(inject('userData'), settings('dark', { 'convolve.hover': false }));
  const shown = async () => {
    await hoverAt(20, 4);
    await workbench.page.waitForTimeout(500);
    await hoverAt(6, 8);
    await workbench.page.waitForTimeout(1_500);
    return hover.count();
  };
  await expect.poll(shown, { timeout: 30_000 }).toBe(0);
  writeSettings(inject('userData'), settings('dark'));
  await expect.poll(shown, { timeout: 30_000 }).toBe(1);
});
