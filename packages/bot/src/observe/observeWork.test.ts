import { expect, test } from 'vitest';
import { type Job, JobFailure, type Work } from '../jobs/job.js';
import { done } from '../testing/startTestBot.js';
import { Metrics } from './Metrics.js';
import { observeWork } from './observeWork.js';

const job: Job = {
  id: 'j',
  person: 'ann',
  input: { kind: 'matrix', rows: [[1]] },
  recipe: { kernel: 'sobel', border: null, display: null, colormap: null },
  uploadLimit: 1,
};

const workThat = (run: Work['run']): Work => ({ run, stop: async () => {} });

test('counts jobs by outcome, and times the stages of those that were done', async () => {
  const metrics = new Metrics();
  const works = observeWork(
    workThat(async () => done),
    metrics,
  );
  const fails = observeWork(
    workThat(async () => {
      throw new JobFailure('image-broken', 'bad CRC');
    }),
    metrics,
  );
  expect(await works.run(job)).toBe(done);
  await works.run(job);
  await expect(fails.run(job)).rejects.toMatchObject({ reason: 'image-broken' });
  const text = await metrics.registry.metrics();
  expect(text).toContain('convolve_jobs_total{outcome="done"} 2');
  expect(text).toContain('convolve_jobs_total{outcome="image-broken"} 1');
  expect(text).toContain('convolve_stage_seconds_count{stage="decode"} 2');
  expect(text).toContain('convolve_stage_seconds_sum{stage="download"} 0.002');
});

test('shows the queue and the stages while they last, and passes stages on', async () => {
  const metrics = new Metrics();
  const shown: string[] = [];
  const stages: string[] = [];
  const look = async () => {
    const { values } = await metrics.underWay.get();
    shown.push(values.map(({ value }) => value).join(' '));
  };
  const work = workThat(async (_, onStage) => {
    for (const stage of ['waiting', 'downloading', 'encoding'] as const) {
      onStage?.(stage);
      await look();
    }
    return done;
  });
  await observeWork(work, metrics).run(job, (stage) => stages.push(stage));
  await look();
  expect(shown).toEqual(['1 0 0 0 0', '0 1 0 0 0', '0 0 0 0 1', '0 0 0 0 0']);
  expect(stages).toEqual(['waiting', 'downloading', 'encoding']);
});

test('tells the memory of pool processes on this machine', async () => {
  const metrics = new Metrics();
  observeWork({ ...workThat(async () => done), poolMemory: () => 4096 }, metrics);
  expect(await metrics.registry.metrics()).toContain('convolve_worker_memory_bytes 4096');
});
