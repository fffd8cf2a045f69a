import { describe, expect, test } from 'vitest';
import { LabPage } from './driver/LabPage';
import { openLab } from './driver/openLab';
import { openSession } from './driver/session';

const others = ['colours.png', 'colours.webp', 'colours.bmp', 'colours.ico', 'moving.gif'];
const session = openSession(
  ['camera.jpg', 'tiny.png', ...others],
  {},
  { 'convolve.maxMegapixels': 1 },
);

/** Opens an image beyond the limit, shrinks it, changes a weight and begins to step through. */
async function openShrunk(): Promise<LabPage> {
  const { workbench } = session;
  await workbench.pickFromMenu(workbench.file('camera.jpg'), 'Convolve Image…');
  await workbench.pickerInput.fill('sobel-x');
  await workbench.page.keyboard.press('Enter');
  const lab = await LabPage.inFront(workbench, 'This image has 12 megapixels');
  await lab.button('Shrink to 1 megapixels').click();
  await lab.shows('Sobel x', 60_000);
  await lab.type('Weight, row 1, column 1', -5);
  await lab.shows(/Sobel x \(edited\)/);
  await lab.button('Step through').click();
  await lab.button('One step forwards').click();
  await lab.frame.getByText('Row 0, column 1').first().waitFor();
  return lab;
}

async function comeBack(): Promise<LabPage> {
  const { workbench } = session;
  await workbench.tab('camera.jpg – Convolution Lab').click();
  return LabPage.inFront(workbench, 'camera.jpg');
}

/** Expects the lab to be as `openShrunk` has left it. */
async function expectAsBefore(lab: LabPage): Promise<void> {
  await lab.shows(/Sobel x \(edited\)/, 60_000);
  await lab.frame.getByText('Row 0, column 1').first().waitFor();
  expect(await lab.frame.getByText('This image has').count()).toBe(0);
  await lab.button('Undo').click();
  await lab.shows('Sobel x');
  await lab.button('Redo').click();
  await lab.shows(/Sobel x \(edited\)/);
}

describe('a hidden lab', () => {
  test('stays as it is', async () => {
    const { workbench } = session;
    const lab = await openShrunk();
    await lab.frame.evaluate(() => document.body.classList.add('e2e-same-page'));
    await openLab(workbench, 'tiny.png', 'identity', 'Identity');
    const again = await comeBack();
    expect(await again.frame.locator('body.e2e-same-page').count()).toBe(1);
    await workbench.screenshot('labs-1-as-it-was');
    await expectAsBefore(again);
  });

  test('that gave up its page comes back with undo history, walk and choices', async () => {
    const { workbench } = session;
    for (const name of others) await openLab(workbench, name, 'identity', 'Identity');
    const again = await comeBack();
    expect(await again.frame.locator('body.e2e-same-page').count()).toBe(0);
    await expectAsBefore(again);
    await workbench.screenshot('labs-2-back');
    await workbench.closeAll();
  });
});

describe('a new lab', () => {
  const chosen = (lab: LabPage, label: string) =>
    lab.frame
      .locator(`vscode-single-select[label="${label}"]`)
      .evaluate((list) => (list as HTMLSelectElement).value);

  test('has border, display and kernel as they were chosen last, and its own stride', async () => {
    const { workbench } = session;
    const lab = await openLab(workbench, 'colours.png', 'sobel-x', 'Sobel x');
    await lab.type('Stride, rows', 2);
    await lab.choose('Border', 'Wrap');
    await lab.choose('Values', 'Stretched');
    await workbench.closeAll();
    // A small image in between changes nothing of what is remembered.
    for (const name of ['tiny.png', 'colours.png']) {
      const next = await openLab(workbench, name, 'sobel-x', 'Sobel x');
      expect(await next.field('Stride, rows').inputValue()).toBe('1');
      expect(await chosen(next, 'Border')).toBe('wrap');
      expect(await chosen(next, 'Values')).toBe('stretched');
      await workbench.screenshot(`labs-3-remembered-${name}`);
      if (name === 'tiny.png') await workbench.closeAll();
    }
  });

  test('starts afresh after Reset, which Undo takes back in this lab', async () => {
    const { workbench } = session;
    const lab = await LabPage.inFront(workbench, 'colours.png');
    await lab.button('Reset').click();
    await lab.shows('Sobel edge map');
    expect(await chosen(lab, 'Border')).toBe('reflect');
    await workbench.screenshot('labs-4-reset');
    await lab.button('Undo').click();
    await lab.shows('Sobel x');
    await lab.button('Redo').click();
    await workbench.closeAll();
    await workbench.pickFromMenu(workbench.file('tiny.png'), 'Open With...');
    await workbench.option('Convolution Lab').click();
    const next = await LabPage.inFront(workbench, 'tiny.png');
    await next.shows('Sobel edge map');
    expect(await chosen(next, 'Border')).toBe('reflect');
  });
});
