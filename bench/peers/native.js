// Native OpenCV and SciPy on one thread, in one Python process that waits for its turns (native.py).
// Timed, in Python, is the call alone, into a given array wherever the function takes one.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Debian's Python has these modules where python3-opencv and python3-scipy are installed. */
const probe = `
from importlib.util import find_spec
raise SystemExit(not (find_spec("cv2") and find_spec("scipy")))
`;
const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', probe]).status === 0,
);

const arrayTypes = { uint8: Uint8Array, float32: Float32Array, float64: Float64Array };

/** The process: `ask` sends a request, whose answer comes back; `end` lets it go. */
async function start() {
  const folder = mkdtempSync(join(tmpdir(), 'convolve-bench-'));
  const file = (name) => join(folder, name);
  const child = spawn(python, [fileURLToPath(new URL('../native.py', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await answers.next();
    if (done) throw new Error(`${python} ended before it answered`);
    return JSON.parse(value);
  };
  return {
    file,
    versions: await answer(),
    ask(request) {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      return answer();
    },
    end() {
      child.stdin.end();
      rmSync(folder, { recursive: true });
    },
  };
}

const native = python ? await start() : undefined;
let lastId = 0;

/** Does a kind of work by a module of Python. */
const by = (peer, kind) => async (work) => {
  const id = ++lastId;
  const { sigma, size } = work;
  const arrays = Object.fromEntries(
    Object.entries(shapesOf(work)).map(([name, { shape, data }]) => {
      const file = native.file(`${id}-${name}`);
      writeFileSync(file, data);
      return [name, { file, shape, type: data instanceof Float32Array ? 'float32' : 'uint8' }];
    }),
  );
  await native.ask({ do: 'prepare', id, peer, kind, arrays, numbers: { sigma, size } });
  return {
    run: async () => (await native.ask({ do: 'run', id })).milliseconds,
    async result() {
      const file = native.file(`${id}-result`);
      const { type } = await native.ask({ do: 'result', id, file });
      const { buffer, byteOffset, byteLength } = readFileSync(file);
      return new arrayTypes[type](buffer.slice(byteOffset, byteOffset + byteLength));
    },
    end: () => native.ask({ do: 'end', id }),
  };
};

function shapesOf({ rgba, image, kernel }) {
  if (rgba) return { rgba: { shape: [rgba.height, rgba.width, 4], data: rgba.data } };
  const array = ({ rows, cols, data }) => ({
    shape: [rows, cols],
    data: data instanceof Uint8Array ? data : Float32Array.from(data),
  });
  return { image: array(image), ...(kernel && { kernel: array(kernel) }) };
}

const offered = {
  OpenCV: ['correlate', 'bytes', 'display', 'toImage', 'gaussian', 'edges'],
  SciPy: ['correlate', 'gaussian'],
};

/** `OpenCV (native)` and `SciPy (native)`; none without a Python that has both. */
export const peers = Object.fromEntries(
  (native ? Object.entries(offered) : []).map(([peer, kinds]) => [
    `${peer} (native)`,
    Object.fromEntries(kinds.map((kind) => [kind, by(peer, kind)])),
  ]),
);

export const versions = native?.versions;

export const end = () => native?.end();
