import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyFilter, type Matrix, type RgbaImage, toGray } from '@convolve/core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decode } from './driver/decode';
import { differences } from './driver/differences';
import { LabPage } from './driver/LabPage';
import { openLab } from './driver/openLab';
import { openSession } from './driver/session';

/** What the lab's scales go by. */
const percentiles = [0.5, 99.5] as const;

const session = openSession(['alps.jpg', 'camera.jpg', 'moving.gif', 'tiny.png']);

/** The core's own result for a JPEG, decoded by the same browser. */
async function expectedSobel(): Promise<RgbaImage> {
  const { workbench, workspace } = session;
  const picture = await decode(workbench.page, await readFile(join(workspace.folder, 'alps.jpg')));
  return applyFilter(picture, 'sobel-x', {
    ...{ channels: 'gray', display: 'signed', percentiles },
    colormap: 'diverging-dark',
  }) as RgbaImage;
}

describe('Convolve Image…', () => {
  test('shows the highlighted kernel’s result behind the picker; Escape leaves nothing', async () => {
    const { workbench } = session;
    await workbench.pickFromMenu(workbench.file('alps.jpg'), 'Convolve Image…');
    await expect.poll(() => workbench.highlighted.textContent()).toContain('Sobel edge map');
    const lab = await LabPage.inFront(workbench, 'alps.jpg');
    await lab.shows('Sobel edge map');
    await workbench.screenshot('image-1-picker');
    const before = await lab.pixels(lab.result);
    await workbench.page.keyboard.press('ArrowDown');
    await lab.shows('Scharr edge map');
    const { different } = differences(before, await lab.pixels(lab.result));
    expect(different).toBeGreaterThan(1000);
    await workbench.screenshot('image-2-next-kernel');
    await workbench.page.keyboard.press('Escape');
    await expect.poll(() => workbench.tab(/alps/).count()).toBe(0);
  });

  test('keeps the kernel at Enter, with the pixels that the core computes', async () => {
    const { workbench } = session;
    const lab = await openLab(workbench, 'alps.jpg', 'sobel-x', 'Sobel x');
    await workbench.screenshot('image-3-kept');
    await lab.button('1:1').click();
    await lab.settled();
    const expected = await expectedSobel();
    // Both panes centre as the source's does.
    const { width, height } = await lab.pixels(lab.source);
    const { compared, different } = differences(await lab.pixels(lab.result), expected, {
      left: Math.round((width - expected.width) / 2),
      top: Math.round((height - expected.height) / 2),
    });
    expect(compared).toBeGreaterThan(100_000);
    expect(different).toBe(0);
    await workbench.screenshot('image-4-actual-size');
  });

  test('saves the whole result as a PNG through the save dialog', async () => {
    const { workbench, workspace } = session;
    const lab = await LabPage.inFront(workbench);
    await lab.button('Save As…').click();
    await workbench.picker.getByText('Save Result as PNG').waitFor();
    await workbench.screenshot('image-5-save-dialog');
    await workbench.save(/alps-sobel-x\.png$/);
    await workbench.notification('Saved alps-sobel-x.png').waitFor();
    const { data, info } = await sharp(await readFile(join(workspace.folder, 'alps-sobel-x.png')))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const saved = { width: info.width, height: info.height, data };
    expect(differences(saved, await expectedSobel())).toEqual({
      compared: 1024 * 484,
      different: 0,
    });
  });

  test('shows a 12-megapixel JPEG before its result, and the numbers last', async () => {
    const { workbench } = session;
    await workbench.pickFromMenu(workbench.file('camera.jpg'), 'Convolve Image…');
    const lab = await LabPage.inFront(workbench, 'camera.jpg');
    await lab.shows(/.+/, 60_000);
    await workbench.screenshot('image-6-camera');
    const painted = await lab.frame.evaluate(() =>
      performance.getEntriesByType('mark').map(({ name }) => name),
    );
    const order = ['painted source', 'painted result', 'painted numbers'];
    expect(painted.filter((name) => order.includes(name))).toEqual(order);
    await workbench.page.keyboard.press('Escape');
  });

  test('takes all the pictures that are selected', async () => {
    const { workbench } = session;
    await workbench.file('moving.gif').click();
    await workbench.file('tiny.png').click({ modifiers: ['Shift'] });
    await workbench.pickFromMenu(workbench.file('tiny.png'), 'Convolve Image…');
    await workbench.picker.getByText('Convolve 2 Images').waitFor();
    await workbench.screenshot('image-7-several');
    await workbench.page.keyboard.press('Enter');
    for (const name of ['moving.gif', 'tiny.png']) {
      await workbench.tab(`${name} – Convolution Lab`).click();
      const lab = await LabPage.inFront(workbench, name);
      await lab.shows(/.+/);
    }
    await workbench.closeAll();
  });

  test('is an icon on VS Code’s preview of a picture', async () => {
    const { workbench } = session;
    await workbench.openFile('tiny.png');
    await workbench.frame('body.image.ready, img');
    await workbench.page.getByRole('button', { name: 'Convolve Image…' }).click();
    await workbench.picker.getByText('Convolve tiny.png').waitFor();
    await workbench.screenshot('image-8-icon');
    await workbench.page.keyboard.press('Escape');
  });

  test('is an editor of Open With…, with an edge map as the core’s', async () => {
    const { workbench, workspace } = session;
    await workbench.pickFromMenu(workbench.file('tiny.png'), 'Open With...');
    await workbench.option('Convolution Lab').click();
    const lab = await LabPage.inFront(workbench, 'tiny.png');
    await lab.useKernel('Sobel edge map');
    await workbench.screenshot('image-9-open-with');
    const tiny = await readFile(join(workspace.folder, 'tiny.png'));
    const gray = toGray(await decode(workbench.page, tiny));
    const edges = applyFilter(gray, 'sobel', { display: 'absolute', percentiles }) as Matrix;
    await lab.button('Save As…').click();
    await workbench.picker.getByText('Save Result as PNG').waitFor();
    await workbench.save(/tiny-sobel-edge-map\.png$/);
    await workbench.notification('Saved tiny-sobel-edge-map.png').waitFor();
    const saved = await sharp(join(workspace.folder, 'tiny-sobel-edge-map.png'))
      .grayscale()
      .raw()
      .toBuffer();
    expect([...saved]).toEqual([...edges.data]);
  });
});
