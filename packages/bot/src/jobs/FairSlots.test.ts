import { describe, expect, test } from 'vitest';
import { FairSlots } from './FairSlots.js';

/** Asks for a slot for each name, gives it back a little later, and tells the order of the turns. */
async function turnsOf(slots: FairSlots, requests: readonly string[]): Promise<string> {
  const turns: string[] = [];
  await Promise.all(
    requests.map(async (request) => {
      const release = await slots.acquire(request[0]!);
      turns.push(request);
      await Promise.resolve();
      release();
    }),
  );
  return turns.join(' ');
}

describe('FairSlots', () => {
  test('serves one person in the order of the requests', async () => {
    expect(await turnsOf(new FairSlots(1), ['a1', 'a2', 'a3'])).toBe('a1 a2 a3');
  });

  test('a person with one request is second after someone with ten', async () => {
    const many = Array.from({ length: 10 }, (_, k) => `a${k}`);
    expect(await turnsOf(new FairSlots(1), [...many, 'b0'])).toMatch(/^a0 b0 a1 a2/);
  });

  test('goes round among people', async () => {
    const requests = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'];
    expect(await turnsOf(new FairSlots(1), requests)).toBe('a1 b1 c1 a2 b2 a3');
  });

  test('holds a slot free from a person who has enough of them', async () => {
    const slots = new FairSlots(2, 1);
    const first = await slots.acquire('a');
    const second = slots.acquire('a');
    const other = await slots.acquire('b');
    expect([slots.waiting, slots.of('a'), slots.of('b')]).toEqual([1, 2, 1]);
    other();
    expect(slots.waiting).toBe(1);
    first();
    (await second)();
    expect([slots.waiting, slots.of('a'), slots.of('b')]).toEqual([0, 0, 0]);
  });

  test('lets those who wait fail, and goes on', async () => {
    const slots = new FairSlots(1);
    const release = await slots.acquire('a');
    const waiting = slots.acquire('b');
    slots.clear(new Error('stop'));
    await expect(waiting).rejects.toThrow('stop');
    release();
    (await slots.acquire('b'))();
  });
});

describe('FairSlots with hosts', () => {
  test('holds slots free from a host that has enough, and starts what waits for another', async () => {
    const slots = new FairSlots(4, 2, 2);
    const started: string[] = [];
    const ask = async (person: string, host: string) => {
      const release = await slots.acquire(person, host);
      started.push(person + host);
      return release;
    };
    const first = await Promise.all([ask('a', 'x'), ask('b', 'x')]);
    const waiting = [ask('a', 'x'), ask('c', 'x'), ask('a', 'y'), ask('a', 'z')];
    await waiting[2];
    expect(started).toEqual(['ax', 'bx', 'ay']);
    expect([slots.hasRoomFor('d', 'x'), slots.hasRoomFor('d', 'y')]).toEqual([false, true]);
    expect([slots.hasRoomFor('a', 'y'), slots.waiting]).toEqual([false, 3]);
    // Both the place of the person and that of the host are free again, each for another.
    first[0]!();
    await expect.poll(() => started.length).toBe(5);
    expect(started.slice(3).sort()).toEqual(['az', 'cx']);
  });
});
