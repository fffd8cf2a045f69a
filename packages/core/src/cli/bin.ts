#!/usr/bin/env node
import { systemReason } from './failures.js';
import { main } from './main.js';

// A reader that has seen enough (`convolve kernels | head`) is not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`convolve: standard output cannot be written: ${systemReason(error)}\n`);
  process.exit(1);
});

process.exitCode = await main(process.argv.slice(2), process);
