import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { LabPage } from './driver/LabPage';
import { openSession } from './driver/session';

// What `bench/lab.js` has measured: from a click to what the lab paints, and a plain decode and read-back in the same
// Chromium, in turns. LAB_PHOTOGRAPH is the image, LAB_ROUNDS the number of rounds after a first one, and
// LAB_TIMES the file for the milliseconds of each.

const session = openSession(['large.jpg']);

/** Milliseconds from an input to the page's beginning and to what was painted. */
type Times = Readonly<Record<string, number>>;

test('the lab’s times', { timeout: 1_800_000 }, async () => {
  const { LAB_PHOTOGRAPH, LAB_ROUNDS, LAB_TIMES } = process.env;
  const { workbench } = session;
  const { page } = workbench;
  await noteInput(page);
  const floorPage = await page.context().newPage();
  const base64 = (await readFile(LAB_PHOTOGRAPH!)).toString('base64');
  await page.bringToFront();

  const rounds: Record<'open' | 'highlight' | 'click', Times>[] = [];
  const floor: number[] = [];
  for (let round = 0; round <= Number(LAB_ROUNDS); round++) {
    floor.push(await decodeAndRead(floorPage, base64));
    await workbench.pickFromMenu(workbench.file('large.jpg'), 'Convolve Image…');
    const lab = await LabPage.inFront(workbench, 'large.jpg');
    const open = await times(lab, page);
    floor.push(await decodeAndRead(floorPage, base64));
    await page.keyboard.press('ArrowDown');
    const highlight = await times(lab, page);
    // Each round starts with the kernel that was kept last.
    await workbench.pickerInput.fill('edges-sobel');
    await workbench.highlighted.filter({ hasText: 'Sobel edge map' }).waitFor();
    await page.keyboard.press('Enter');
    await lab.shows('Sobel edge map', 60_000);
    await noteInput(lab.frame);
    // What the worker still does for the kernel before is not the next one's time.
    await page.waitForTimeout(2_000);
    floor.push(await decodeAndRead(floorPage, base64));
    await lab.frame.locator('.kernel-option').getByText('Sobel x', { exact: true }).click();
    const click = await times(lab, lab.frame);
    await workbench.closeAll();
    // The first is a warm-up.
    if (round === 0) floor.length = 0;
    else rounds.push({ open, highlight, click });
  }
  await writeFile(LAB_TIMES!, JSON.stringify({ floor, rounds }));
});

type Place = Pick<Page, 'evaluate'>;

/** Has a page keep the time of the last input, since 1970. */
function noteInput(place: Place): Promise<void> {
  return place.evaluate(() => {
    for (const type of ['mouseup', 'keydown']) {
      window.addEventListener(
        type,
        ({ timeStamp }) => {
          document.documentElement.dataset.inputAt = String(performance.timeOrigin + timeStamp);
        },
        true,
      );
    }
  });
}

/**
 * When each step since the last input was first done, as soon as the numbers are painted: the page's beginning, the
 * image's way into the page, and the marks of the page and of its worker.
 */
async function times(lab: LabPage, place: Place): Promise<Times> {
  const at = Number(await place.evaluate(() => document.documentElement.dataset.inputAt));
  const marks = await lab.frame.waitForFunction(
    (since) => {
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const file = entries.find(({ name }) => name.endsWith('.jpg'));
      const painted = performance
        .getEntriesByType('mark')
        .filter(({ startTime }) => performance.timeOrigin + startTime > since)
        .map(({ name, startTime }) => [name.replace('painted ', ''), startTime] as const);
      const first = Object.fromEntries([
        ['page', 0],
        ['fetch', file?.startTime ?? 0],
        ['file', file?.responseEnd ?? 0],
        ...painted.reverse(),
      ]) as Times;
      if (!('numbers' in first)) return undefined;
      const ago = performance.timeOrigin - since;
      return Object.fromEntries(Object.entries(first).map(([name, time]) => [name, time + ago]));
    },
    at,
    { timeout: 120_000 },
  );
  return { ...(await workerMarks(lab, at)), ...((await marks.jsonValue()) as Times) };
}

/** The first of each mark of the lab's worker since a time. */
async function workerMarks(lab: LabPage, at: number): Promise<Times> {
  const ofAll = await Promise.all(
    lab.frame
      .page()
      .workers()
      .map((worker) =>
        worker
          .evaluate((since) => {
            const marks = performance.getEntriesByType('mark').map(({ name, startTime }) => {
              return [`worker ${name}`, performance.timeOrigin + startTime - since] as const;
            });
            return Object.fromEntries(marks.filter(([, time]) => time > 0).reverse());
          }, at)
          // VS Code has workers too, which come and go.
          .catch(() => ({})),
      ),
  );
  return Object.assign({}, ...ofAll);
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
