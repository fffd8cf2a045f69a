import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { type Result, stages } from '../jobs/job.js';

/** In seconds: from a small image's compute time to the usual deadline. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** A part of a request that takes time. */
export type TimedStage = keyof Result['milliseconds'] | 'upload';

/** What Prometheus is told. Nothing of people or their images is in it. */
export class Metrics {
  readonly registry = new Registry();
  readonly #registers = [this.registry];

  /** Jobs that have ended: `done`, or why they failed. */
  readonly jobs = new Counter({
    name: 'convolve_jobs_total',
    help: 'Jobs that have ended, by outcome: done, or the reason of the failure',
    labelNames: ['outcome'],
    registers: this.#registers,
  });

  /** Jobs under way; those that are `waiting` are the queue. */
  readonly underWay = new Gauge<'stage'>({
    name: 'convolve_jobs_under_way',
    help: 'Jobs under way, by the stage that they are in; the queue is the stage waiting',
    labelNames: ['stage'],
    registers: this.#registers,
  });

  readonly #seconds = new Histogram({
    name: 'convolve_stage_seconds',
    help: 'Time of each stage of the jobs that were done, and of posting their answers',
    labelNames: ['stage'],
    buckets,
    registers: this.#registers,
  });

  /** How often a connection to the gateway was lost and restored. */
  readonly reconnects = new Counter({
    name: 'convolve_gateway_reconnects_total',
    help: 'Connections to the gateway that were lost and restored',
    registers: this.#registers,
  });

  /** What Discord told that could not be read. */
  readonly unreadable = new Counter({
    name: 'convolve_unreadable_payloads_total',
    help: 'Events of Discord that could not be read and were passed over',
    registers: this.#registers,
  });

  constructor() {
    for (const stage of stages) this.underWay.set({ stage }, 0);
  }

  /** Records how long a stage took. */
  took(stage: TimedStage, milliseconds: number): void {
    this.#seconds.observe({ stage }, milliseconds / 1000);
  }

  /** Posts an answer with its images, and records how long that took, also where it fails. */
  async timeUpload<T>(post: () => Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await post();
    } finally {
      this.took('upload', performance.now() - start);
    }
  }

  /** Adds a number that is read each time that Prometheus asks. */
  read(name: string, help: string, value: () => number): void {
    new Gauge({
      name,
      help,
      registers: this.#registers,
      collect() {
        this.set(value());
      },
    });
  }
}
