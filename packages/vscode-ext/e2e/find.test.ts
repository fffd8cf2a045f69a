import { applyFilter, type RgbaImage } from '@convolve/core';
import { encodePng } from '@convolve/core/png';
import { describe, expect, test } from 'vitest';
import { LabPage } from './driver/LabPage';
import { openSession } from './driver/session';

const image: RgbaImage = {
  width: 60,
  height: 40,
  data: Uint8ClampedArray.from({ length: 60 * 40 * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : 128 + 100 * Math.sin(at * at),
  ),
};
const result = (filter: string) => encodePng(applyFilter(image, filter) as RgbaImage);

const session = openSession([], {
  'before.png': encodePng(image),
  'blurred.png': result('box-3'),
  'sobel.png': result('sobel'),
  'small.png': encodePng({ width: 1, height: 1, data: new Uint8Array(4) }),
});

/** Asks by the Explorer's menu which kernel makes an image of `before.png`. */
async function ask(after: string): Promise<LabPage> {
  const { workbench } = session;
  await workbench.file('before.png').click();
  await workbench.file(after).click({ modifiers: ['ControlOrMeta'] });
  await workbench.pickFromMenu(workbench.file(after), 'Which Kernel Made This?');
  await workbench.picker.getByText(`before.png → ${after}`).click();
  return LabPage.inFront(workbench, 'before.png');
}

describe('which kernel made this', () => {
  test('is found between two images of the Explorer, and applied', async () => {
    const { workbench } = session;
    const lab = await ask('blurred.png');
    await lab.frame.getByText(/^Found: Box 3×3 \(3×3\), residual 0\.\d\d, condition/).waitFor();
    await lab.shows('Box 3×3');
    expect(await lab.code('NumPy')).toMatch(/0\.111\d*, 0\.111/);
    await workbench.screenshot('find-1-box');
    await workbench.closeAll();
  });

  test('is no single kernel, or none between images of other sizes', async () => {
    const { workbench } = session;
    const edges = await ask('sobel.png');
    await edges.frame.getByText(/^No single kernel does this\. The closest: /).waitFor();
    await workbench.screenshot('find-2-none');
    await workbench.closeAll();
    const small = await ask('small.png');
    const message = 'the original has 60×40 pixels, the result 1×1.';
    await small.frame.getByText(message).waitFor();
    await workbench.closeAll();
  });
});
