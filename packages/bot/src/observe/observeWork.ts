import { asFailure, type Job, type Result, type Stage, type Work } from '../jobs/job.js';
import type { Metrics, TimedStage } from './Metrics.js';

/** Work whose jobs are counted and timed; for those who ask it is the same. */
export function observeWork(work: Work, metrics: Metrics): Work {
  const { underWay } = metrics;

  async function run(job: Job, onStage?: (stage: Stage) => void): Promise<Result> {
    let reached: Stage | undefined;
    const moveTo = (stage: Stage | undefined) => {
      if (reached !== undefined) underWay.dec({ stage: reached });
      if (stage !== undefined) underWay.inc({ stage });
      reached = stage;
    };
    try {
      const result = await work.run(job, (stage) => {
        moveTo(stage);
        onStage?.(stage);
      });
      metrics.jobs.inc({ outcome: 'done' });
      for (const [stage, milliseconds] of Object.entries(result.milliseconds)) {
        metrics.took(stage as TimedStage, milliseconds);
      }
      return result;
    } catch (error) {
      metrics.jobs.inc({ outcome: asFailure(error).reason });
      throw error;
    } finally {
      moveTo(undefined);
    }
  }

  if (work.poolMemory) {
    const help = 'Memory of the pool processes together';
    metrics.read('convolve_worker_memory_bytes', help, () => work.poolMemory!());
  }
  return { ...work, run };
}
