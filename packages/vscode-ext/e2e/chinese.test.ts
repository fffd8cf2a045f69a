import { writeNpy } from '@convolve/core';
import { describe, expect, test } from 'vitest';
import { pointOf, select } from './driver/editor';
import { LabPage } from './driver/LabPage';
import { openSession } from './driver/session';

const session = openSession(
  ['tiny.png'],
  { 'wrong.py': 'a = [[1, 2], [3, oops]]\n', 'cut.npy': writeNpy([[1, 2]]).subarray(0, 100) },
  { 'convolve.channels': 'hsv' },
  'zh-cn',
);

describe('in a Chinese window', () => {
  test('commands, kernels and the lab are Chinese', async () => {
    const { workbench } = session;
    await workbench.pickFromMenu(workbench.file('tiny.png'), '对图像做卷积…');
    await workbench.picker.getByText('对 tiny.png 做卷积').waitFor();
    await expect.poll(() => workbench.highlighted.textContent()).toContain('Sobel 边缘图');
    await workbench.screenshot('chinese-1-picker');
    await workbench.page.keyboard.press('Enter');
    const { frame } = await LabPage.inFront(workbench, 'tiny.png');
    await frame.getByRole('img', { name: /^结果，?.*Sobel 边缘图：6 行 6 列/ }).waitFor();
    const marked = frame.locator('.kernel-option[aria-selected="true"]');
    await marked.getByText('Sobel 边缘图', { exact: true }).waitFor();
    await frame.getByRole('button', { name: '另存为…' }).waitFor();
    expect(await frame.locator('html').getAttribute('lang')).toBe('zh-cn');
    await frame.getByRole('button', { name: '重置', exact: true }).waitFor();
    await workbench.notification('设置 convolve.channels 不能为 "hsv"。允许的值：gray').waitFor();
    await workbench.screenshot('chinese-2-lab');
  });

  test('an error for a text that is not a matrix is in Chinese, with the place', async () => {
    const { workbench } = session;
    await workbench.openFile('wrong.py');
    await select(workbench.page, [1, 5], [1, 24]);
    const { x, y } = await pointOf(workbench.page, [1, 8]);
    await workbench.page.mouse.click(x + 3, y, { button: 'right' });
    await workbench.take(workbench.menuEntry('对所选内容做卷积…'));
    await workbench
      .notification('这不是矩阵：第 1 行第 18 列：遇到："oops"；应为：一个数')
      .waitFor();
    await workbench.screenshot('chinese-3-no-matrix');
  });

  test('a damaged file of numbers says why in Chinese', async () => {
    const { workbench } = session;
    await workbench.pickFromMenu(workbench.file('cut.npy'), '对图像做卷积…');
    const reason =
      '无法读取文件 cut.npy：应为完整的 .npy 数值数组（最多 3 个维度）；实际：文件在头部中断';
    await LabPage.inFront(workbench, reason);
    await workbench.screenshot('chinese-4-damaged');
    await workbench.page.keyboard.press('Escape');
  });
});
