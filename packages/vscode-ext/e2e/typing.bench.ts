import { inject, test } from 'vitest';
import { clickAt, pointOf } from './driver/editor';
import { openSession } from './driver/session';
import { settings, writeSettings } from './host/settings';

const lines = Array.from({ length: 10_000 }, (_, at) => `value_${at} = [[${at}, 1], [2, 3]]`);
const session = openSession([], { 'long.py': `${lines.join('\n')}\n` });

const rounds = 3;
const keys = 120;

/** The milliseconds from a key to the next frame, while a hover is shown now and then. */
async function typing(): Promise<number[]> {
  const { page } = session.workbench;
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    window.onkeydown = () => {
      const start = performance.now();
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - start)));
    };
  });
  const { x, y } = await pointOf(page, [8, 25]);
  await clickAt(page, [4, 1]);
  for (let key = 0; key < keys; key++) {
    if (key % 30 === 0) {
      await page.mouse.move(x + (key % 4), y);
      await page.waitForTimeout(500);
    }
    await page.keyboard.press(key % 2 === 0 ? '1' : 'Backspace');
    await page.waitForTimeout(20);
  }
  return page.evaluate(() => (window as unknown as { times: number[] }).times);
}

function described(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(part * sorted.length)]!.toFixed(1);
  return `median ${at(0.5)} ms, 95 % ${at(0.95)} ms, ${sorted.length} keys`;
}

/** Prints, in turns, how long a key takes with the hover and without it. */
test('typing in 10000 lines', async () => {
  const { workbench } = session;
  await workbench.openFile('long.py');
  await workbench.page.waitForTimeout(3_000);
  // Warms up what is loaded once.
  await typing();
  const all: Record<string, number[]> = { true: [], false: [] };
  for (let round = 0; round < rounds * 2; round++) {
    const hover = round % 4 === 0 || round % 4 === 3;
    writeSettings(inject('userData'), settings('dark', { 'convolve.hover': hover }));
    await workbench.page.waitForTimeout(1_500);
    const times = await typing();
    console.log(`round ${round}, hover ${hover}: ${described(times)}`);
    all[String(hover)]!.push(...times);
  }
  for (const [hover, times] of Object.entries(all)) {
    console.log(`hover ${hover}: ${described(times)}`);
  }
}, 400_000);
