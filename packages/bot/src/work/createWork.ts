import type { Logger } from 'pino';
import type { Limits } from '../config.js';
import type { DownloadOptions } from '../download/policies.js';
import type { Work } from './job.js';

/** What `createWork` needs. A `Config` has its limits, hosts and origins. */
export interface WorkOptions extends DownloadOptions {
  readonly limits: Limits;
  readonly log: Logger;
  /** How long `stop` lets running jobs finish, in milliseconds: 10 seconds unless told. */
  readonly grace?: number;
  /** Another module for the worker threads: for tests. */
  readonly worker?: URL;
}

/** The work of this process: a bounded, fair queue in front of a pool of worker threads. */
export function createWork(_options: WorkOptions): Work {
  throw new Error('not yet');
}
