import { Failed } from '../../worker/Failed';
import type {
  Asked,
  Computed,
  Numbers,
  Work,
  WorkerReply,
  WorkerRequest,
} from '../../worker/messages';

/** What the worker says while it works. */
type Note = Extract<WorkerReply, { type: 'progress' | 'strip' }>;

/** What the worker says at last. */
export type Outcome = Exclude<WorkerReply, Note>;

interface Waiting {
  readonly done: (outcome: Outcome) => void;
  readonly note: (note: Note) => void;
}

/** What a question was answered. */
export function answerOf<T extends keyof Work>(outcome: Outcome): ReturnType<Work[T]> {
  if (outcome.type === 'failure') throw new Failed(outcome.failure);
  return outcome.answer as ReturnType<Work[T]>;
}

/** Asks the worker, and waits for its answers. */
export class WorkerClient {
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private ready: Worker | undefined;

  constructor(private readonly worker: Promise<Worker>) {
    worker.then(
      (started) => {
        this.ready = started;
        started.onmessage = ({ data }: MessageEvent<WorkerReply>) => this.take(data);
        started.onerror = (event) => {
          event.preventDefault();
          this.failAll(event.message || 'The worker stopped');
        };
      },
      () => {},
    );
  }

  /** Asks the worker to do something. An image's bytes are handed over. */
  async ask<T extends keyof Work>(type: T, asked: Asked<T>): Promise<ReturnType<Work[T]>> {
    return answerOf<T>(await this.outcomeOf(this.send(type, asked)));
  }

  /** Has the worker compute; its numbers come later. */
  async compute(
    asked: Asked<'compute'>,
    note: (note: Note) => void,
  ): Promise<{ readonly computed: Computed; readonly numbers: Promise<Numbers> }> {
    const id = this.send('compute', asked);
    const computed = answerOf<'compute'>(await this.outcomeOf(id, note)) as Computed;
    const numbers = this.outcomeOf(id).then((next) => answerOf<'compute'>(next) as Numbers);
    return { computed, numbers };
  }

  private send<T extends keyof Work>(type: T, asked: Asked<T>): number {
    const id = ++this.lastId;
    const request = { ...asked, type, id } as WorkerRequest;
    const source = 'source' in request ? request.source : undefined;
    const transfer = source?.kind === 'image' ? [source.bytes.buffer] : [];
    // At once where it can be: the page is rendered in the next microtask.
    if (this.ready) this.ready.postMessage(request, transfer);
    else {
      this.worker.then(
        (worker) => worker.postMessage(request, transfer),
        (error: unknown) => this.failAll(String(error)),
      );
    }
    return id;
  }

  private outcomeOf(id: number, note: Waiting['note'] = () => {}): Promise<Outcome> {
    return new Promise((done) => this.waiting.set(id, { done, note }));
  }

  private take(reply: WorkerReply): void {
    const waiting = this.waiting.get(reply.id);
    if (reply.type === 'progress' || reply.type === 'strip') {
      waiting?.note(reply);
      return;
    }
    this.waiting.delete(reply.id);
    waiting?.done(reply);
  }

  private failAll(detail: string): void {
    for (const id of this.waiting.keys()) {
      this.take({ type: 'failure', id, failure: { reason: 'failed', detail } });
    }
  }
}
