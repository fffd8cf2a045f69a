import type { Redis } from 'ioredis';
import { JobFailure, type Result } from '../../jobs/job.js';
import { PREFIX } from '../../redis/names.js';
import { RESULT_LIFE } from './bounds.js';

/** What a job came to, as Redis keeps it: a hash of JSON and, as they are, the images' bytes. */
export class Outcomes {
  constructor(private readonly redis: Redis) {}

  async has(id: string): Promise<boolean> {
    return (await this.redis.exists(keyOf(id))) > 0;
  }

  async store(id: string, outcome: Result | JobFailure): Promise<void> {
    const key = keyOf(id);
    const fields = outcome instanceof JobFailure ? failureFields(outcome) : resultFields(outcome);
    const replies = await this.redis.multi().hset(key, fields).pexpire(key, RESULT_LIFE).exec();
    for (const [error] of replies ?? []) if (error) throw error;
  }

  /** The result or the failure; `undefined` as long as there is none. */
  async read(id: string): Promise<Result | JobFailure | undefined> {
    const { json, image, thumbnail } = await this.redis.hgetallBuffer(keyOf(id));
    if (!json) return undefined;
    const plain = JSON.parse(json.toString()) as Plain;
    if ('failure' in plain) {
      const { reason, message, detail } = plain.failure;
      return new JobFailure(reason, message, detail);
    }
    return {
      ...plain.result,
      image: plainBytes(image!),
      ...(thumbnail ? { thumbnail: plainBytes(thumbnail) } : {}),
    };
  }

  async forget(id: string): Promise<void> {
    await this.redis.unlink(keyOf(id));
  }
}

/** An outcome without bytes. */
type Plain =
  | { readonly result: Omit<Result, 'image' | 'thumbnail'> }
  | { readonly failure: Pick<JobFailure, 'reason' | 'message' | 'detail'> };

function resultFields({ image, thumbnail, ...result }: Result): Record<string, string | Buffer> {
  return {
    json: JSON.stringify({ result } satisfies Plain),
    image: Buffer.from(image),
    ...(thumbnail ? { thumbnail: Buffer.from(thumbnail) } : {}),
  };
}

function failureFields({ reason, message, detail }: JobFailure): Record<string, string> {
  return { json: JSON.stringify({ failure: { reason, message, detail } } satisfies Plain) };
}

/** The same bytes, as work in this process gives them. */
function plainBytes({ buffer, byteOffset, byteLength }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

const keyOf = (id: string) => `${PREFIX}:outcome:${id}`;
