/** A file that somebody might send. */
export interface Case {
  /** What is wrong with it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
