import { readFileSync } from 'node:fs';
import { childrenOf } from './childrenOf.js';

/** Linux counts in hundredths (proc(5): user and system time, that of ended children too). */
const TICKS = 100;

/** The CPU time of a process, this one by default, and of its children, ended or not. */
export function cpuSeconds(pid = process.pid): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // The first field after the name is the third of all.
  const [user, system, ofChildren, systemOfChildren] = fields.slice(14 - 3, 18 - 3).map(Number);
  const own = (user! + system! + ofChildren! + systemOfChildren!) / TICKS;
  return childrenOf(pid).reduce((sum, child) => sum + cpuSeconds(child), own);
}
