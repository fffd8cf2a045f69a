import { messageOf } from '../check/messageOf.js';

/** An input whose work failed. */
export interface Failure {
  readonly name: string;
  readonly reason: string;
}

/** Why the system refused a file, without its names for calls and errors: `permission denied`. */
export function systemReason(error: unknown): string {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined) return messageOf(error);
  if (code === 'EISDIR') return 'a folder has its name';
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'what should be its folder is a file';
  return messageOf(error).replace(/^\w+: (.*?), \w+(?: .*)?$/s, '$1');
}

/** Does work for one item after another; what fails is added to `failures`, and the rest goes on. */
export async function settled<R>(
  names: readonly string[],
  work: (name: string) => Promise<R>,
  failures: Failure[],
): Promise<R[]> {
  const results: R[] = [];
  for (const name of names) {
    try {
      results.push(await work(name));
    } catch (error) {
      failures.push({ name, reason: messageOf(error) });
    }
  }
  return results;
}

/** The error of a call of which some inputs failed. */
export function failureSummary(failures: readonly Failure[], total: number): Error {
  const lines = failures.map(({ name, reason }) => `\n  ${name}: ${reason}`);
  return new Error(`${failures.length} of ${total} inputs failed${lines.join('')}`);
}
