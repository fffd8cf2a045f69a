import type { Border } from '@convolve/core';
import { rotate180, toRows } from '@convolve/core';
import type { CodeSubject, CodeWriter } from './CodeSubject';
import { dilated } from './placed';

/** The edge modes of SVG; it has none that mirrors. */
const edgeModes: Record<Border, string> = {
  zero: 'none',
  edge: 'duplicate',
  wrap: 'wrap',
  reflect: 'duplicate',
  symmetric: 'duplicate',
};

/** What of red, green and blue goes in; none where each is for itself. */
const shares: Readonly<Record<CodeSubject['channels'], string | undefined>> = {
  gray: '0.299 0.587 0.114',
  red: '1 0 0',
  green: '0 1 0',
  blue: '0 0 1',
  each: undefined,
  sum: '1 1 1',
};

/**
 * An SVG filter. `feConvolveMatrix` turns its matrix by 180° (Filter Effects, section 9.10), so a
 * correlation gets it turned. The result is clamped to 0…1, and is of the image's size. Filters of
 * several kernels need values below 0, which SVG clamps.
 */
export const svg: CodeWriter = ({ kind, kernels, layer, channels }) => {
  if (kind !== 'kernel') return undefined;
  const turned = toRows(rotate180(dilated(kernels[0]!.rows, layer.dilation)));
  const cols = turned[0]?.length ?? 0;
  const mirrored = layer.border === 'reflect' || layer.border === 'symmetric';
  const share = shares[channels];
  const matrix = `${`${share} 0 0  `.repeat(3)}0 0 0 1 0`;
  return `<filter id="convolve" color-interpolation-filters="sRGB">
${share ? `  <feColorMatrix values="${matrix}" />\n` : ''}${mirrored ? `  <!-- SVG has no border like "${layer.border}"; this one repeats the edge. -->\n` : ''}  <feConvolveMatrix order="${cols} ${turned.length}" divisor="1" bias="0" preserveAlpha="true"
    targetX="${Math.floor(cols / 2)}" targetY="${Math.floor(turned.length / 2)}" edgeMode="${edgeModes[layer.border]}"
    kernelMatrix="
${turned.map((row) => `      ${row.join(' ')}`).join('\n')}" />
</filter>
`;
};
