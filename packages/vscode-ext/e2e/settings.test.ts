import { expect, test } from 'vitest';
import { openLab } from './driver/openLab';
import { openSession } from './driver/session';

const session = openSession(
  ['tiny.png', 'colours.png'],
  {},
  {
    'convolve.channels': 'hsv',
    'convolve.maxMegapixels': -3,
    'convolve.kernels': { odd: '[[NaN, 1]]' },
  },
);

/** What is said of each setting. */
const messages = [
  'The setting convolve.channels cannot be "hsv". Allowed: gray, red, green, blue, each, sum. The default "gray" is used.',
  'The setting convolve.maxMegapixels cannot be -3. Allowed: numbers from 1 to 400. The default 50 is used.',
  'The kernel "odd" in the setting convolve.kernels cannot be read: A kernel has finite numbers only.',
];

test('each setting that is not valid is told of by name, and its default is used', async () => {
  const { workbench } = session;
  const lab = await openLab(workbench, 'tiny.png', 'sobel-x', 'Sobel x');
  for (const message of messages) await workbench.notification(message).waitFor();
  await workbench.screenshot('settings-told');
  const channels = lab.frame.locator('vscode-single-select[label="Channels"]');
  expect(await channels.evaluate((list) => (list as HTMLSelectElement).value)).toBe('gray');
});

test('once only', async () => {
  const { workbench } = session;
  await workbench.run('Notifications: Clear All Notifications');
  await openLab(workbench, 'colours.png', 'sobel-y', 'Sobel y');
  await workbench.page.waitForTimeout(500);
  expect(await workbench.notification(/convolve\./).count()).toBe(0);
});
