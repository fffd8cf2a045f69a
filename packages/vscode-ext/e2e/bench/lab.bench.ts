import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { writePhotograph } from '../../../../bench/jobs/photographs.js';
import { median } from '../../../../bench/median.js';
import { LabPage } from '../driver/LabPage';
import { openSession } from '../driver/session';

// What people wait for in the lab, beside a plain decode and read-back in the same Chromium: rounds in turns.

const rounds = Number(process.env.ROUNDS ?? 7);
const steps = ['source', 'strip', 'result', 'numbers'] as const;
type Step = (typeof steps)[number];
type Times = Partial<Record<Step, number>>;

const session = openSession(['tiny.png']);

test('12 megapixels', { timeout: 600_000 }, async () => {
  const { workbench, workspace } = session;
  const path = join(workspace.folder, 'large.jpg');
  await writePhotograph(path, 4000, 3000);
  const { page } = workbench;
  await workbench.file('large.jpg').waitFor();
  await noteInput(page);
  const floorPage = await page.context().newPage();
  await floorPage.goto('about:blank');
  const base64 = (await readFile(path)).toString('base64');
  await page.bringToFront();

  const floors: number[] = [];
  const opened: Times[] = [];
  const next: Times[] = [];
  const listed: Times[] = [];
  const load = Number(loadavg()[0]!.toFixed(1));
  for (let round = 0; round <= rounds; round++) {
    const floor = await decodeAndRead(floorPage, base64);
    await workbench.pickFromMenu(workbench.file('large.jpg'), 'Convolve Image…');
    const lab = await LabPage.inFront(workbench, 'large.jpg');
    const first = await times(lab, page);
    await page.keyboard.press('ArrowDown');
    const second = await times(lab, page);
    // Each round starts with the kernel that was kept last.
    await workbench.pickerInput.fill('edges-sobel');
    await workbench.highlighted.filter({ hasText: 'Sobel edge map' }).waitFor();
    await page.keyboard.press('Enter');
    await lab.shows('Sobel edge map');
    await page.waitForTimeout(500);
    await noteInput(lab.frame);
    await lab.frame.locator('.kernel-option').getByText('Sobel x', { exact: true }).click();
    const third = await times(lab, lab.frame);
    await workbench.closeAll();
    console.log(
      round,
      floor.toFixed(0),
      JSON.stringify(
        [first, second, third].map((t) =>
          Object.fromEntries(Object.entries(t).map(([k, v]) => [k, Math.round(v)])),
        ),
      ),
    );
    if (round === 0) continue;
    floors.push(floor);
    opened.push(first);
    next.push(second);
    listed.push(third);
  }
  const summary = (all: Times[]) =>
    Object.fromEntries(
      steps
        .filter((step) => all.every((each) => step in each))
        .map((step) => {
          const milliseconds = median(all.map((each) => each[step]!));
          return [step, Number((milliseconds / median(floors)).toFixed(2))];
        }),
    );
  console.log(
    median(floors),
    summary(opened),
    summary(next),
    summary(listed),
    load,
    cpus()[0]!.model,
    writeFile.name,
  );
  expect(opened.length).toBe(rounds);
});

type Place = Pick<Page, 'evaluate'>;

/** Has a page keep the time of the last input, since 1970. */
function noteInput(place: Place): Promise<void> {
  return place.evaluate(() => {
    for (const type of ['mouseup', 'keydown']) {
      window.addEventListener(
        type,
        (event) => {
          document.documentElement.dataset.inputAt = String(
            performance.timeOrigin + event.timeStamp,
          );
        },
        true,
      );
    }
  });
}

/** Milliseconds from the last input to what the lab has painted since, once the numbers are there. */
async function times(lab: LabPage, place: Place): Promise<Times> {
  const at = Number(await place.evaluate(() => document.documentElement.dataset.inputAt));
  const handle = await lab.frame.waitForFunction((since) => {
    const marks = performance
      .getEntriesByType('mark')
      .map(({ name, startTime }) => [name, performance.timeOrigin + startTime - since] as const)
      .filter(([name, time]) => name.startsWith('painted ') && time > 0)
      .reverse();
    const found = Object.fromEntries(marks.map(([name, time]) => [name.slice(8), time]));
    return 'numbers' in found && found;
  }, at);
  return (await handle.jsonValue()) as Times;
}

/** The floor: a plain decode and read-back, in milliseconds. */
function decodeAndRead(page: Page, base64: string): Promise<number> {
  return page.evaluate(async (text) => {
    const file = new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]);
    const start = performance.now();
    const bitmap = await createImageBitmap(file);
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    context.getImageData(0, 0, width, height);
    return performance.now() - start;
  }, base64);
}
