import type { Border } from '@convolve/core';
import { type CodeSubject, type CodeWriter, variableOf } from './CodeSubject';
import { paddingOf } from './placed';

/** How a texel beside the image is found; the zero border is left to `inside`. */
const borderCode: Record<Border, string> = {
  zero: 'p',
  edge: 'clamp(p, ivec2(0), size - 1)',
  reflect: 'abs((p + size - 1 + 8 * (2 * size - 2)) % (2 * size - 2) - size + 1)',
  symmetric: '(abs(2 * ((p + size + 16 * size) % (2 * size)) - 2 * size + 1) - 1) / 2',
  wrap: '(p + 16 * size) % size',
};

/** What of a texel goes in. */
const channelCode: Readonly<Record<CodeSubject['channels'], string>> = {
  gray: 'vec3(dot(texel, vec3(0.299, 0.587, 0.114)))',
  red: 'texel.rrr',
  green: 'texel.ggg',
  blue: 'texel.bbb',
  each: 'texel',
  sum: 'vec3(texel.r + texel.g + texel.b)',
};

/** A fragment shader for WebGL 2 (GLSL ES 3.00). Row 0 of the texture is the image's first. */
export const glsl: CodeWriter = ({ kind, kernels, layer, channels }) => {
  const { rows } = kernels[0]!;
  const [height, width] = [rows.length, rows[0]!.length];
  const { border, stride, dilation } = layer;
  const { top, left } = paddingOf(rows, layer);
  const arrays = kernels
    .map((part) => {
      const weights = part.rows.map((row) => `  ${row.map(float).join(', ')}`).join(',\n');
      const count = height * width;
      return `const float ${variableOf(part)}[${count}] = float[](\n${weights}\n);\n`;
    })
    .join('');
  const sums = kernels.map((part) => variableOf(part).replace('kernel', 'sum'));
  const result =
    kind === 'kernel'
      ? sums[0]!
      : kind === 'gradient'
        ? `sqrt(${sums.map((sum) => `${sum} * ${sum}`).join(' + ')})`
        : sums.reduce((all, sum) => `max(${all}, ${sum})`);
  return `#version 300 es
precision highp float;
uniform sampler2D image;
out vec4 color;

${arrays}
vec3 at(ivec2 p) {
  ivec2 size = textureSize(image, 0);
${border === 'zero' ? '  if (any(lessThan(p, ivec2(0))) || any(greaterThanEqual(p, size))) return vec3(0.0);\n' : ''}  vec3 texel = texelFetch(image, ${borderCode[border]}, 0).rgb;
  return ${channelCode[channels]};
}

void main() {
  ivec2 first = ivec2(gl_FragCoord.xy) * ivec2(${stride[1]}, ${stride[0]}) - ivec2(${left}, ${top});
${sums.map((sum) => `  vec3 ${sum} = vec3(0.0);\n`).join('')}  for (int i = 0; i < ${height}; i++) {
    for (int j = 0; j < ${width}; j++) {
      vec3 value = at(first + ivec2(j * ${dilation[1]}, i * ${dilation[0]}));
${kernels.map((part, at) => `      ${sums[at]} += ${variableOf(part)}[i * ${width} + j] * value;\n`).join('')}    }
  }
  color = vec4(${result}, 1.0);
}
`;
};

/** A number as GLSL spells a float: with a point or an exponent. */
function float(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}
