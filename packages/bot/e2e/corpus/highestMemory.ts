import { readFileSync } from 'node:fs';
import { childrenOf } from '../../bench/childrenOf.js';

/** The most memory that a child of this process has had, in MiB (proc(5), `VmHWM`). */
export function highestMemory(): number {
  return Math.max(0, ...childrenOf().map(peakOf));
}

/** 0 for a process that has ended, or is about to: it has no memory any more. */
function peakOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
