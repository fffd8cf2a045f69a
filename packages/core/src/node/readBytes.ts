import { readFile } from 'node:fs/promises';
import { describe } from '../check/describe.js';
import { isArrayOf } from '../matrix/arrayKind.js';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'it is a directory',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
};

/** A `file:` URL: what a `URL` has, whose type neither Node's nor the DOM's need declare here. */
export interface FileUrl {
  readonly href: string;
  readonly protocol: string;
}

/** A file's bytes, and how error messages name it. */
export interface NamedBytes {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** Reads the file that `source` names; bytes are returned as they are. */
export async function readBytes(source: string | FileUrl | Uint8Array): Promise<NamedBytes> {
  if (isArrayOf(source, 'Uint8Array')) return { bytes: source, name: 'source' };
  const address = Object.prototype.toString.call(source) === '[object URL]' && (source as FileUrl);
  const isFileUrl = address && address.protocol === 'file:';
  if (typeof source !== 'string' && !isFileUrl) {
    const got = address ? address.href : describe(source);
    throw new TypeError(`source must be a path, a file: URL or a Uint8Array, got ${got}`);
  }
  try {
    return {
      bytes: await readFile(address ? new URL(address.href) : (source as string)),
      name: `source (${source})`,
    };
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    throw new RangeError(
      `source must be a file that can be read, got ${describe(String(source))}: ${reasons[code] ?? message}`,
      { cause },
    );
  }
}
