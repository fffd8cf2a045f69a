import { spawnSync } from 'node:child_process';

const program = `
import json, statistics, sys, time
import numpy as np

dtype, size, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
array = np.frombuffer(sys.stdin.buffer.read(), dtype).reshape(size, size)
rows = array.tolist()
np.set_printoptions(threshold=sys.maxsize)
tasks = {
    "numpy.array2string": lambda: np.array2string(array),
    "Python's repr of lists": lambda: repr(rows),
    "Python's json.loads": lambda: json.loads(text),
}
text = json.dumps(rows, separators=(",", ":"))
measured = []
for name, run in tasks.items():
    times = []
    for _ in range(rounds):
        start = time.process_time()
        result = run()
        times.append(1000 * (time.process_time() - start))
    length = len(result) if isinstance(result, str) else len(text)
    measured.append({"name": name, "time": statistics.median(times), "length": length})
version = f"{sys.version.split()[0]}, NumPy {np.__version__}"
print(json.dumps({"version": version, "measured": measured}))
`;

/**
 * Measures what Python and NumPy do with the same numbers, each as the median of its runs in CPU time.
 *
 * @param {Uint8Array | Float32Array | Float64Array} data of a square matrix
 * @param {number} size its rows, and its columns
 * @param {number} rounds
 * @returns {{ version: string, measured: { name: string, time: number, length: number }[] } | undefined}
 *   milliseconds and characters of text; undefined without a `python3` that has NumPy
 */
export function measurePython(data, size, rounds) {
  const dtype = data.constructor.name.replace('Array', '').toLowerCase();
  const { status, stdout } = spawnSync(
    'python3',
    ['-c', program, dtype, String(size), String(rounds)],
    { input: Buffer.from(data.buffer), encoding: 'utf8', maxBuffer: 2 ** 24 },
  );
  return status === 0 ? JSON.parse(stdout) : undefined;
}
