import { randomBytes } from 'node:crypto';
import type { Bot } from '../Bot.js';
import {
  asFailure,
  type Input,
  type Job,
  type JobFailure,
  type Result,
  type Stage,
  stages,
} from '../jobs/job.js';
import type { Image, Request } from './Request.js';

/** One of a request's inputs with what became of it. */
export interface Done {
  /** Its place among the inputs. */
  readonly at: number;
  readonly image: Image | null;
  readonly result: Result;
}

/** One that has no result. */
export interface Failed {
  readonly at: number;
  readonly image: Image | null;
  readonly jobId: string;
  readonly failure: JobFailure;
}

/** What became of a request. */
export interface Outcome {
  readonly done: readonly Done[];
  readonly failed: readonly Failed[];
}

/** How far a request is: the stage of the job that is furthest behind. */
export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  readonly all: number;
}

/** Runs a job for each of a request's inputs. It never rejects. */
export async function carryOut(
  { work, log }: Pick<Bot, 'work' | 'log'>,
  request: Request,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Outcome> {
  const inputs = inputsOf(request);
  const reached: (Stage | 'done')[] = inputs.map(() => 'waiting');
  const report = (at: number, stage: Stage | 'done') => {
    reached[at] = stage;
    const behind = stages.find((name) => reached.includes(name));
    if (behind === undefined) return;
    const done = reached.filter((name) => name === 'done').length;
    onProgress({ stage: behind, done, all: inputs.length });
  };
  const done: Done[] = [];
  const failed: Failed[] = [];
  const runs = inputs.map(async ({ image, input }, at) => {
    const job = jobFor(request, input, at);
    try {
      const result = await work.run(job, (stage) => report(at, stage));
      done.push({ at, image, result });
    } catch (error) {
      const failure = asFailure(error);
      if (failure !== error) log.error({ job: job.id, err: error }, 'job failed');
      failed.push({ at, image, jobId: job.id, failure });
    } finally {
      report(at, 'done');
    }
  });
  await Promise.all(runs);
  return { done: done.sort(byPlace), failed: failed.sort(byPlace) };
}

function inputsOf({ input }: Request): { image: Image | null; input: Input }[] {
  if (input.kind !== 'images') return [{ image: null, input }];
  return input.images.map((image) => {
    const { kind, url, name } = image;
    return { image, input: { kind, url, name } };
  });
}

function byPlace(a: { at: number }, b: { at: number }): number {
  return a.at - b.at;
}

function jobFor(request: Request, input: Input, at: number): Job {
  const { person, recipe, uploadLimit, jobIds, isResumed = false } = request;
  const id = jobIds?.[at] ?? newJobId();
  return { id, person, input, recipe, uploadLimit, ...(isResumed ? { isAdmitted: true } : {}) };
}

/** An id for each of a request's jobs. */
export function newJobIds(request: Request): readonly string[] {
  return inputsOf(request).map(newJobId);
}

/** Eight digits of Crockford's base 32, which are easy to read out. */
function newJobId(): string {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz';
  return [...randomBytes(8)].map((byte) => letters[byte % 32]).join('');
}
