// The bars of the engine: by how much a peer's time must be at least the core's. "At most 1.3 × the
// peer's time" is a ratio of 1 / 1.3.
const at2048 = '2048²';

export const bars = [
  bar(`Sobel edge map, ${at2048}`, 'OpenCV (native)', 3, '3 × faster'),
  bar(`Sobel edge map, ${at2048}`, 'memory copy', 1 / 8, 'at most 8 copies of 16 MB'),
  bar('Sobel edge map, Float32, 640×480', '8-bit edge map', 1 / 3, 'at most 3 × its time'),
  ...correlation('3×3', 22, 5),
  ...correlation('7×7', 30, 6),
  bar(`8-bit 3×3, ${at2048}`, 'float32 3×3', 2, 'half of its time'),
  bar(`8-bit 3×3, ${at2048}`, 'OpenCV (native)', 1 / 1.1, 'at most 1.1 × its time'),
  bar(`display, absolute, ${at2048}`, 'float32 3×3', 1 / 0.6, 'at most 0.6 of its time'),
  bar(`toImage, 8-bit grey, ${at2048}`, 'float32 3×3', 1 / 0.4, 'at most 0.4 of its time'),
  bar(`colorize, viridis, ${at2048}`, 'float32 3×3', 1 / 0.8, 'at most 0.8 of its time'),
  bar(`31×31, ${at2048}`, 'OpenCV (native)', 1, 'no slower'),
  bar(`31×31, ${at2048}`, 'SciPy (native)', 1, 'no slower'),
  bar(`Gaussian σ 1.5, ${at2048}`, 'opencv.js', 5, '5 × faster'),
  bar(`Gaussian σ 1.5, ${at2048}`, 'OpenCV (native)', 1 / 1.3, 'at most 1.3 × its time'),
  ...['3→64 3×3, 224²', '64→64 3×3, 56²', '128→128 3×3, 28²', '3→8 5×5, 512²'].flatMap((layer) => [
    bar(`layer ${layer}`, 'onnxruntime-web', 1.5, '1.5 × faster'),
    bar(`layer ${layer}`, 'tfjs-wasm', 1, 'faster'),
  ]),
  bar('7×7, two threads, 4000×3000', 'one thread', 1.7, '1.7 × faster'),
];

function correlation(kernel, naive, opencvJs) {
  const work = `${kernel}, ${at2048}`;
  return [
    bar(work, 'naive loop', naive, `${naive} × faster`),
    bar(work, 'opencv.js', opencvJs, `${opencvJs} × faster`),
    bar(work, 'OpenCV (native)', 1 / 1.3, 'at most 1.3 × its time'),
  ];
}

function bar(work, peer, least, words) {
  return { work, peer, least, words };
}

/**
 * How a bar stands in measured works.
 *
 * @returns {{ verdict: 'met' | 'not met' | 'not measured', ratio?: number }}
 */
export function judge({ work, peer, least }, works) {
  const ratio = works[work]?.peers[peer]?.ratio;
  if (ratio === undefined) return { verdict: 'not measured' };
  return { verdict: ratio >= least ? 'met' : 'not met', ratio };
}
