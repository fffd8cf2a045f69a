// The plot of docs/benchmarks.md: for each work a panel, for each peer a bar on a logarithmic axis.
const panels = [
  'Sobel edge map, 2048²',
  '3×3, 2048²',
  '7×7, 2048²',
  '31×31, 2048²',
  'Gaussian σ 1.5, 2048²',
  'Gaussian σ 8, 2048²',
  'layer 3→64 3×3, 224²',
  'layer 64→64 3×3, 56²',
  'layer 128→128 3×3, 28²',
  'layer 3→8 5×5, 512²',
];

const [least, most] = [0.1, 1000];
const panelWidth = 460;
const axisLeft = 150;
const axisWidth = 240;
const lineHeight = 20;
const gap = 24;

const style = `
  rect.page { fill: #ffffff } text { fill: #24292f; font: 12px "DejaVu Sans", Verdana, sans-serif }
  text.title { font-weight: bold } line { stroke: #d0d7de } line.core { stroke: #57606a; stroke-width: 1.5 }
  .faster { fill: #1f77b4 } .slower { fill: #d9822b } text.tick { fill: #57606a; font-size: 11px }
  @media (prefers-color-scheme: dark) {
    rect.page { fill: #0d1117 } text { fill: #e6edf3 } line { stroke: #30363d } line.core { stroke: #9198a1 }
    .faster { fill: #58a6ff } .slower { fill: #f0a35e } text.tick { fill: #9198a1 }
  }`;

/**
 * Draws how long peers take in multiples of the core's time.
 *
 * @param {{ works: Record<string, { peers: Record<string, { ratio?: number }> }> }} table
 * @returns {string} an SVG, for light and dark surroundings
 */
export function plot(table) {
  const drawn = panels.filter((id) => table.works[id]);
  const bottoms = [48, 48];
  const parts = drawn.map((id) => {
    const peers = Object.entries(table.works[id].peers).filter(
      ([name, { ratio }]) => ratio && name !== 'memory copy',
    );
    const sorted = peers
      .map(([name, { ratio }]) => ({ name, ratio }))
      .sort((a, b) => b.ratio - a.ratio);
    const column = bottoms[0] <= bottoms[1] ? 0 : 1;
    const top = bottoms[column];
    bottoms[column] += 46 + sorted.length * lineHeight + gap;
    return panel(id, sorted, 16 + column * panelWidth, top);
  });
  const width = 2 * panelWidth + 16;
  const height = Math.max(...bottoms);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<style>${style}
</style>
<rect class="page" width="${width}" height="${height}"/>
<text class="title" x="16" y="26">Time of each peer over the time of @convolve/core (logarithmic; right of 1 the core is faster)</text>
${parts.join('\n')}
</svg>
`;
}

function panel(title, peers, left, top) {
  const height = peers.length * lineHeight;
  const base = top + 18;
  const at = (ratio) => {
    const share = Math.log(ratio / least) / Math.log(most / least);
    return Math.round(left + axisLeft + axisWidth * Math.min(1, Math.max(0, share)));
  };
  const ticks = [0.1, 1, 10, 100, 1000].map(
    (
      tick,
    ) => `<line${tick === 1 ? ' class="core"' : ''} x1="${at(tick)}" x2="${at(tick)}" y1="${base}" y2="${base + height}"/>
<text class="tick" x="${at(tick)}" y="${base + height + 16}" text-anchor="middle">${tick}</text>`,
  );
  const bars = peers.map(({ name, ratio }, index) => {
    const y = base + index * lineHeight;
    const [from, to] = [at(1), at(ratio)].sort((a, b) => a - b);
    const verdict = ratio >= 1 ? 'faster' : 'slower';
    return `<text x="${left + axisLeft - 8}" y="${y + 14}" text-anchor="end">${name}</text>
<rect class="${verdict}" x="${from}" y="${y + 4}" width="${Math.max(1, to - from)}" height="12"/>
<text x="${Math.max(at(1), to) + 5}" y="${y + 14}">${Number(ratio.toPrecision(2))}</text>`;
  });
  return `<text class="title" x="${left}" y="${top + 8}">${title}</text>\n${[...ticks, ...bars].join('\n')}`;
}
