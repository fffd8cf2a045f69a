// Loaded before a program: prints the highest resident memory of its process, in KiB, on standard error.
// That of `resourceUsage` would count in what the parent had when it started the process.
import { readFileSync } from 'node:fs';

process.on('exit', () => {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const [, peak] = /^VmHWM:\s*(\d+) kB$/m.exec(status) ?? [];
  console.error(peak ?? process.resourceUsage().maxRSS);
});
