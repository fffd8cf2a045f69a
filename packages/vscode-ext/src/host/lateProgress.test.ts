import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const { shown, cancel } = vi.hoisted(() => ({
  shown: [] as unknown[],
  cancel: { now: () => {} },
}));

vi.mock('vscode', () => ({
  CancellationError: class extends Error {},
  ProgressLocation: { Notification: 15 },
  window: {
    withProgress(options: unknown, run: (progress: object, token: object) => Promise<void>) {
      shown.push(options);
      const token = {
        onCancellationRequested: (listener: () => void) => {
          cancel.now = listener;
        },
      };
      return run({ report: (step: unknown) => shown.push(step) }, token);
    },
  },
}));

import { lateProgress } from './lateProgress';

const title = 'Reading x…';
const wait = (milliseconds: number) =>
  new Promise<void>((done) => {
    setTimeout(done, milliseconds);
  });

beforeEach(() => {
  shown.length = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('shows nothing of what is done at once, and gives its value', async () => {
  const value = lateProgress({ title }, async (tell) => {
    tell(1);
    return 7;
  });
  await vi.runAllTimersAsync();
  expect(await value).toBe(7);
  expect(shown).toEqual([]);
});

it('shows what takes long, with what is done so far', async () => {
  const value = lateProgress({ title }, async (tell) => {
    tell(0.25);
    await wait(600);
    tell(0.75);
    return 7;
  });
  await vi.runAllTimersAsync();
  expect(await value).toBe(7);
  expect(shown).toEqual([{ location: 15, title }, { increment: 25 }, { increment: 50 }]);
});

it('stops the task after Cancel', async () => {
  const value = lateProgress({ title, cancellable: true }, async (tell) => {
    for (;;) {
      await wait(600);
      tell(0.5);
    }
  });
  const failed = expect(value).rejects.toBeInstanceOf(Error);
  await vi.advanceTimersByTimeAsync(700);
  cancel.now();
  await vi.advanceTimersByTimeAsync(700);
  await failed;
});
