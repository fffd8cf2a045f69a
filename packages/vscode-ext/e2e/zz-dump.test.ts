import { writeFileSync } from 'node:fs';
import { inject, test } from 'vitest';
import { LabPage } from './driver/LabPage';
import { openLab } from './driver/openLab';
import { openSession } from './driver/session';
import { settings, writeSettings } from './host/settings';
const session = openSession(['alps.jpg', 'tiny.png']);
const classes = { dark: 'vs-dark', light: 'vs', contrast: 'hc-black', 'contrast-light': 'hc-light' } as const;
test('dump', async () => {
  const { workbench } = session;
  const out: Record<string, unknown> = {};
  await openLab(workbench, 'tiny.png', 'edges-sobel', 'Sobel edge map');
  for (const theme of ['dark', 'light', 'contrast', 'contrast-light'] as const) {
    writeSettings(inject('userData'), settings(theme));
    await workbench.page.reload({ waitUntil: 'domcontentloaded' });
    await workbench.page.locator(`.monaco-workbench.${classes[theme]}`).waitFor();
    const lab = await LabPage.inFront(workbench, 'tiny.png');
    await lab.shows('Sobel edge map');
    out[theme] = await lab.frame.evaluate(() => ({
      style: document.documentElement.getAttribute('style'),
      body: document.body.className,
      data: { ...document.body.dataset },
      sheet: document.getElementById('_defaultStyles')?.textContent,
      size: [innerWidth, innerHeight],
    }));
    await workbench.screenshot(`dump-${theme}`);
    writeFileSync('/tmp/see/themes.json', JSON.stringify(out));
  }
});
