import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { clickAt } from './driver/editor';
import { openSession } from './driver/session';

const session = openSession(['tiny.png'], {
  'k.py':
    'import numpy as np\n\ndef f():\n    k = np.array([[10, 10, -3],\n                  [10, 10, -3],\n                  [1, 2, 3]])\n',
  'bad.py': 'k = [[1, 2], [3, x]]\n',
});
test('selection', async () => {
  const { workbench: w } = session;
  await w.openFile('k.py');
  await w.page.waitForTimeout(6000);
  await clickAt(w.page, [5, 22]);
  await w.page.keyboard.press('F1'); await w.page.waitForTimeout(1500); await w.page.keyboard.type('Convolve Selection'); await w.page.waitForTimeout(1500); await w.page.keyboard.press('Enter');
  await w
    .option(/Vertical edges/)
    .first()
    .waitFor();
  await w.page.keyboard.type('central-x'); await w.page.waitForTimeout(1000);
  await w.screenshot('zz-1');
  await w.page.keyboard.press('Enter');
  await w.option(/Insert Below/).waitFor();
  await w.screenshot('zz-2');
  await w.page.keyboard.press('Enter');
  await w.page.waitForTimeout(1500);
  await w.screenshot('zz-3');
  await w.page.keyboard.press('Control+z');
  await w.page.waitForTimeout(800);
  await w.page.keyboard.press('F1'); await w.page.waitForTimeout(1500); await w.page.keyboard.type('Use Selection as Kernel'); await w.page.waitForTimeout(1500); await w.page.keyboard.press('Enter');
  await w.notification(/kernel is the one/).waitFor();
  await w.screenshot('zz-4');
  await w.page.keyboard.press('F1'); await w.page.waitForTimeout(1500); await w.page.keyboard.type('Convolve Selection'); await w.page.waitForTimeout(1500); await w.page.keyboard.press('Enter');
  await w.page.waitForTimeout(3000);
  await w.page.keyboard.press('Enter');
  await w.page.waitForTimeout(800);
  await w.option(/Open in the Convolution Lab/).click();
  await w.frame('#lab');
  await w.page.waitForTimeout(4000);
  await w.screenshot('zz-5');
  await w.openFile('bad.py');
  await w.page.keyboard.press('Control+a');
  await w.page.keyboard.press('F1'); await w.page.waitForTimeout(1500); await w.page.keyboard.type('Convolve Selection'); await w.page.waitForTimeout(1500); await w.page.keyboard.press('Enter');
  await w.notification(/no matrix/).waitFor();
  await w.screenshot('zz-6');
}, 220000);
