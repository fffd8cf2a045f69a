import { type FailureReason, JobFailure } from '../../src/jobs/job.js';
import type { ProcessPool } from '../../src/work/ProcessPool.js';
import type { Case } from './Case.js';

/** What a file came to: a result, or the reason why there is none. */
interface Answered {
  readonly name: string;
  readonly outcome: FailureReason | 'done';
  /** What the log says of a failure. */
  readonly because: string;
}

const recipe = { kernel: 'sobel', border: 'reflect', display: null, colormap: null } as const;

/** Asks for the edges of a file, as a job whose download is done. */
export async function ask(
  pool: ProcessPool,
  { name, bytes }: Case,
  maxPixels: number,
): Promise<Answered> {
  const source = { kind: 'image', bytes } as const;
  const task = { source, recipe, uploadLimit: 10 * 1024 * 1024, maxPixels };
  try {
    await pool.run(task, () => {}, new AbortController());
    return { name, outcome: 'done', because: '' };
  } catch (error) {
    if (!(error instanceof JobFailure)) throw error;
    return { name, outcome: error.reason, because: error.message };
  }
}
