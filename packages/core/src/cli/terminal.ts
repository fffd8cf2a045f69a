import type { Readable, Writable } from 'node:stream';

/** An output of the command; a terminal has a width and colours. */
export type Output = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  hasColors?(count: number): boolean;
};

/** What the command reads from and writes to: `process`, or streams of a test. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
}
