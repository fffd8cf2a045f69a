import { edgeMap, toGray, toImage } from '@convolve/core';
import { readImage } from '@convolve/core/node';
import { decodePng } from '@convolve/core/png';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Limits } from '../config.js';
import { discordHosts } from '../download/discordHosts.js';
import { JobFailure, type Stage, type Work } from '../jobs/job.js';
import { createLog } from '../log/createLog.js';
import { type LocalServer, serveLocally } from '../testing/serveLocally.js';
import { outcomeOf, testJob, testLimits, workContract } from '../testing/workContract.js';
import { createWork, type WorkOptions } from './createWork.js';
import { ProcessPool } from './ProcessPool.js';
import { poolProgram } from './poolProgram.js';

const testProgram = new URL('./test/obeys.mjs', import.meta.url);
const works: Work[] = [];
const lines: string[] = [];
let jpeg = Buffer.alloc(0);
let server: LocalServer;

beforeAll(async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  jpeg = await sharp({ create: { width: 64, height: 48, channels: 3, background: 'red', noise } })
    .jpeg()
    .toBuffer();
  server = await serveLocally((request, response) => {
    if (request.url?.startsWith('/photo.jpg')) response.end(jpeg);
  });
});
afterAll(() => server.stop());
afterEach(async () => {
  await Promise.all(works.splice(0).map((work) => work.stop()));
  lines.splice(0);
});

function workWith(limits: Partial<Limits> = {}, options: Partial<WorkOptions> = {}): Work {
  const work = createWork({
    limits: { ...testLimits, ...limits },
    attachmentHosts: discordHosts,
    trustedOrigins: [server.origin],
    log: createLog({ level: 'info', secrets: [], output: { write: (line) => lines.push(line) } }),
    program: testProgram,
    ...options,
  });
  works.push(work);
  return work;
}

describe('the bot’s own pool process', () => {
  test('answers an image with the pixels of the core, and says how far it is', async () => {
    const work = workWith({}, { program: poolProgram() });
    const stages: Stage[] = [];
    const photo = {
      kind: 'attachment',
      url: `${server.origin}/photo.jpg?hm=secret`,
      name: 'a',
    } as const;
    const result = await work.run(testJob('sobel', 'ann', photo), (stage) => stages.push(stage));
    const expected = toImage(edgeMap(toGray(await readImage(jpeg))));
    expect(Buffer.from(decodePng(result.image).data)).toEqual(Buffer.from(expected.data));
    expect(stages.slice(0, 3)).toEqual(['waiting', 'downloading', 'decoding']);
    expect(Object.keys(result.milliseconds).sort()).toEqual(
      ['compute', 'decode', 'download', 'encode', 'wait'].sort(),
    );
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { msg: 'job', outcome: 'done', input: 'attachment', width: 64, height: 48 },
    ]);
    expect(lines.join()).not.toContain('secret');
  });

  test('finds the kernel between two images, which it downloads both', async () => {
    const work = workWith({}, { program: poolProgram() });
    const photo = (query: string) => {
      const url = `${server.origin}/photo.jpg?${query}`;
      return { kind: 'attachment', url, name: 'photo.jpg' } as const;
    };
    const input = { kind: 'pair', before: photo('a'), after: photo('b') } as const;
    const { found, text } = await work.run(testJob('sobel', 'ann', input));
    expect(found).toMatchObject({ explained: true, nearest: { id: 'identity', scale: 1 } });
    expect(text).toBe('[[1]]');
    const missing = { ...input, after: { ...photo('c'), url: 'https://example.com/photo.jpg' } };
    expect(await outcomeOf(work.run(testJob('sobel', 'bo', missing)))).toBe('address-refused');
  });

  test('is ended in the middle of decoding when its time is over, and replaced', async () => {
    const large = await sharp({
      create: { width: 3000, height: 3000, channels: 3, background: 'red' },
    })
      .jpeg()
      .toBuffer();
    const task = {
      source: { kind: 'image', bytes: large },
      recipe: testJob('sobel').recipe,
      uploadLimit: 1e6,
      maxPixels: 1e7,
    } as const;
    const log = createLog({ level: 'silent', secrets: [] });
    const pool = new ProcessPool({
      program: poolProgram(),
      count: 1,
      deadline: 60_000,
      memoryMegabytes: 1024,
      log,
    });
    for (let round = 0; round < 3; round++) {
      const control = new AbortController();
      const over = new JobFailure('deadline', 'over');
      const onStage = () => void setTimeout(() => control.abort(over), 20 * round);
      expect(await outcomeOf(pool.run(task, onStage, control))).toBe('deadline');
    }
    expect(await outcomeOf(pool.run(task, () => {}, new AbortController()))).toBe('done');
    await pool.close();
  });

  test('passes on why it failed', async () => {
    const work = workWith({ pixels: 100 }, { program: poolProgram() });
    const photo = { kind: 'url', url: `${server.origin}/photo.jpg`, name: 'a' } as const;
    await expect(work.run(testJob('sobel', 'ann', photo))).rejects.toMatchObject({
      reason: 'too-many-pixels',
      detail: { width: 64, height: 48, limit: 100 },
    });
    expect(await outcomeOf(work.run(testJob('no-such-kernel')))).toBe('kernel-unreadable');
  });
});

describe('work in this process', () =>
  workContract(async (limits, origins = []) => workWith(limits, { trustedOrigins: origins })));

describe('each job has one outcome', () => {
  test('a pool process that dies while it has nothing to do is logged, and the next job is done', async () => {
    const work = workWith();
    expect(await outcomeOf(work.run(testJob('last')))).toBe('done');
    const died = /"how":"code 4","msg":"an idle pool process died"/;
    await expect.poll(() => lines.join(), { timeout: 10_000 }).toMatch(died);
    expect(await outcomeOf(work.run(testJob('pause 1')))).toBe('done');
  });

  test('a report of a stage that throws is logged and changes nothing', async () => {
    const result = workWith().run(testJob('pause 1'), () => {
      throw new Error('no answer to edit');
    });
    expect(await outcomeOf(result)).toBe('done');
    expect(lines.join()).toContain('no answer to edit');
  });

  test('a refused address and a failed download end the job', async () => {
    const work = workWith();
    const at = (kind: 'attachment' | 'url', url: string) =>
      outcomeOf(work.run(testJob('pause 1', 'ann', { kind, url, name: 'a' })));
    expect(await at('url', 'https://127.0.0.1/')).toBe('address-refused');
    expect(await at('attachment', 'https://example.com/a.png')).toBe('address-refused');
    expect(await at('attachment', `${server.origin}/photo.jpg`)).toBe('done');
  });
});

describe('the queue', () => {
  test('refuses at once, with a time, what does not fit into it', async () => {
    const work = workWith({ queueLength: 1 });
    const people = ['a', 'b', 'c', 'd'];
    const results = people.map((person) => work.run(testJob('pause 50', person)));
    await expect(results[3]).rejects.toMatchObject({
      reason: 'queue-full',
      detail: { seconds: expect.any(Number) },
    });
    expect(await Promise.all(results.map(outcomeOf))).toEqual([
      'done',
      'done',
      'done',
      'queue-full',
    ]);
  });

  test('serves the one job of B second after the ten of A', async () => {
    const work = workWith();
    const done: string[] = [];
    const names = [...Array.from({ length: 10 }, (_, k) => `A${k}`), 'B0'];
    await Promise.all(
      names.map((name) => work.run(testJob('pause 5', name[0])).then(() => done.push(name))),
    );
    expect(done.slice(0, 3)).toEqual(['A0', 'B0', 'A1']);
    expect(done).toHaveLength(11);
  });
});

describe('stop', () => {
  test('finishes what runs, and refuses what waits and what comes', async () => {
    const work = workWith();
    const results = ['a', 'b', 'c'].map((person) => work.run(testJob('pause 100', person)));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stopped = work.stop();
    results.push(work.run(testJob('pause 1', 'd')));
    expect(await Promise.all(results.map(outcomeOf))).toEqual([
      'done',
      'done',
      'stopping',
      'stopping',
    ]);
    await stopped;
    expect(work.stop()).toBe(stopped);
  });

  test('gives up after its grace what does not finish', async () => {
    const work = workWith({}, { grace: 100 });
    const result = work.run(testJob('hang'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const [outcome] = await Promise.all([outcomeOf(result), work.stop()]);
    expect(outcome).toBe('stopping');
  });
});
