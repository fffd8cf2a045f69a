import { readFileSync } from 'node:fs';

/** The processes that a process, this one by default, has started and that are still there (proc(5)). */
export function childrenOf(pid = process.pid): readonly number[] {
  const ids = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').match(/\d+/g) ?? [];
  return ids.map(Number);
}
