import { readFileSync } from 'node:fs';
import { memoryOf } from '../memoryOf.js';

/** Whether this process was so near its ceiling that `bytes` more would have been refused. */
export function isFull(bytes: number): boolean {
  return bytes > 0 && memoryOf('self').peak + bytes > ceiling;
}

const ceiling = readCeiling();

function readCeiling(): number {
  try {
    const limits = readFileSync('/proc/self/limits', 'utf8');
    const bytes = Number(/^Max data size\s+(\d+)/m.exec(limits)?.[1]);
    return bytes > 0 ? bytes : Number.POSITIVE_INFINITY;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
