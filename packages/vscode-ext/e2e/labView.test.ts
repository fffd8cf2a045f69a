import { beforeAll, describe, expect, test } from 'vitest';
import type { LabPage } from './driver/LabPage';
import { openLab } from './driver/openLab';
import { openSession } from './driver/session';

const session = openSession(['alps.jpg', 'colours.png']);

/** The text beside the walk's controls. */
const place = (lab: LabPage) => lab.frame.locator('.walk-controls .muted').textContent();

describe('a photograph', () => {
  let lab: LabPage;
  beforeAll(async () => {
    lab = await openLab(session.workbench, 'alps.jpg', 'sobel-x', 'Sobel x');
  });

  test('has a colour bar with zero in its middle, and a histogram', async () => {
    const numbers = lab.frame.locator('.color-bar figcaption span');
    await expect.poll(() => numbers.count()).toBe(3);
    const [low, zero, high] = (await numbers.allTextContents()).map(Number);
    expect([zero, low]).toEqual([0, -high!]);
    // A few strong edges lie beyond the scale.
    const range = await lab.frame.locator('.color-bar p').textContent();
    expect(high).toBeLessThan(Number(/… (\d+)/.exec(range!)![1]));
    const bars = await lab.frame.locator('.bars').getAttribute('d');
    expect(bars!.match(/M/g)).toHaveLength(64);
    await session.workbench.screenshot('view-0-lab');
  });

  test('shows each map of a layer its own way', async () => {
    await lab.button('Add kernel').click();
    await lab.useKernel('Sobel y');
    await lab.choose('Colours', 'Magma');
    await lab.choose('Values', 'Stretched');
    const chosen = (label: string) =>
      lab.frame
        .locator(`vscode-single-select[label="${label}"]`)
        .evaluate((list) => (list as HTMLElement & { value: string }).value);
    await lab.frame.getByRole('button', { name: '1 Sobel x' }).click();
    await lab.shows('Sobel x');
    expect([await chosen('Values'), await chosen('Colours')]).toEqual(['signed', '']);
    await lab.frame.getByRole('button', { name: '2 Sobel y' }).click();
    await lab.shows('Sobel y');
    expect([await chosen('Values'), await chosen('Colours')]).toEqual(['stretched', 'magma']);
    await session.workbench.screenshot('view-1-maps');
  });

  test.each([
    [900, 700],
    [1280, 800],
  ])('has 60 % of the lab at %i × %i, under tools that stay', async (width, height) => {
    const { page } = session.workbench;
    await page.setViewportSize({ width, height });
    await lab.settled();
    const measured = () =>
      lab.frame.evaluate(() => {
        document.getElementById('lab')!.scrollTop = 500;
        const of = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
        const { right, left, height } = of('.panes');
        const bar = of('.sidebar');
        const tools = [...document.querySelectorAll('.toolbar .tool')].map((tool) =>
          tool.getBoundingClientRect(),
        );
        return {
          // A side bar that lies over the panes covers them.
          share:
            ((Math.min(right, bar.left || right) - left) * height) / (innerWidth * innerHeight),
          top: of('.toolbar').top,
          out: tools.filter(({ right, bottom }) => right > innerWidth || bottom > 36).length,
        };
      });
    const { share, top, out } = await measured();
    expect(share).toBeGreaterThan(0.6);
    expect([top, out]).toEqual([0, 0]);
    await session.workbench.screenshot(`view-2-${width}`);
    const fold = lab.frame.getByRole('button', { name: /the side bar$/ });
    const isOpen = await fold.getAttribute('aria-expanded');
    await fold.click();
    await lab.settled();
    expect(await fold.getAttribute('aria-expanded')).not.toBe(isOpen);
    await fold.click();
  });

  test('draws the values of the row under the pointer', async () => {
    const { page } = session.workbench;
    const before = await lab.pixels(lab.result);
    await lab.button('Line profile').click();
    const box = (await lab.source.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await lab.settled();
    const { width, data } = await lab.pixels(lab.result);
    const bottom = data.length - 60 * width * 4;
    expect(data.subarray(bottom)).not.toEqual(before.data.subarray(bottom));
    await session.workbench.screenshot('view-3-profile');
    await lab.button('Line profile').click();
  });

  test('is enlarged for a walk until its numbers can be read', async () => {
    await lab.button('Step through').click();
    await lab.frame.locator('.sum').first().waitFor();
    await lab.settled();
    await session.workbench.screenshot('view-4-step');
    await lab.result.focus();
    await session.workbench.page.keyboard.press('ArrowDown');
    await session.workbench.page.keyboard.press('ArrowRight');
    await expect.poll(() => place(lab)).toBe('Row 1, column 1');
    await lab.frame.locator('.walk').getByRole('button', { name: 'Close' }).click();
  });
});

describe('the kernel grid', () => {
  let lab: LabPage;
  beforeAll(async () => {
    await session.workbench.page.setViewportSize({ width: 1400, height: 900 });
    lab = await openLab(session.workbench, 'colours.png', 'edges-sobel', 'Sobel edge map');
  });

  const weights = () =>
    lab.frame
      .locator('.weight')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value).join(' '));

  test('has all kernels of an operator', async () => {
    expect(await weights()).toBe('-1 0 1 -2 0 2 -1 0 1 -1 -2 -1 0 0 0 1 2 1');
    await lab.button('Step through').click();
    await expect.poll(() => lab.frame.locator('.part').count()).toBe(2);
    const parts = await lab.frame
      .locator('.part')
      .evaluateAll((all) => all.map((part) => part.getBoundingClientRect().top));
    expect(parts[0]).toBe(parts[1]);
    expect(await lab.frame.locator('.products').allTextContents()).not.toContain('-0');
    await session.workbench.screenshot('view-5-operator');
    await lab.frame.locator('.walk').getByRole('button', { name: 'Close' }).click();
  });

  test('is filled by a matrix that is pasted, and says why it cannot be', async () => {
    const { page } = session.workbench;
    await lab.useKernel('Sobel x');
    const paste = async (text: string) => {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await lab.field('Weight, row 1, column 1').focus();
      await page.keyboard.press('Control+v');
    };
    await paste('np.array([[0.5, 1/2, 0], [-1, 0, 1e-7]])'.replace('1/2', '0.3333'));
    await expect.poll(weights).toBe('0.5 0.333 0 -1 0 1e-7');
    await paste('[[1, 2], [3, oops]]');
    await lab.frame.getByRole('alert').getByText('oops').waitFor();
    await lab.field('Weight, row 1, column 1').fill('abc');
    await page.keyboard.press('Tab');
    await lab.frame.getByRole('alert').getByText('"abc" is not a number').waitFor();
    await session.workbench.screenshot('view-6-kernel');
  });

  test('takes a change back and does it again by the keys of either habit', async () => {
    const { page } = session.workbench;
    await lab.result.focus();
    await page.keyboard.press('Control+z');
    await lab.shows('Sobel x');
    await page.keyboard.press('Control+y');
    await lab.shows(/Sobel x \(edited\)/);
    await page.keyboard.press('Control+z');
    await lab.shows('Sobel x');
    await page.keyboard.press('Control+Shift+z');
    await lab.shows(/Sobel x \(edited\)/);
  });
});
