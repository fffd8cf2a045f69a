import type { Logger } from 'pino';
import type { Stage } from '../jobs/job.js';

/** Tells how far a job is; where that throws, it is logged, and the job goes on. */
export function stageReport(
  report: (stage: Stage) => void,
  job: string,
  log: Logger,
): (stage: Stage) => void {
  return (stage) => {
    try {
      report(stage);
    } catch (err) {
      log.error({ job, err }, 'a stage could not be reported');
    }
  };
}
