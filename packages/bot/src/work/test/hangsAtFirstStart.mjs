// The first process of a pool never gets ready, the others work.
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const mark = join(tmpdir(), `convolve-first-start-${process.ppid}`);
if (existsSync(mark)) await import('./obeys.mjs');
else {
  writeFileSync(mark, '');
  setInterval(() => {}, 1000);
}
