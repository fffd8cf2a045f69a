import type { Border } from '@convolve/core';
import { rotate180, toRows } from '@convolve/core';
import type { CodeWriter } from './CodeWriter';
import { dilated, laid } from './placed';

/** The edge modes of SVG; it has none that mirrors. */
const edgeModes: Record<Border, string> = {
  zero: 'none',
  edge: 'duplicate',
  wrap: 'wrap',
  reflect: 'duplicate',
  symmetric: 'duplicate',
};

/**
 * An SVG filter. `feConvolveMatrix` turns its matrix by 180° (Filter Effects, section 9.10), so a
 * correlation gets it turned. The result is clamped to 0…1, and is of the picture's size.
 */
export const svg: CodeWriter = (kernel, layer) => {
  const turned = toRows(rotate180(dilated(laid(kernel, layer), layer.dilation)));
  const cols = turned[0]?.length ?? 0;
  const mirrored = layer.border === 'reflect' || layer.border === 'symmetric';
  return `<filter id="convolve" color-interpolation-filters="sRGB">
${mirrored ? `  <!-- SVG has no border like "${layer.border}"; this one repeats the edge. -->\n` : ''}  <feConvolveMatrix order="${cols} ${turned.length}" divisor="1" bias="0" preserveAlpha="true"
    targetX="${Math.floor(cols / 2)}" targetY="${Math.floor(turned.length / 2)}" edgeMode="${edgeModes[layer.border]}"
    kernelMatrix="
${turned.map((row) => `      ${row.join(' ')}`).join('\n')}" />
</filter>
`;
};
