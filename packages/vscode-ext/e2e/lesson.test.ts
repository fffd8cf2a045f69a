import type { Frame } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSession } from './driver/session';

const session = openSession(['tiny.png'], {}, {}, 'zh-cn');

const title = 'Convolve: 打开课程';

/** The lesson's frame, with its photograph. A new window that has not yet read its extensions is asked again. */
async function openLesson(): Promise<Frame> {
  const { workbench } = session;
  await expect
    .poll(
      async () => {
        await workbench.page.keyboard.press('Escape');
        await workbench.page.keyboard.press('F1');
        await workbench.pickerInput.fill(`>${title}`);
        return workbench.option(title).first().isVisible();
      },
      { timeout: 30_000, interval: 1_000 },
    )
    .toBe(true);
  await workbench.page.keyboard.press('Enter');
  return lessonInFront();
}

async function lessonInFront(): Promise<Frame> {
  const frame = await session.workbench.frame('#row-1 h2');
  await frame.locator('#row-14 canvas').first().waitFor();
  return frame;
}

describe('the lesson in a Chinese window', () => {
  test('is the page of the command line, in Chinese and in the colours of the window', async () => {
    const { workbench } = session;
    const frame = await openLesson();
    await workbench.tab('卷积课程').waitFor();
    await frame.getByRole('heading', { name: '卷积核：一小格权重' }).waitFor();
    const response = frame.locator('#row-7').getByTestId('response');
    expect(await response.innerText()).toContain('array([[ 0., 39., 39.,  0.],');
    const paper = await frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toBe('rgb(22, 24, 29)');
    await workbench.screenshot('lesson-1-open');
  });

  test('is there once, and goes to a row', async () => {
    const { workbench } = session;
    await workbench.openFile('tiny.png');
    const frame = await openLesson();
    expect(await workbench.tab('卷积课程').count()).toBe(1);
    await frame.getByRole('link', { name: '响应图显示边缘' }).click();
    await expect
      .poll(() => frame.locator('#row-7').evaluate((row) => row.getBoundingClientRect().top))
      .toBeLessThan(100);
    await frame.locator('#row-7').getByRole('slider', { name: '窗口' }).press('End');
    await frame.locator('#row-7').getByText('输出（3，3）').waitFor();
    await workbench.screenshot('lesson-2-row');
  });

  test('saves a drawing', async () => {
    const frame = await lessonInFront();
    const saved = session.workbench.page.waitForEvent('download');
    await frame.getByRole('button', { name: '保存为 SVG' }).click();
    expect((await saved).suggestedFilename()).toBe('layer-n5-k3-p1-s2-d1.svg');
  });

  test('comes back with what was set when the window is reloaded', async () => {
    const { workbench } = session;
    // VS Code's own command: a browser's reload may come before the state is stored.
    await workbench.run('Developer: Reload Window');
    await workbench.page.waitForEvent('framenavigated', (frame) => frame.parentFrame() === null);
    const frame = await lessonInFront();
    await frame.locator('#row-7').getByText('输出（3，3）').waitFor();
  });
});
