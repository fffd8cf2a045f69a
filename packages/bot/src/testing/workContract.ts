import { afterEach, expect, onTestFinished, test } from 'vitest';
import type { Limits } from '../config.js';
import { type Job, JobFailure, type Stage, type Work } from '../jobs/job.js';
import { type ImageServer, serveImages } from './serveImages.js';

/** Work with limits that a test sets, and with the pool process of tests (`work/test/obeys.mjs`). */
type OpenWork = (limits: Partial<Limits>, trustedOrigins?: readonly string[]) => Promise<Work>;

/** The limits of tests, where a test sets no others. */
export const testLimits: Limits = {
  pixels: 1_000_000,
  downloadBytes: 1_000_000,
  queueLength: 20,
  perPerson: 20,
  processes: 1,
  memoryMegabytes: 512,
  deadline: 20_000,
  cooldown: 0,
};

/** An image as far as its first bytes tell. */
const gif = Buffer.from('GIF89a');

let jobs = 0;

/** A job for the pool process of tests, which does what the kernel's name says. */
export function testJob(kernel: string, person = 'ann', input?: Job['input']): Job {
  return {
    id: `job-${jobs++}`,
    person,
    input: input ?? { kind: 'matrix', rows: [[1]] },
    recipe: { kernel, border: 'reflect', display: null, colormap: null },
    uploadLimit: 1_000_000,
  };
}

/** 'done', or why a job failed. */
export async function outcomeOf(result: Promise<unknown>): Promise<string> {
  try {
    await result;
    return 'done';
  } catch (error) {
    expect(error).toBeInstanceOf(JobFailure);
    return (error as JobFailure).reason;
  }
}

/** Runs a job, and resolves when it has come so far; the result is inside, not waited for. */
export function begun(
  work: Work,
  job: Job,
  stage: Stage = 'computing',
): Promise<{ result: Promise<unknown> }> {
  return new Promise((resolve) => {
    const result = work.run(job, (reached) => {
      if (reached === stage) resolve({ result });
    });
  });
}

/** What any work does with jobs, wherever they are done. */
export function workContract(open: OpenWork): void {
  const works: Work[] = [];
  const workWith = async (limits: Partial<Limits> = {}, trustedOrigins: string[] = []) => {
    const work = await open(limits, trustedOrigins);
    works.push(work);
    return work;
  };
  afterEach(async () => {
    await Promise.all(works.splice(0).map((work) => work.stop()));
  });

  test('a job that is done has its result, and tells how far it is', async () => {
    const work = await workWith();
    // Redis tells of stages only from when it is listened to, which a job that is done shows.
    await work.run(testJob('pause 1'));
    const stages: Stage[] = [];
    const result = await work.run(testJob('pause 200'), (stage) => stages.push(stage));
    expect(result).toMatchObject({ image: new Uint8Array(1), extension: 'png', notes: [] });
    expect(result.milliseconds).toMatchObject({ download: expect.any(Number), compute: 2 });
    expect(stages).toEqual(['waiting', 'computing']);
  });

  test.each([
    ['exit', 'internal'],
    ['crash', 'internal'],
    ['throw', 'internal'],
    ['refuse', 'image-broken'],
    ['hang', 'deadline'],
  ])('a pool process that does %s: %s, and the next job is done', async (verb, reason) => {
    const work = await workWith({ deadline: 1500 });
    const outcomes = [work.run(testJob(verb)), work.run(testJob('pause 1'))];
    expect(await Promise.all(outcomes.map(outcomeOf))).toEqual([reason, 'done']);
  });

  test.each(['fill', 'fill-outside'])(
    'a pool process that runs out of memory by %s says so, and the next job is done',
    async (verb) => {
      const work = await workWith({ memoryMegabytes: 256 });
      const outcomes = [work.run(testJob(verb)), work.run(testJob('pause 1'))];
      expect(await Promise.all(outcomes.map(outcomeOf))).toEqual(['out-of-memory', 'done']);
    },
  );

  test('a report of a stage that throws changes nothing', async () => {
    const result = (await workWith()).run(testJob('pause 1'), () => {
      throw new Error('no answer to edit');
    });
    expect(await outcomeOf(result)).toBe('done');
  });

  test('a failure carries what its sentence needs', async () => {
    const work = await workWith();
    await expect(work.run(testJob('refuse'))).rejects.toMatchObject({
      reason: 'image-broken',
      message: 'half of it',
      detail: { part: 2 },
    });
  });

  test('an address that must not be asked is refused where it would be asked', async () => {
    const work = await workWith();
    const input = { kind: 'url', url: 'https://127.0.0.1/', name: 'a' } as const;
    expect(await outcomeOf(work.run(testJob('pause 1', 'ann', input)))).toBe('address-refused');
  });

  test('a full queue refuses at once, with a time', async () => {
    const work = await workWith({ queueLength: 1 });
    const people = Array.from({ length: 8 }, (_, k) => `p${k}`);
    const results = people.map((person) => work.run(testJob('pause 50', person)));
    const outcomes = await Promise.all(results.map(outcomeOf));
    expect(new Set(outcomes)).toEqual(new Set(['done', 'queue-full']));
    await expect(results[outcomes.indexOf('queue-full')]).rejects.toMatchObject({
      detail: { seconds: expect.any(Number) },
    });
  });

  test('the one job of B comes before the second of A', async () => {
    const work = await workWith();
    const { result: first } = await begun(work, testJob('pause 500', 'Z'));
    const done: string[] = [];
    const names = [...Array.from({ length: 10 }, (_, k) => `A${k}`), 'B0'];
    await Promise.all(
      names.map((name) => work.run(testJob('pause 5', name[0])).then(() => done.push(name))),
    );
    await first;
    expect(done.slice(0, 3)).toEqual(['A0', 'B0', 'A1']);
    expect(done).toHaveLength(11);
  });

  test('what drips holds nobody up, neither numbers nor another address, and few places', async () => {
    const dripping = await serveImages(gif, true);
    const honest = await serveImages(gif, false);
    onTestFinished(() => Promise.all([dripping.stop(), honest.stop()]).then(() => {}));
    const at = ({ origin }: ImageServer) =>
      ({ kind: 'url', url: `${origin}/a`, name: 'a' }) as const;
    const work = await workWith({}, [dripping.origin, honest.origin]);
    const ask = (person: string, input?: Job['input']) =>
      outcomeOf(work.run(testJob('pause 1', person, input)));
    const slow = ['ann', 'bob'].flatMap((person) =>
      Array.from({ length: 6 }, () => ask(person, at(dripping))),
    );
    await expect.poll(() => dripping.open.size, { timeout: 10_000 }).toBe(4);
    const outcomes = ['cat', 'dan'].flatMap((person) => [ask(person), ask(person, at(honest))]);
    expect(await Promise.all(outcomes)).toEqual(['done', 'done', 'done', 'done']);
    expect(dripping.open.size).toBe(4);
    await dripping.stop();
    expect(new Set(await Promise.all(slow))).toEqual(new Set(['unreachable']));
  });

  test('takes only so many jobs of one person', async () => {
    const work = await workWith({ perPerson: 2 });
    const results = ['a', 'a', 'a', 'b'].map((person) => work.run(testJob('pause 50', person)));
    const outcomes = await Promise.all(results.map(outcomeOf));
    expect(outcomes).toEqual(['done', 'done', 'cooldown', 'done']);
    // The number, and no time: nobody knows when one of them ends.
    await expect(results[2]).rejects.toMatchObject({ detail: { underWay: 2 } });
    expect(await outcomeOf(work.run(testJob('pause 1', 'a')))).toBe('done');
  });

  test('lets a person who asked too often wait, and says how long', async () => {
    const work = await workWith({ perPerson: 1, cooldown: 60_000 });
    expect(await outcomeOf(work.run(testJob('pause 1')))).toBe('done');
    await expect(work.run(testJob('pause 1'))).rejects.toMatchObject({
      reason: 'cooldown',
      detail: { seconds: 60 },
    });
    expect(await outcomeOf(work.run(testJob('pause 1', 'bob')))).toBe('done');
  });

  test('a stop finishes what runs, and refuses what waits and what comes', async () => {
    const work = await workWith();
    const { result } = await begun(work, testJob('pause 400', 'a'));
    const ask = (person: string) => outcomeOf(work.run(testJob('pause 1', person)));
    const waiting = ['b', 'c', 'd'].map(ask);
    const stopped = work.stop();
    expect(await Promise.all([outcomeOf(result), ask('e')])).toEqual(['done', 'stopping']);
    expect(await Promise.all(waiting)).toContain('stopping');
    await stopped;
    expect(work.stop()).toBe(stopped);
  });
}
