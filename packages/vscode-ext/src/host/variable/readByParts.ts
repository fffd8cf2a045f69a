import { base64Bytes } from './base64';
import { NoArray } from './NoArray';
import { countOf, type StoredArray } from './StoredArray';

/** A multiple of every number's size; as text it is 2 MB. */
const partBytes = 1_536_000;

/** Larger arrays would not fit the lab's window. */
const maxBytes = 512 * 2 ** 20;

/** Evaluates an expression in a program that has stopped, and gives what the debugger prints. */
export type Evaluate = (expression: string) => Promise<string>;

/** Makes an expression that reads some bytes of another's numbers. */
export type MakeRead = (expression: string, start: number, stop: number) => string;

interface Header {
  readonly type: string;
  readonly shape: readonly number[];
  readonly total: number;
}

/**
 * Reads an array by expressions, in parts; of one part, the expression is evaluated once.
 *
 * @param onPart Is told what fraction is there; it throws to stop.
 * @throws NoArray if it is none, was cut off on its way, or changed meanwhile.
 */
export async function readByParts(
  expression: string,
  evaluate: Evaluate,
  makeRead: MakeRead,
  onPart: (fraction: number) => void = () => {},
): Promise<StoredArray> {
  const part = async (start: number) =>
    partOf(await evaluate(makeRead(expression, start, start + partBytes)));
  const { header, data } = await part(0);
  const { type, shape, total } = header;
  if (total > maxBytes) {
    throw new NoArray('large', Math.ceil(total / 2 ** 20), maxBytes / 2 ** 20);
  }
  const expected = countOf(shape) * Number(type.slice(1));
  if (total !== expected) {
    throw new NoArray('bytes', total, expected, shape.join(', '));
  }
  const bytes = new Uint8Array(total);
  let next = data;
  for (let at = 0; ; ) {
    if (next.length !== Math.min(partBytes, total - at)) {
      throw new NoArray('incomplete', at + next.length, total);
    }
    bytes.set(next, at);
    at += next.length;
    onPart(total === 0 ? 1 : at / total);
    if (at >= total) return { type, shape, bytes };
    const following = await part(at);
    if (JSON.stringify(following.header) !== JSON.stringify(header)) {
      throw new NoArray('changed');
    }
    next = following.data;
  }
}

function partOf(printed: string): { readonly header: Header; readonly data: Uint8Array } {
  const [, length, text = ''] = /convolve:(\d+):([\w+/=.]*)/.exec(printed) ?? [];
  if (length === undefined) throw new NoArray('unreadable', printed.slice(0, 200));
  if (text.length !== Number(length)) {
    throw new NoArray('damaged');
  }
  const [head = '', data = ''] = text.split('.');
  const json = new TextDecoder().decode(base64Bytes(head));
  const header = JSON.parse(json.startsWith('{') ? json : decodeURIComponent(json));
  if (header.code !== undefined) throw new NoArray(header.code, ...header.args);
  return { header, data: base64Bytes(data) };
}
