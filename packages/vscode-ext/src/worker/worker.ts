import { messageOf } from '../shared/messageOf';
import { Failed } from './Failed';
import { Job } from './Job';
import type { ImageNumbers, Numbers, Strip, Work, WorkerReply, WorkerRequest } from './messages';
import { Session } from './Session';

declare const self: DedicatedWorkerGlobalScope;

const session = new Session();
let current = new Job();

// The marks are for profilers, and for `bench/lab.js --parts`.
self.onmessage = async ({ data }: MessageEvent<WorkerRequest>) => {
  try {
    await answer(data);
  } catch (error) {
    const detail = messageOf(error);
    const failure =
      error instanceof Failed ? error.failure : ({ reason: 'failed', detail } as const);
    post({ type: 'failure', id: data.id, failure });
  }
};

async function answer(request: WorkerRequest): Promise<void> {
  switch (request.type) {
    case 'load':
      performance.mark('has the file');
      current.cancel();
      return reply(request, await session.load(request));
    case 'compute': {
      const { id } = request;
      current.cancel();
      const job = new Job((fraction) => post({ type: 'progress', id, fraction }));
      current = job;
      // Of several requests that wait already, only the last is worth beginning.
      await job.checkpoint();
      performance.mark('is asked for a result');
      const paint = (strip: Strip) => post({ type: 'strip', id, strip });
      const { computed, numbers } = await session.compute(request, job, paint);
      performance.mark('has the result');
      reply(request, computed);
      const copies = copied(await numbers());
      performance.mark('has the numbers');
      return reply(request, copies);
    }
    case 'explain':
      return reply(request, await session.explain(request));
    case 'png':
      return reply(request, await session.png());
    case 'other':
      await session.loadOther(request.source);
      return reply(request, null);
    case 'find':
      return reply(request, await session.find(request.source));
    case 'compare':
      return reply(request, await session.compare(request));
  }
}

function reply<T extends keyof Work>(
  { id }: { readonly type: T; readonly id: number },
  answer: ReturnType<Work[T]>,
): void {
  post({ type: 'answer', id, answer });
}

/** Hands a message to the lab, with the bitmaps and the memory in it. */
function post(message: WorkerReply): void {
  self.postMessage(message, handedOver(message));
}

function handedOver(value: unknown): Transferable[] {
  if (value instanceof ImageBitmap) return [value];
  if (ArrayBuffer.isView(value)) return [value.buffer as ArrayBuffer];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(handedOver)
    : [];
}

/** The lab's own numbers: the session goes on with its own. */
function copied({ input, result }: Numbers): Numbers {
  const copies = ({ planes, ...rest }: ImageNumbers) => ({
    ...rest,
    planes: planes.map(({ name, matrix }) => ({
      name,
      matrix: { ...matrix, data: matrix.data.slice() },
    })),
  });
  return { ...(input && { input: copies(input) }), result: copies(result) };
}
