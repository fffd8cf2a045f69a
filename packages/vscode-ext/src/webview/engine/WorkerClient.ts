import type { Colormap } from '@convolve/core';
import type { LabSettings } from '../../shared/labSettings';
import type { Part } from '../../shared/protocol';
import type {
  Comparand,
  Compared,
  Computed,
  ExplainedCell,
  Failure,
  Found,
  Loaded,
  Numbers,
  Subject,
  WorkerReply,
  WorkerRequest,
} from '../../worker/messages';

/** The worker could not do what it was asked to. */
export class WorkerFailure extends Error {
  constructor(readonly failure: Failure) {
    super('detail' in failure ? failure.detail : failure.reason);
  }
}

type Question = WorkerRequest extends infer Request
  ? Request extends WorkerRequest
    ? Omit<Request, 'id'>
    : never
  : never;

interface Waiting {
  readonly resolve: (reply: WorkerReply) => void;
  readonly reject: (error: Error) => void;
  readonly note: (note: Note) => void;
}

/** What the worker says while it works. */
type Note = Extract<WorkerReply, { type: 'progress' | 'strip' }>;

/** The worker as asynchronous functions. */
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

  /** An image's bytes are handed over. */
  async load(source: Subject, shrink: boolean, part?: Part): Promise<Loaded> {
    const bytes = source.kind === 'image' ? [source.bytes.buffer] : [];
    return this.loadedBy(
      await this.ask({ type: 'load', source, shrink, ...(part && { part }) }, undefined, bytes),
    );
  }

  /** What `load` gives, of a reply that has come already. */
  loadedBy(reply: WorkerReply): Loaded {
    if (reply.type === 'failure') throw new WorkerFailure(reply.failure);
    return (reply as Extract<WorkerReply, { type: 'loaded' }>).loaded;
  }

  async compute(
    settings: LabSettings,
    map: number,
    input: number,
    factor: number,
    note: (note: Note) => void,
  ): Promise<{ readonly computed: Computed; readonly numbers: Promise<Numbers> }> {
    const reply = await this.ask({ type: 'compute', settings, map, input, factor }, note);
    const { id, computed } = reply as Extract<WorkerReply, { type: 'computed' }>;
    const numbers = this.replyTo(id).then(
      (next) => (next as Extract<WorkerReply, { type: 'numbers' }>).numbers,
    );
    return { computed, numbers };
  }

  async explain(row: number, col: number): Promise<ExplainedCell> {
    const reply = await this.ask({ type: 'explain', row, col });
    return (reply as Extract<WorkerReply, { type: 'explained' }>).explained;
  }

  async png(): Promise<Uint8Array<ArrayBuffer>> {
    const reply = await this.ask({ type: 'png' });
    return (reply as Extract<WorkerReply, { type: 'png' }>).bytes;
  }

  /** Another image, to compare results with; its bytes are handed over. */
  async other(source: Extract<Subject, { kind: 'image' }>): Promise<void> {
    await this.ask({ type: 'other', source }, undefined, [source.bytes.buffer]);
  }

  /** Which kernel makes this image of the source? Its bytes are handed over. */
  async find(source: Extract<Subject, { kind: 'image' }>): Promise<Found> {
    const reply = await this.ask({ type: 'find', source }, undefined, [source.bytes.buffer]);
    return (reply as Extract<WorkerReply, { type: 'found' }>).found;
  }

  async compare(comparand: Comparand, colormap: Colormap): Promise<Compared> {
    const reply = await this.ask({ type: 'compare', with: comparand, colormap });
    return (reply as Extract<WorkerReply, { type: 'compared' }>).compared;
  }

  private ask(
    question: Question,
    note?: Waiting['note'],
    transfer: Transferable[] = [],
  ): Promise<WorkerReply> {
    const id = ++this.lastId;
    const reply = this.replyTo(id, note);
    const request: WorkerRequest = { ...question, id };
    // At once where it can be: the page is rendered in the next microtask.
    if (this.ready) this.ready.postMessage(request, transfer);
    else {
      this.worker.then(
        (worker) => worker.postMessage(request, transfer),
        (error: unknown) => this.failAll(String(error)),
      );
    }
    return reply;
  }

  private replyTo(id: number, note: Waiting['note'] = () => {}): Promise<WorkerReply> {
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject, note }));
  }

  private take(reply: WorkerReply): void {
    const waiting = this.waiting.get(reply.id);
    if (!waiting) return;
    if (reply.type === 'progress' || reply.type === 'strip') {
      waiting.note(reply);
      return;
    }
    this.waiting.delete(reply.id);
    if (reply.type === 'failure') waiting.reject(new WorkerFailure(reply.failure));
    else waiting.resolve(reply);
  }

  private failAll(detail: string): void {
    for (const { reject } of this.waiting.values()) {
      reject(new WorkerFailure({ reason: 'failed', detail }));
    }
    this.waiting.clear();
  }
}
