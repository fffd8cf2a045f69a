import type { Locator } from 'playwright-core';

/** Does something again until it has had its effect: a busy window may drop a key or a click. */
export async function repeatUntil(
  state: 'visible' | 'hidden',
  shown: Locator,
  act: () => Promise<void>,
  { attempts = 5, timeout = 1_000 } = {},
): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    await act();
    const isSo = await shown.waitFor({ state, timeout }).then(
      () => true,
      () => false,
    );
    if (isSo) return;
  }
  throw new Error(`after ${attempts} attempts it is not ${state}`);
}
