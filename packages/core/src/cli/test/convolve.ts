import { Readable, Writable } from 'node:stream';
import { main } from '../main.js';
import type { Output } from '../terminal.js';

interface Run {
  code: number;
  stdout: Buffer;
  text: string;
  stderr: string;
}

/**
 * Runs the command in this process; `colors` makes standard error a colour terminal, `isTerminal`
 * standard output a terminal.
 */
export async function convolve(
  argv: string[],
  { stdin = '' as string | Uint8Array, colors = 0, isTerminal = false } = {},
): Promise<Run> {
  const out: Uint8Array[] = [];
  const err: Uint8Array[] = [];
  const sink = (chunks: Uint8Array[]) =>
    new Writable({
      write(chunk: Uint8Array, _, done) {
        chunks.push(chunk);
        done();
      },
    });
  const stderr: Output = Object.assign(sink(err), {
    isTTY: colors > 0,
    columns: 40,
    hasColors: (count: number) => count <= colors,
  });
  const code = await main(argv, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: Object.assign(sink(out), { isTTY: isTerminal }),
    stderr,
  });
  const stdout = Buffer.concat(out);
  return { code, stdout, text: stdout.toString(), stderr: Buffer.concat(err).toString() };
}
