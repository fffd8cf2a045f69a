import { expect, test } from 'vitest';
import { hover } from './driver/editor';
import { openSession } from './driver/session';

const lines = Array.from({ length: 10_000 }, (_, at) => `value_${at} = ${at}`);
lines.splice(4, 3, 'k = [[-1, -2, -1],', '     [ 0,  0,  0],', '     [ 1,  2,  1]]');

const session = openSession([], { 'long.py': `${lines.join('\n')}\n` });

const hoverAt = (line: number, column: number) => hover(session.workbench.page, [line, column]);

test('a hover over a matrix shows its image, the kernel that it is, its sum and separability', async () => {
  const { workbench } = session;
  await workbench.offers('Convolve: Convolve Images…');
  await workbench.openFile('long.py');
  await hoverAt(6, 8);
  const shown = workbench.page.locator('.monaco-hover:visible');
  await shown.getByText('Sobel y · Robinson south · Sobel x, transposed').waitFor();
  await shown.getByText('3×3 matrix, sum 0, separable').waitFor();
  const image = shown.locator('img');
  await expect.poll(() => image.evaluate((it) => (it as HTMLImageElement).naturalWidth)).toBe(72);
  await workbench.screenshot('hover-1-sobel');
});

test('there is none over other numbers', async () => {
  const { workbench } = session;
  const shown = workbench.page.locator('.monaco-hover:visible').getByText('matrix');
  await workbench.page.keyboard.press('Escape');
  await hoverAt(9, 12);
  await workbench.page.waitForTimeout(1_500);
  expect(await shown.count()).toBe(0);
});
