import { expect, inject, test } from 'vitest';
import { openLab } from './driver/openLab';
import { openSession } from './driver/session';
import { settings, writeSettings } from './host/settings';

writeSettings(
  inject('userData'),
  settings('dark', { 'remote.extensionKind': { 'convolve.convolve': ['web'] } }),
);
const session = openSession(['tiny.png']);

test('the web build runs in the browser’s own extension host', async () => {
  const { workbench } = session;
  const loaded: string[] = [];
  workbench.page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await openLab(workbench, 'tiny.png', 'sobel-x', 'Sobel x');
  await workbench.screenshot('web');
  expect(loaded.filter((path) => path.endsWith('dist/web/extension.js'))).toHaveLength(1);
});
