import { expect, test } from 'vitest';
import { hover } from './driver/editor';
import { openSession } from './driver/session';

const session = openSession(
  [],
  { 'kernel.py': 'k = [[1, 0], [0, -1]]\n' },
  { 'convolve.hover': false },
);

test('there is no hover over a matrix where the setting is off', async () => {
  const { workbench } = session;
  await workbench.offers('Convolve: Convolve Images…');
  await workbench.openFile('kernel.py');
  await hover(workbench.page, [1, 8]);
  await workbench.page.waitForTimeout(3_000);
  const shown = workbench.page.locator('.monaco-hover:visible').getByText('matrix');
  expect(await shown.count()).toBe(0);
});
