/** Measures stages that follow one another. */
export class Stopwatch {
  #since = performance.now();

  /** The milliseconds since the last lap, or since the start. */
  lap(): number {
    const now = performance.now();
    const time = now - this.#since;
    this.#since = now;
    return time;
  }
}
