import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { correlate, extremes, kernel, type Matrix, toGray } from '@convolve/core';
import { describe, expect, test } from 'vitest';
import { LabPage } from './driver/LabPage';
import { openLab } from './driver/openLab';
import { openSession } from './driver/session';
import { colours } from './fixtures/images';

const session = openSession(['colours.png', 'colours.webp', 'deep.png', 'tiny.png'], {
  'notes.txt': 'no image',
});

const gray = toGray({
  width: 5,
  height: 6,
  data: Uint8Array.from({ length: 6 * 5 * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : colours[Math.floor(at / 4) * 3 + (at % 4)]!,
  ),
});
const same = { mode: 'same', border: 'reflect' } as const;

/** What the lab says of a difference. */
function said(before: Matrix, after: Matrix): string {
  const data = Float64Array.from(after.data, (value, at) => value - before.data[at]!);
  const [low, high] = extremes({ ...after, data })!;
  const square = data.reduce((sum, value) => sum + value * value, 0) / data.length;
  const decibels = (10 * Math.log10(255 ** 2 / square)).toFixed(2);
  return `Difference ${low} … ${high}, PSNR ${decibels} dB`;
}

describe('a result', () => {
  test('is compared with its source and with another map', async () => {
    const { workbench } = session;
    const lab = await openLab(workbench, 'colours.png', 'sobel-x', 'Sobel x');
    await lab.button('Add kernel').click();
    await lab.useKernel('Sobel y');
    const [x, y] = ['sobel-x', 'sobel-y'].map((id) => correlate(gray, kernel(id).matrix, same));
    await lab.button('Compare').click();
    const apart = () => lab.frame.locator('.apart').textContent();
    await expect.poll(apart).toBe(said(gray, y!));
    await lab.choose('Compare with', '1 Sobel x');
    await expect.poll(apart).toBe(said(x!, y!));
    await workbench.screenshot('compare-1-wipe');
    await lab.button('Difference').click();
    await lab.settled();
    await workbench.screenshot('compare-2-difference');
  });

  test('is seen through a wipe that is dragged or moved by the arrow keys, and blinks', async () => {
    const { page } = session.workbench;
    const lab = await LabPage.inFront(session.workbench, 'colours.png');
    await lab.button('Wipe').click();
    const box = (await lab.result.boundingBox())!;
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const shown = async () => Buffer.from((await lab.pixels(lab.result)).data);
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(box.x + 2, middle.y, { steps: 4 });
    await page.mouse.up();
    await lab.settled();
    const left = await shown();
    await lab.result.focus();
    for (let step = 0; step < 25; step++) await page.keyboard.press('ArrowRight');
    await lab.settled();
    expect(left.equals(await shown())).toBe(false);
    await lab.button('Blink').click();
    const before = await shown();
    await expect.poll(async () => before.equals(await shown())).toBe(false);
    await lab.button('Compare').click();
    await session.workbench.closeAll();
  });
});

describe('images of the Explorer', () => {
  test('two are compared by their menu', async () => {
    const { workbench } = session;
    await workbench.file('colours.png').click();
    await workbench.file('colours.webp').click({ modifiers: ['ControlOrMeta'] });
    await workbench.pickFromMenu(workbench.file('colours.webp'), 'Compare in the Lab');
    const lab = await LabPage.inFront(workbench, 'colours.png');
    // The WebP holds the same pixels.
    await expect
      .poll(() => lab.frame.locator('.apart').textContent())
      .toBe('Difference 0 … 0, PSNR ∞ dB');
    await workbench.screenshot('compare-3-files');
    await workbench.closeAll();
  });

  test('alone open of a selection that has other files', async () => {
    const { workbench } = session;
    await workbench.file('notes.txt').click();
    await workbench.file('tiny.png').click({ modifiers: ['ControlOrMeta'] });
    await workbench.pickFromMenu(workbench.file('tiny.png'), 'Convolve Image…');
    await workbench.picker.getByText('Convolve tiny.png').waitFor();
    await workbench.page.keyboard.press('Enter');
    await LabPage.inFront(workbench, 'tiny.png');
    expect(await workbench.page.locator('.tabs-container .tab', { hasText: 'Lab' }).count()).toBe(
      1,
    );
    await workbench.closeAll();
  });

  test('of 16 bits say that they are reduced', async () => {
    const lab = await openLab(session.workbench, 'deep.png', 'identity', 'Identity');
    await lab.frame.getByText('Reduced from 16 to 8 bits per channel').waitFor();
  });

  test('are followed when they are renamed', async () => {
    const { workbench, workspace } = session;
    await openLab(workbench, 'tiny.png', 'sobel-x', 'Sobel x');
    await workbench.file('tiny.png').click();
    await workbench.page.keyboard.press('F2');
    await workbench.page.locator('.explorer-item-edited input').fill('small.png');
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('small.png – Convolution Lab').click();
    const lab = await LabPage.inFront(workbench, 'small.png');
    await lab.shows('Sobel x');
    // And still watched: it is missed at its new place.
    await rename(join(workspace.folder, 'small.png'), join(workspace.folder, 'gone.png'));
    await lab.frame.getByText('small.png is not there any more').waitFor();
  });
});
