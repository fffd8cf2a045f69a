import { test } from 'vitest';
import { openLab } from './driver/openLab';
import { openSession } from './driver/session';

const session = openSession(
  ['tiny.png'],
  {},
  {
    'remote.extensionKind': { 'convolve.convolve': ['web'] },
    'workbench.colorTheme': 'Default Light Modern',
  },
);

test('the web build runs in the browser’s own extension host', async () => {
  const { workbench } = session;
  // VS Code decides where extensions run before it has read the settings of a new window, which
  // the theme shows it has; it remembers them for the next.
  await workbench.page.locator('.monaco-workbench.vs').waitFor();
  await workbench.page.reload({ waitUntil: 'domcontentloaded' });
  await openLab(workbench, 'tiny.png', 'sobel-x', 'Sobel x');
  await workbench.screenshot('web-1-lab');
  await workbench.run('Developer: Show Running Extensions');
  const row = workbench.page.locator('.runtime-extensions-editor .extension');
  const place = row.filter({ hasText: 'Convolve' }).getByText('web worker');
  await place.waitFor();
  await workbench.screenshot('web-2-running');
});
