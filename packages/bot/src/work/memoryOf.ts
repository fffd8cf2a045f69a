import { readFileSync } from 'node:fs';

/** What a process has asked the system for, in bytes; 0 where the system does not tell. */
export interface Memory {
  /** What is in RAM. */
  readonly resident: number;
  /** What counts against the ceiling (setrlimit(2), RLIMIT_DATA). */
  readonly data: number;
  /** About the most that `data` has been: what the address space has shrunk by since its peak is added. */
  readonly peak: number;
}

/** The memory of a process of this machine (proc(5)). */
export function memoryOf(pid: number | 'self' | undefined): Memory {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const bytes = (key: string) =>
      Number(new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;
    const data = bytes('VmData');
    const peak = data + bytes('VmPeak') - bytes('VmSize');
    return { resident: bytes('VmRSS'), data, peak };
  } catch {
    return { resident: 0, data: 0, peak: 0 };
  }
}
