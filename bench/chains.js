// Calls whose matrices are kept in the engine's memory, and the same with ordinary ones, which the
// engine copies in and out: chains in which one call reads what the last one wrote. Timed is the processor's time,
// in milliseconds: what is compared is little, and both are the same code on one thread.
import { allocate, binomial, conv2d, correlate, edgeMap, keep, kernel } from '@convolve/core';

const placement = { mode: 'same', border: 'reflect' };

/** Ordinary memory, with the interface of the engine's. */
const ordinary = {
  keep: (value) => ({ ...value, release() {} }),
  allocate({ channels = 1, rows, cols }, type = Float32Array) {
    return { channels, rows, cols, data: new type(channels * rows * cols), release() {} };
  },
};

/** One correlation: what is kept is its image and its result. */
function one({ keep, allocate }, { image, kernel }) {
  const source = keep(image);
  const { rows, cols } = image;
  const out = allocate({ rows, cols });
  return contestant([source, out], () => correlate(source, kernel, { ...placement, out }));
}

/** Grey bytes, blurred; both derivatives of that, and the map of its edges. */
function edges({ keep, allocate }, { image }) {
  const { rows, cols } = image;
  const source = keep(image);
  const blurred = allocate({ rows, cols }, Uint8ClampedArray);
  const [x, y] = [allocate({ rows, cols }), allocate({ rows, cols })];
  const map = allocate({ rows, cols }, Uint8Array);
  const [toRight, downwards] = ['sobel-x', 'sobel-y'].map((id) => kernel(id).matrix);
  return contestant([source, blurred, x, y, map], () => {
    correlate(source, binomial(5), { ...placement, out: blurred });
    correlate(blurred, toRight, { ...placement, out: x });
    correlate(blurred, downwards, { ...placement, out: y });
    edgeMap(blurred, { out: map });
  });
}

/** Layers, each on the maps of the one before. */
function layers({ keep, allocate }, { input, layers }) {
  const maps = [
    keep(input),
    ...layers.map(({ filters }) => allocate({ ...input, channels: filters.count })),
  ];
  return contestant(maps, () => {
    for (const [index, { filters, bias }] of layers.entries()) {
      conv2d(maps[index], filters, { bias, padding: 'same', out: maps[index + 1] });
    }
  });
}

function contestant(kept, run) {
  return {
    run() {
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    },
    result: () => kept.at(-1).data,
    end: () => {
      for (const it of kept) it.release();
    },
  };
}

const chains = { keptOne: one, keptEdges: edges, keptLayers: layers };
const inMemory = (memory) =>
  Object.fromEntries(
    Object.entries(chains).map(([kind, chain]) => [kind, (work) => chain(memory, work)]),
  );

export const kept = inMemory({ keep, allocate });
export const copied = inMemory(ordinary);
