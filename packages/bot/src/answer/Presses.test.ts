import { expect, test } from 'vitest';
import { Presses } from './Presses.js';

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Presses on one answer; what is shown is kept in order. */
function pressed(kinds: Readonly<Record<string, 'result' | 'menu'>>) {
  const presses = new Presses();
  const shown: string[] = [];
  const open = Object.entries(kinds).map(([id, kind]) => presses.begin('answer', id, kind));
  /** Lets a press of this place have its result, whose change takes until it is let go on. */
  const finish = async (at: number, taken = true, change: Promise<unknown> = Promise.resolve()) => {
    const press = open[at]!;
    const became = await press.show(async () => {
      await change;
      if (taken) shown.push(Object.keys(kinds)[at]!);
      return taken;
    });
    press.end();
    return became;
  };
  return { presses, open, shown, finish };
}

test('the later of two results is shown, when it is there first', async () => {
  const { shown, finish } = pressed({ 9: 'result', 10: 'result' });
  expect(await finish(1)).toBe('shown');
  expect(await finish(0)).toBe('overtaken');
  expect(shown).toEqual(['10']);
});

test('the later of two results is shown, when it is there last', async () => {
  const { shown, finish } = pressed({ 9: 'result', 10: 'result' });
  const first = finish(0);
  await pause();
  expect(shown).toEqual([]);
  await finish(1);
  expect([await first, shown]).toEqual(['overtaken', ['10']]);
});

test.each(['fails', 'is refused'])('an earlier result is shown where the later %s', async (how) => {
  const { open, shown, finish } = pressed({ 9: 'result', 10: 'result' });
  const first = finish(0);
  if (how === 'fails') open[1]!.end();
  else expect(await finish(1, false)).toBe('refused');
  expect([await first, shown]).toEqual(['shown', ['9']]);
});

test('a later result waits for an earlier one whose change is under way', async () => {
  const { presses, shown, finish } = pressed({ 9: 'result' });
  let letGo = () => {};
  const first = finish(
    0,
    true,
    new Promise<void>((resolve) => {
      letGo = resolve;
    }),
  );
  await pause();
  const later = presses.begin('answer', '10', 'result');
  const second = later.show(async () => shown.push('10') > 0);
  await pause();
  expect(shown).toEqual([]);
  letGo();
  expect([await first, await second, shown]).toEqual(['shown', 'shown', ['9', '10']]);
});

test('a change that throws lets the others go on', async () => {
  const { presses, shown, finish } = pressed({ 10: 'result' });
  const press = presses.begin('answer', '9', 'menu');
  await expect(press.show(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  await finish(0);
  expect(shown).toEqual(['10']);
});

test('a menu is turned after the results before it, and not over those after it', async () => {
  const { open, shown, finish } = pressed({ 8: 'result', 9: 'menu', 10: 'menu', 11: 'result' });
  expect(open.map(({ isBehind }) => isBehind)).toEqual([false, true, true, true]);
  const [menu, another] = [finish(1), finish(2)];
  await pause();
  expect(shown).toEqual([]);
  open[3]!.end();
  await finish(0);
  await Promise.all([menu, another]);
  expect(shown).toEqual(['8', '9', '10']);
});

test('nothing is kept of an answer whose presses are over, nor shared with another', async () => {
  const { presses, open, finish } = pressed({ 9: 'result', 10: 'result' });
  await finish(1);
  open[0]!.end();
  expect(presses.begin('another', '11', 'result').isBehind).toBe(false);
  expect(presses.begin('answer', '3', 'result').isBehind).toBe(false);
});
