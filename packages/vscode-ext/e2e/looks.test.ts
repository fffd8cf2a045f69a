import axe, { type AxeResults } from 'axe-core';
import { describe, expect, inject, test } from 'vitest';
import type { LabPage } from './driver/LabPage';
import { openLab } from './driver/openLab';
import { openSession } from './driver/session';
import { settings, type Theme, writeSettings } from './host/settings';

const session = openSession(['alps.jpg', 'tiny.png']);
const themes: readonly Theme[] = ['dark', 'light', 'contrast', 'contrast-light'];

/** What VS Code calls a window of the theme. */
const classes: Readonly<Record<Theme, string>> = {
  dark: 'vs-dark',
  light: 'vs',
  contrast: 'hc-black',
  'contrast-light': 'hc-light',
};

describe.each(themes)('the lab in the theme %s', (theme) => {
  test('has no serious fault for people with disabilities, and an image to look at', async () => {
    const { workbench } = session;
    writeSettings(inject('userData'), settings(theme));
    await workbench.page.reload({ waitUntil: 'domcontentloaded' });
    await workbench.page.locator(`.monaco-workbench.${classes[theme]}`).waitFor();
    const lab = await openLab(workbench, 'alps.jpg', 'edges-sobel', 'Sobel edge map');
    await workbench.screenshot(`lab-${theme}`);
    expect(await faults(lab)).toEqual([]);
    const small = await openLab(workbench, 'tiny.png', 'sobel-x', 'Sobel x');
    await small.button('Add kernel').click();
    await small.button('Step through').click();
    await small.frame.locator('.sum').first().waitFor();
    await small.settled();
    await workbench.screenshot(`step-${theme}`);
    expect(await faults(small)).toEqual([]);
    await workbench.closeAll();
  });
});

/** What axe calls serious or critical, with the elements. */
async function faults({ frame }: LabPage): Promise<string[]> {
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(
    () => (window as unknown as { axe: typeof axe }).axe.run() as Promise<AxeResults>,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
}
