import { english, type FileFault, sayFault } from './fileFaults.js';

/** How a FileError came about. */
export interface FileErrorOptions extends ErrorOptions {
  /** Why the file cannot be read; default: only the message says it. */
  readonly fault?: FileFault | undefined;
}

/** Thrown for a file that is of another kind, damaged, or too large. */
export class FileError extends RangeError {
  /** Why, for `fileFaultMessage`; undefined where there are only the words of a decoder. */
  readonly fault: FileFault | undefined;

  constructor(message: string, { fault, ...options }: FileErrorOptions = {}) {
    super(message, options);
    this.fault = fault;
  }
}

/** A fault as parameters. */
export type Fault = [code: FileFault['code'], ...args: FileFault['args']];

/** What an error of a fault is made with: its message, with the file's name in front, and the fault. */
export function faultOf(
  name: string,
  ...[code, ...args]: Fault
): [message: string, options: { readonly fault: FileFault }] {
  const fault = { code, args };
  return [`${name} ${sayFault(fault, english)}`, { fault }];
}
