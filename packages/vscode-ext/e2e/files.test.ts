import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseMatrix, toGray } from '@convolve/core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decode } from './driver/decode';
import { LabPage } from './driver/LabPage';
import { openLab } from './driver/openLab';
import { openSession } from './driver/session';
import { colours } from './fixtures/images';

/** An image in each format beside those of the other tests, and whether it keeps all values. */
const formats = [
  ['colours.webp', 'exact'],
  ['colours.bmp', 'exact'],
  ['colours.ico', 'exact'],
  ['colours.avif', 'nearly'],
] as const;

const session = openSession([
  'broken.png',
  'faulty.jpg',
  ...formats.map(([name]) => name),
  'huge.png',
  'moving.gif',
  'tiny.png',
  'turned.jpg',
]);

describe('an image that changes', () => {
  test('comes back after the window is reloaded, with kernels, settings and the map in view', async () => {
    const { workbench } = session;
    const lab = await openLab(workbench, 'tiny.png', 'laplacian-4', 'Laplacian, 4 neighbours');
    await lab.choose('Border', 'Wrap');
    await lab.button('Add kernel').click();
    await lab.useKernel('Sobel x');
    await lab.numbers();
    await workbench.run('Developer: Reload Window');
    await workbench.page.waitForEvent('framenavigated', (frame) => frame.parentFrame() === null);
    const again = await LabPage.inFront(workbench);
    await again.shows('Sobel x', 60_000);
    expect(await again.frame.locator('.map-button').allTextContents()).toEqual([
      expect.stringContaining('1 Laplacian, 4 neighbours'),
      expect.stringContaining('2 Sobel x'),
    ]);
    const border = again.frame.locator('vscode-single-select[label="Border"]');
    expect(await border.evaluate((list) => (list as HTMLSelectElement).value)).toBe('wrap');
    await workbench.screenshot('files-1-reloaded');
  });

  test('is computed again when its file changes, and missed when it is deleted', async () => {
    const { workbench, workspace } = session;
    const lab = await LabPage.inFront(workbench);
    const path = join(workspace.folder, 'tiny.png');
    const old = await readFile(path);
    await writeFile(path, await sharp(old).extend({ right: 3, background: '#fff' }).toBuffer());
    await lab.frame.getByRole('img', { name: /^Result, .* 6 rows, 9 columns/ }).waitFor();
    await rm(path);
    await lab.frame.getByText('tiny.png is not there any more').waitFor();
    await workbench.screenshot('files-2-deleted');
    await writeFile(path, old);
    await lab.frame.getByRole('img', { name: /^Result, .* 6 rows, 6 columns/ }).waitFor();
    await workbench.closeAll();
  });
});

describe('an image in another format', () => {
  const gray = toGray({
    width: 5,
    height: 6,
    data: Uint8Array.from({ length: 6 * 5 * 4 }, (_, at) =>
      at % 4 === 3 ? 255 : colours[Math.floor(at / 4) * 3 + (at % 4)]!,
    ),
  });

  test.each(formats)('opens from %s, its values %s those of the file', async (name, precision) => {
    const lab = await openLab(session.workbench, name, 'identity', 'Identity');
    const { matrix } = parseMatrix(await lab.numbers());
    expect([matrix.rows, matrix.cols]).toEqual([6, 5]);
    const errors = matrix.data.map((value, at) => Math.abs(value - gray.data[at]!));
    expect(Math.max(...errors)).toBeLessThanOrEqual(precision === 'exact' ? 0 : 2);
    await session.workbench.closeAll();
  });
});

describe('an image that EXIF turns', () => {
  test('is computed as it is seen', async () => {
    const { workbench, workspace } = session;
    const file = await readFile(join(workspace.folder, 'turned.jpg'));
    const gray = toGray(await decode(workbench.page, file));
    const lab = await openLab(workbench, 'turned.jpg', 'identity', 'Identity');
    const { matrix } = parseMatrix(await lab.numbers());
    expect([matrix.rows, matrix.cols]).toEqual([30, 20]);
    expect([...matrix.data]).toEqual([...gray.data]);
    await workbench.closeAll();
  });
});

describe('an image that is hard to read', () => {
  test('gives a message where its file is damaged', async () => {
    const { workbench } = session;
    await workbench.pickFromMenu(workbench.file('broken.png'), 'Convolve Image…');
    await workbench.picker.getByText('Convolve broken.png').waitFor();
    await workbench.page.keyboard.press('Enter');
    const lab = await LabPage.inFront(workbench, 'broken.png');
    await lab.frame.getByText('broken.png cannot be read as an image').waitFor();
    await lab.button('Try again').waitFor();
    await workbench.screenshot('files-3-broken');
  });

  test('says so where the picker of kernels does not cover it', async () => {
    const { workbench } = session;
    await workbench.pickFromMenu(workbench.file('broken.png'), 'Convolve Image…');
    const lab = await LabPage.inFront(workbench, 'broken.png');
    await lab.button('Try again').waitFor();
    await workbench.screenshot('files-3-picker');
    const picker = (await workbench.picker.boundingBox())!;
    const message = (await lab.frame.locator('.banner').boundingBox())!;
    expect(message.y).toBeGreaterThan(picker.y + picker.height);
    await workbench.page.keyboard.press('Escape');
  });

  test('is the first frame of an animation, and says so', async () => {
    const { workbench } = session;
    const lab = await openLab(workbench, 'moving.gif', 'identity', 'Identity');
    await lab.frame.getByText('Animated: only the first of 2 frames is shown').waitFor();
    // The first frame is red, #f00, whose grey is 76.
    await lab.frame.getByRole('img', { name: 'values from 76 to 76' }).first().waitFor();
    await workbench.screenshot('files-4-animated');
  });

  test('is shown where its file has faults, which are named', async () => {
    const { workbench } = session;
    const lab = await openLab(workbench, 'faulty.jpg', 'identity', 'Identity');
    await lab.frame.getByText('Faults of the file: 3 extra bytes before the marker').waitFor();
    expect(parseMatrix(await lab.numbers()).matrix).toMatchObject({ rows: 6, cols: 5 });
    await workbench.screenshot('files-faults');
  });

  test('is shrunk on request where it is too large', async () => {
    const { workbench } = session;
    await workbench.pickFromMenu(workbench.file('huge.png'), 'Convolve Image…');
    await workbench.picker.getByText('Convolve huge.png').waitFor();
    await workbench.page.keyboard.press('Enter');
    const lab = await LabPage.inFront(workbench, '100 megapixels');
    await lab.frame.getByText('This image has 100 megapixels; the limit is 50').waitFor();
    await workbench.screenshot('files-5-huge');
    await lab.button('Shrink to 50 megapixels').click();
    await lab.frame.getByText('Shrunk from 10000×10000 to').waitFor({ timeout: 120_000 });
    await lab.shows(/.+/, 90_000);
  });
});
