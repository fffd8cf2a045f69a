import type { Border } from '@convolve/core';
import type { CodeWriter } from './CodeWriter';
import { laid, paddingOf } from './placed';

/** How a texel beside the picture is found; the zero border is left to `inside`. */
const borderCode: Record<Border, string> = {
  zero: 'p',
  edge: 'clamp(p, ivec2(0), size - 1)',
  reflect: 'abs((p + size - 1 + 8 * (2 * size - 2)) % (2 * size - 2) - size + 1)',
  symmetric: '(abs(2 * ((p + size + 16 * size) % (2 * size)) - 2 * size + 1) - 1) / 2',
  wrap: '(p + 16 * size) % size',
};

/** A fragment shader for WebGL 2 (GLSL ES 3.00). Row 0 of the texture is the picture's first. */
export const glsl: CodeWriter = (kernel, layer) => {
  const rows = laid(kernel, layer);
  const cols = rows[0]?.length ?? 0;
  const { border, stride, dilation } = layer;
  const { top, left } = paddingOf(rows, layer);
  const weights = rows.map((row) => `  ${row.map(float).join(', ')}`).join(',\n');
  return `#version 300 es
precision highp float;
uniform sampler2D image;
out vec4 color;

const float kernel[${rows.length * cols}] = float[](
${weights}
);

vec3 at(ivec2 p) {
  ivec2 size = textureSize(image, 0);
${border === 'zero' ? '  if (any(lessThan(p, ivec2(0))) || any(greaterThanEqual(p, size))) return vec3(0.0);\n' : ''}  return texelFetch(image, ${borderCode[border]}, 0).rgb;
}

void main() {
  ivec2 first = ivec2(gl_FragCoord.xy) * ivec2(${stride[1]}, ${stride[0]}) - ivec2(${left}, ${top});
  vec3 sum = vec3(0.0);
  for (int i = 0; i < ${rows.length}; i++) {
    for (int j = 0; j < ${cols}; j++) {
      sum += kernel[i * ${cols} + j] * at(first + ivec2(j * ${dilation[1]}, i * ${dilation[0]}));
    }
  }
  color = vec4(sum, 1.0);
}
`;
};

/** A number as GLSL spells a float: with a point or an exponent. */
function float(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}
