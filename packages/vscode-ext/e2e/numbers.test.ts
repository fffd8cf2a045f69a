import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatMatrix, matrix, readNpy, writeNpy } from '@convolve/core';
import { writeNpz } from '@convolve/core/node';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { LabPage } from './driver/LabPage';
import { openLab } from './driver/openLab';
import { openSession } from './driver/session';

const heights = matrix([
  [1.5, -2, 3.25, 4],
  [0, 1e-3, 70000, 5],
  [6, 7, 8, -9],
]);
const floats = { ...heights, data: Float32Array.from(heights.data) };
const maps = {
  channels: 5,
  rows: 2,
  cols: 3,
  data: Float64Array.from({ length: 30 }, (_, at) => at / 4),
};
const deep = Uint16Array.from({ length: 4 * 6 * 3 }, (_, at) => at * 900);

const session = openSession(['tiny.png'], {
  'heights.npy': writeNpy(floats),
  'layers.npz': writeNpz({ heights: floats, maps }),
  'scan.pgm': 'P2 3 2 4095 0 1 2 1000 2000 4095',
  'cut.npy': writeNpy(floats).subarray(0, 140),
  'deep.tif': await sharp(deep, { raw: { width: 6, height: 4, channels: 3 } })
    .toColourspace('rgb16')
    .tiff({ compression: 'deflate', predictor: 'horizontal' })
    .toBuffer(),
});

const repr = (rows: number, cols: number, data: Float32Array | Float64Array) =>
  formatMatrix({ rows, cols, data }, { format: 'numpy-repr' });

test('a .npy file opens from the Explorer with its own numbers', async () => {
  const lab = await openLab(session.workbench, 'heights.npy', 'identity', 'Identity');
  expect(await lab.numbers()).toBe(repr(3, 4, floats.data));
  await session.workbench.screenshot('numbers-1-npy');
});

test('its result is saved as .npy and as CSV, with all digits', async () => {
  const { workbench, workspace } = session;
  const lab = await LabPage.inFront(workbench, 'heights.npy');
  for (const name of ['saved.npy', 'saved.csv']) {
    await lab.button('Save As…').click();
    await workbench.picker.getByText('Save Result as PNG, NumPy, CSV').waitFor();
    await workbench.save(/heights-identity\.png$/, join(workspace.folder, name));
    await workbench.notification(`Saved ${name}.`).waitFor();
  }
  const npy = new Uint8Array(await readFile(join(workspace.folder, 'saved.npy')));
  expect(readNpy(npy)).toMatchObject({ dtype: 'float32', shape: [3, 4], data: floats.data });
  expect(await workspace.read('saved.csv')).toBe('1.5,-2,3.25,4\n0,0.001,70000,5\n6,7,8,-9\n');
  await workbench.closeAll();
});

test('of a .npz file the array and the plane are chosen, and come back after a reload', async () => {
  const { workbench } = session;
  const lab = await openLab(workbench, 'layers.npz', 'identity', 'Identity');
  expect(await lab.numbers()).toBe(repr(3, 4, floats.data));
  await lab.choose('Array', 'maps');
  await lab.frame.getByRole('img', { name: /^Result, .* 2 rows, 3 columns/ }).waitFor();
  await lab.choose('Plane', 'Plane 3');
  await lab.settled();
  expect(await lab.numbers()).toBe(repr(2, 3, maps.data.slice(18, 24)));
  await workbench.screenshot('numbers-2-npz');
  await workbench.run('Developer: Reload Window');
  await workbench.page.waitForEvent('framenavigated', (frame) => frame.parentFrame() === null);
  const again = await LabPage.inFront(workbench, 'layers.npz');
  await again.frame
    .getByRole('img', { name: /^Result, .* 2 rows, 3 columns/ })
    .waitFor({ timeout: 60_000 });
  await again.settled();
  expect(await again.numbers()).toBe(repr(2, 3, maps.data.slice(18, 24)));
  await workbench.closeAll();
});

test('a deflated TIFF of 16 bits keeps them, in each of its colours', async () => {
  const lab = await openLab(session.workbench, 'deep.tif', 'identity', 'Identity');
  await lab.choose('Plane', 'Blue');
  await lab.settled();
  const blue = Float32Array.from({ length: 24 }, (_, at) => deep[at * 3 + 2]!);
  expect(await lab.numbers()).toBe(repr(4, 6, blue));
  await session.workbench.closeAll();
});

test('a PGM opens by Open With, and a file that is cut off says why it does not', async () => {
  const { workbench } = session;
  await workbench.pickFromMenu(workbench.file('scan.pgm'), 'Open With...');
  await workbench.option('Convolution Lab').first().click();
  const lab = await LabPage.inFront(workbench, 'scan.pgm');
  await lab.shows(/.*/);
  await lab.useKernel('Identity');
  expect(await lab.numbers()).toBe(repr(2, 3, Float32Array.from([0, 1, 2, 1000, 2000, 4095])));
  await workbench.pickFromMenu(workbench.file('cut.npy'), 'Convolve Image…');
  const cut = await LabPage.inFront(workbench, 'cut.npy');
  await cut.frame.getByText('The file cut.npy cannot be read: the file must be').waitFor();
  await workbench.screenshot('numbers-3-cut');
  await workbench.page.keyboard.press('Escape');
});
