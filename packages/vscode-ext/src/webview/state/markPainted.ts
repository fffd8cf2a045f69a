/** Marks when the next frame has been painted, for profilers and for the benchmark. */
export function markPainted(what: 'source' | 'strip' | 'result' | 'numbers'): void {
  requestAnimationFrame(() => setTimeout(() => performance.mark(`painted ${what}`)));
}
