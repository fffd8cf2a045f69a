import { readdirSync, readFileSync } from 'node:fs';

/** The most memory that a child of this process has had, in MiB (proc(5), `VmHWM`). */
export function highestMemory(): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return Math.max(0, ...processes.map(peakOfChild));
}

function peakOfChild(id: string): number {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const number = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
    // A process that is ending has no memory any more.
    return number('PPid') === process.pid ? (number('VmHWM') || 0) / 1024 : 0;
  } catch {
    return 0;
  }
}
