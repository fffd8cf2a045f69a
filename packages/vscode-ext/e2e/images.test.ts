import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { correlate, edgeMap, kernel, matrix, readNpy, toGray, writeNpy } from '@convolve/core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { decode } from './driver/decode';
import { openSession } from './driver/session';

const heights = matrix([
  [1, 2, 4],
  [8, 16, 32],
]);
const session = openSession(['alps.jpg', 'colours.webp', 'tiny.png', 'broken.png'], {
  'heights.npy': writeNpy(heights),
  'many/a.txt': 'no image',
});

async function pickKernel(id: string, title: string): Promise<void> {
  const { workbench } = session;
  await workbench.pickerInput.fill(id);
  await workbench.highlighted.filter({ hasText: title }).waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.picker.getByText('Save the Results beside the Images').waitFor();
}

const edges = async (name: string) => {
  const bytes = await readFile(join(session.workspace.folder, name));
  const gray = toGray(await decode(session.workbench.page, bytes));
  return [...edgeMap(gray, { operator: 'sobel', border: 'reflect' }).data];
};
const saved = async (name: string) => [
  ...(await sharp(join(session.workspace.folder, name)).grayscale().raw().toBuffer()),
];

test('one kernel is applied to all images that are selected, and what cannot be read is named', async () => {
  const { workbench, workspace } = session;
  await workbench.file('broken.png').click();
  await workbench.file('tiny.png').click({ modifiers: ['Shift'] });
  await workbench.pickFromMenu(workbench.file('tiny.png'), 'Convolve Images…');
  await workbench.picker.getByText('Convolve 4 Images').waitFor();
  await pickKernel('edges-sobel', 'Sobel edge map');
  await workbench.option('heights-sobel-edge-map.npy').waitFor();
  await workbench.screenshot('images-1-names');
  await workbench.page.keyboard.press('Enter');
  await workbench.notification('3 of 4 results are saved. broken.png cannot be read').waitFor();
  await workbench.screenshot('images-2-saved');
  expect(await saved('tiny-sobel-edge-map.png')).toEqual(await edges('tiny.png'));
  expect(await saved('colours-sobel-edge-map.png')).toEqual(await edges('colours.webp'));
  const npy = await readFile(join(workspace.folder, 'heights-sobel-edge-map.npy'));
  const { x, y } = { x: kernel('sobel-x').matrix, y: kernel('sobel-y').matrix };
  const options = { mode: 'same', border: 'reflect' } as const;
  const [gx, gy] = [correlate(heights, x, options), correlate(heights, y, options)];
  const { data } = readNpy(new Uint8Array(npy));
  data.forEach((value, at) => {
    expect(value).toBeCloseTo(Math.hypot(gx.data[at]!, gy.data[at]!), 3);
  });
  await workbench.closeAll();
});

test('of a folder, a result that is there is kept unless it is picked and confirmed', async () => {
  const { workbench, workspace } = session;
  const folder = join(workspace.folder, 'many');
  await mkdir(folder, { recursive: true });
  const tiny = await readFile(join(workspace.folder, 'tiny.png'));
  for (const name of ['one.png', 'two.png']) await writeFile(join(folder, name), tiny);
  await writeFile(join(folder, 'one-box-3-3.png'), 'mine');
  const start = async () => {
    await workbench.pickFromMenu(workbench.file('many'), 'Convolve Images…');
    await pickKernel('box-3', 'Box 3×3');
  };
  await start();
  await workbench.option('one-box-3-3.png').getByText('replaces the file that is there').waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.notification('1 of 1 results are saved.').waitFor();
  expect(await readFile(join(folder, 'one-box-3-3.png'), 'utf8')).toBe('mine');
  await access(join(folder, 'two-box-3-3.png'));
  await workbench.closeAll();

  await start();
  await workbench.option('of one.png; replaces the file that is there').click();
  await workbench.page.keyboard.press('Enter');
  await workbench.page.getByText('Replace files that are there?').waitFor();
  await workbench.screenshot('images-3-replace');
  await workbench.page.getByRole('button', { name: 'Replace' }).click();
  await expect.poll(() => readFile(join(folder, 'one-box-3-3.png'), 'latin1')).toMatch(/PNG/);
  await workbench.closeAll();
});

test('Cancel stops: the results that are saved stay, whole, and the message counts them', async () => {
  const { workbench, workspace } = session;
  const folder = join(workspace.folder, 'series');
  await mkdir(folder);
  const photograph = await readFile(join(workspace.folder, 'alps.jpg'));
  const count = 80;
  for (let at = 0; at < count; at++) await writeFile(join(folder, `${at}.jpg`), photograph);
  const results = async () => (await readdir(folder)).filter((name) => name.endsWith('.png'));

  await workbench.pickFromMenu(workbench.file('series'), 'Convolve Images…');
  await pickKernel('box-3', 'Box 3×3');
  await workbench.page.keyboard.press('Enter');
  const progress = workbench.notification(`Convolving ${count} images`);
  await expect.poll(async () => (await results()).length).toBeGreaterThan(0);
  await workbench.screenshot('images-4-progress');
  await progress.getByRole('button', { name: 'Cancel' }).click();
  const message = workbench.notification(new RegExp(`\\d+ of ${count} results are saved`));
  const said = await message.locator('.notification-list-item-message').innerText();
  const saved = Number.parseInt(said, 10);
  expect(saved).toBeGreaterThan(0);
  expect(saved).toBeLessThan(count);
  const names = await results();
  expect(names).toHaveLength(saved);
  for (const name of names) {
    const { info } = await sharp(join(folder, name)).raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 1024, height: 484 });
  }
  await workbench.closeAll();
});
