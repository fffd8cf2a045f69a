import code from 'inline:../../worker/worker';
import type { LabSettings } from '../../shared/labSettings';
import type { Source } from '../../shared/protocol';
import type {
  Computed,
  ExplainedCell,
  Failure,
  Loaded,
  Numbers,
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

/** The worker as asynchronous functions. It starts from a blob, which a webview allows. */
export class WorkerClient {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  constructor() {
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    this.worker = new Worker(url);
    this.worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => this.take(data);
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.failAll(event.message || 'The worker stopped');
    };
  }

  async load(source: Source, shrink: boolean): Promise<Loaded> {
    const reply = await this.ask({ type: 'load', source, shrink });
    return (reply as Extract<WorkerReply, { type: 'loaded' }>).loaded;
  }

  async compute(
    settings: LabSettings,
    map: number,
    input: number,
    note: (note: Note) => void,
  ): Promise<{ readonly computed: Computed; readonly numbers: Promise<Numbers> }> {
    const reply = await this.ask({ type: 'compute', settings, map, input }, note);
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

  private ask(question: Question, note?: Waiting['note']): Promise<WorkerReply> {
    const id = ++this.lastId;
    const reply = this.replyTo(id, note);
    this.worker.postMessage({ ...question, id } satisfies WorkerRequest);
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
