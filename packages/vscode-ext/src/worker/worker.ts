import { LayerError } from './compute/LayerError';
import { TooLargeError, UndecodableError, UnreadableError } from './decode/decodePicture';
import { Job, Superseded } from './Job';
import type {
  Computed,
  Failure,
  Numbers,
  PictureNumbers,
  Strip,
  WorkerReply,
  WorkerRequest,
} from './messages';
import { Session } from './Session';

declare const self: DedicatedWorkerGlobalScope;

const session = new Session();
let current = new Job();

// The marks are for profilers, and for `bench/lab.js --parts`.
self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
  void answer(data).catch((error: unknown) => {
    reply({ type: 'failure', id: data.id, failure: failureOf(error) });
  });
};

async function answer(request: WorkerRequest): Promise<void> {
  const { id } = request;
  switch (request.type) {
    case 'load': {
      performance.mark('has the file');
      current.cancel();
      const loaded = await session.load(request.source, request.shrink, request.part);
      reply({ type: 'loaded', id, loaded }, loaded.bitmap ? [loaded.bitmap] : []);
      return;
    }
    case 'compute': {
      current.cancel();
      const job = new Job((fraction) => reply({ type: 'progress', id, fraction }));
      current = job;
      // Of several requests that wait already, only the last is worth beginning.
      await job.checkpoint();
      performance.mark('is asked for a result');
      const { settings, map, input, factor } = request;
      const paint = (strip: Strip) => reply({ type: 'strip', id, strip }, [strip.pixels.buffer]);
      const { computed, numbers } = await session.compute(settings, map, input, factor, job, paint);
      performance.mark('has the result');
      reply({ type: 'computed', id, computed }, bitmapsOf(computed));
      const copies = copied(await numbers());
      performance.mark('has the numbers');
      reply({ type: 'numbers', id, numbers: copies }, buffersOf(copies));
      return;
    }
    case 'explain':
      reply({ type: 'explained', id, explained: await session.explain(request.row, request.col) });
      return;
    case 'png': {
      const bytes = await session.png();
      reply({ type: 'png', id, bytes }, [bytes.buffer]);
      return;
    }
    case 'other':
      await session.loadOther(request.source);
      reply({ type: 'other', id });
      return;
    case 'find':
      reply({ type: 'found', id, found: await session.find(request.source) });
      return;
    case 'compare': {
      const compared = await session.compare(request.with, request.colormap);
      const pictures = [compared.picture, ...(compared.difference ? [compared.difference] : [])];
      reply(
        { type: 'compared', id, compared },
        pictures.map(({ bitmap }) => bitmap) as ImageBitmap[],
      );
    }
  }
}

function reply(message: WorkerReply, transfer: Transferable[] = []): void {
  self.postMessage(message, transfer);
}

function bitmapsOf({ input, result, maps }: Computed): Transferable[] {
  const thumbnails = maps.map(({ thumbnail }) => thumbnail);
  return [result.bitmap, ...thumbnails, ...(input ? [input.bitmap] : [])] as ImageBitmap[];
}

/** The lab's own numbers: the session goes on with its own. */
function copied({ input, result }: Numbers): Numbers {
  const copies = ({ planes, ...rest }: PictureNumbers) => ({
    ...rest,
    planes: planes.map(({ name, matrix }) => ({
      name,
      matrix: { ...matrix, data: matrix.data.slice() },
    })),
  });
  return { ...(input && { input: copies(input) }), result: copies(result) };
}

function buffersOf({ input, result }: Numbers): Transferable[] {
  return [result, ...(input ? [input] : [])].flatMap(({ planes, bitmap }) => [
    ...planes.map(({ matrix }) => matrix.data.buffer as ArrayBuffer),
    ...(bitmap ? [bitmap as ImageBitmap] : []),
  ]);
}

function failureOf(error: unknown): Failure {
  if (error instanceof Superseded) return { reason: 'superseded' };
  if (error instanceof TooLargeError) {
    return { reason: 'tooLarge', rows: error.rows, cols: error.cols };
  }
  if (error instanceof UnreadableError) return { reason: 'unreadable', fault: error.fault };
  if (error instanceof LayerError) return error.failure;
  const detail = error instanceof Error ? error.message : String(error);
  return { reason: error instanceof UndecodableError ? 'undecodable' : 'failed', detail };
}
