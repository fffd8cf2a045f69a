import { KernelTooLargeError } from './compute/KernelTooLargeError';
import { TooLargeError, UndecodableError } from './decode/decodePicture';
import { Job, Superseded } from './Job';
import type { Computed, Failure, Picture, WorkerReply, WorkerRequest } from './messages';
import { Session } from './Session';

declare const self: DedicatedWorkerGlobalScope;

const session = new Session();
let current = new Job();

self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
  void answer(data).catch((error: unknown) => {
    reply({ type: 'failure', id: data.id, failure: failureOf(error) });
  });
};

async function answer(request: WorkerRequest): Promise<void> {
  const { id } = request;
  switch (request.type) {
    case 'load': {
      current.cancel();
      reply({ type: 'loaded', id, loaded: await session.load(request.source, request.shrink) });
      return;
    }
    case 'compute': {
      current.cancel();
      const job = new Job((fraction) => reply({ type: 'progress', id, fraction }));
      current = job;
      // Of several requests that wait already, only the last is worth beginning.
      await job.checkpoint();
      const { settings, map, input } = request;
      const computed = await session.compute(settings, map, input, job);
      reply({ type: 'computed', id, computed }, transferables(computed));
      return;
    }
    case 'explain':
      reply({ type: 'explained', id, explained: session.explain(request.row, request.col) });
      return;
    case 'png': {
      const bytes = await session.png();
      reply({ type: 'png', id, bytes }, [bytes.buffer]);
    }
  }
}

function reply(message: WorkerReply, transfer: Transferable[] = []): void {
  self.postMessage(message, transfer);
}

function transferables({ input, result, maps }: Computed): Transferable[] {
  const parts = (picture: Picture | undefined): Transferable[] =>
    picture
      ? [picture.bitmap, ...picture.planes.map(({ matrix }) => matrix.data.buffer as ArrayBuffer)]
      : [];
  return [...parts(input), ...parts(result), ...maps.map(({ thumbnail }) => thumbnail)];
}

function failureOf(error: unknown): Failure {
  if (error instanceof Superseded) return { reason: 'superseded' };
  if (error instanceof TooLargeError) {
    return { reason: 'tooLarge', rows: error.rows, cols: error.cols };
  }
  if (error instanceof KernelTooLargeError) {
    const size = ({ rows, cols }: { rows: number; cols: number }) => `${rows}×${cols}`;
    return { reason: 'kernelTooLarge', kernel: size(error.kernel), input: size(error.input) };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { reason: error instanceof UndecodableError ? 'undecodable' : 'failed', detail };
}
