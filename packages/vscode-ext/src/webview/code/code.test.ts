import { kernel as catalogueKernel, filters, toRows } from '@convolve/core';
import { describe, expect, it } from 'vitest';
import { initialSettings, type LayerSettings } from '../../shared/labSettings';
import { type CodeSubject, codeSubject } from './CodeSubject';
import { glsl } from './glsl';
import { matlab } from './matlab';
import { numpy } from './numpy';
import { opencv } from './opencv';
import { pytorch } from './pytorch';
import { svg } from './svg';

const subject = (
  rows: number[][],
  change: Partial<LayerSettings> = {},
  channels: CodeSubject['channels'] = 'gray',
): CodeSubject => {
  const kernel = { name: 'edges', rows };
  return codeSubject(kernel, { ...initialSettings(kernel).layers[0]!, ...change }, channels)!;
};
const edges = [[1, 0, -1]];
const other: Partial<LayerSettings> = {
  operation: 'convolve',
  border: 'wrap',
  stride: [1, 2],
  dilation: [1, 3],
};
const layer = initialSettings({ name: '', rows: edges }).layers[0]!;
const ofFilter = (id: string, channels: CodeSubject['channels'] = 'gray') =>
  codeSubject({ name: id, filter: id }, layer, channels)!;

describe('a kernel as code', () => {
  it('is NumPy, with its rows under each other', () => {
    expect(
      numpy(
        subject([
          [1, 0, -1],
          [2, 0, -2],
        ]),
      ),
    ).toBe(`import numpy as np

# image: rows × cols, grey values
kernel = np.array([[ 1,  0, -1],
                   [ 2,  0, -2]])


def correlate(plane, kernel):
    padded = np.pad(plane, ((1, 0), (1, 1)), mode='reflect')
    windows = np.lib.stride_tricks.sliding_window_view(padded, (2, 3))
    windows = windows[::1, ::1, ::1, ::1]
    return np.einsum('rcij,ij->rc', windows, kernel)


result = correlate(image, kernel)
`);
    expect(numpy(subject(edges, other))).toContain('np.array([[-1,  0,  1]])');
    expect(numpy(subject(edges, other))).toContain("((0, 0), (3, 3)), mode='wrap'");
    expect(numpy(subject(edges, other))).toContain('windows[::1, ::2, ::1, ::3]');
    expect(numpy(subject(edges, { mode: 'valid' }))).toContain('padded = plane\n');
    expect(numpy(subject(edges, { mode: 'full', border: 'zero' }))).toContain(
      "((0, 0), (2, 2)), mode='constant'",
    );
  });

  it('is OpenCV, whose border it uses where it has one', () => {
    expect(opencv(subject(edges))).toContain(
      'return cv2.filter2D(plane, cv2.CV_64F, weights, borderType=cv2.BORDER_REFLECT_101)\n',
    );
    const wrapped = opencv(subject(edges, other));
    expect(wrapped).toContain('kernel = np.array([[-1,  0,  0,  0,  0,  0,  1]])');
    expect(wrapped).toContain("padded = np.pad(plane, ((0, 0), (3, 3)), mode='wrap')");
    expect(wrapped).toContain('return sums[0:rows - 0, 3:cols - 3][::1, ::2]');
  });

  it('is PyTorch', () => {
    const text = pytorch(subject(edges, other));
    expect(text).toContain("padded = np.pad(plane, ((0, 0), (3, 3)), mode='wrap')");
    expect(text).toContain('stride=(1, 2),\n        dilation=(1, 3),\n    )[0, 0].numpy()');
  });

  it('is MATLAB without a toolbox', () => {
    expect(matlab(subject(edges))).toBe(`image = double(image);
kernel = [1 0 -1];
r = abs(mod((0:size(image, 1) + 0 - 1) + size(image, 1) - 1, 2 * size(image, 1) - 2) - size(image, 1) + 1) + 1;
c = abs(mod((-1:size(image, 2) + 1 - 1) + size(image, 2) - 1, 2 * size(image, 2) - 2) - size(image, 2) + 1) + 1;
pad = @(p) p(r, c);
correlate = @(p, k) conv2(pad(p), rot90(k, 2), 'valid');
response = @(p) correlate(p, kernel);
result = response(image);
`);
    expect(matlab(subject(edges, other))).toContain('result = result(1:1:end, 1:2:end, :);');
    expect(matlab(subject(edges, { border: 'zero' }))).toContain(
      'pad = @(p) blkdiag(zeros(0, 1), p, zeros(0, 1));',
    );
  });

  it('is a fragment shader', () => {
    const shader = glsl(subject([[0.5, 1e-7, -1]], other));
    expect(shader).toContain('const float kernel[3] = float[](\n  -1.0, 1e-7, 0.5\n);');
    expect(shader).toContain('texelFetch(image, (p + 16 * size) % size, 0).rgb');
    expect(shader).toContain('ivec2(gl_FragCoord.xy) * ivec2(2, 1) - ivec2(3, 0)');
    expect(shader).toContain('at(first + ivec2(j * 3, i * 1))');
    expect(glsl(subject(edges, { border: 'zero' }))).toContain('return vec3(0.0);');
  });

  it('is an SVG filter, which turns its matrix itself', () => {
    const rows = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    expect(
      svg(subject(rows, { border: 'edge' }, 'each')),
    ).toBe(`<filter id="convolve" color-interpolation-filters="sRGB">
  <feConvolveMatrix order="3 2" divisor="1" bias="0" preserveAlpha="true"
    targetX="1" targetY="1" edgeMode="duplicate"
    kernelMatrix="
      6 5 4
      3 2 1" />
</filter>
`);
    expect(svg(subject(edges, { operation: 'convolve', border: 'zero' }))).toContain(
      '      1 0 -1"',
    );
    expect(svg(subject(edges))).toContain('SVG has no border like "reflect"');
    expect(svg(subject(edges))).toContain('<feColorMatrix values="0.299 0.587 0.114 0 0');
  });
});

describe('an edge detector as code', () => {
  it('has both kernels and the magnitude', () => {
    for (const write of [numpy, opencv, pytorch]) {
      const text = write(ofFilter('sobel'));
      expect(text).toContain('kernel_x = np.array([[-1,  0,  1],\n                     [-2');
      expect(text).toContain(
        'result = np.hypot(correlate(image, kernel_x), correlate(image, kernel_y))',
      );
    }
    expect(matlab(ofFilter('sobel'))).toContain(
      'response = @(p) hypot(correlate(p, kernel_x), correlate(p, kernel_y));',
    );
    const shader = glsl(ofFilter('sobel'));
    expect(shader).toContain('sum_y += kernel_y[i * 3 + j] * value;');
    expect(shader).toContain('color = vec4(sqrt(sum_x * sum_x + sum_y * sum_y), 1.0);');
  });

  it('has the largest of all kernels for a compass operator', () => {
    const text = numpy(ofFilter('kirsch'))!;
    expect(text.match(/^kernel_\w+ = /gm)).toHaveLength(8);
    expect(text).toContain('np.maximum.reduce([\n    correlate(image, kernel_n),\n');
    expect(matlab(ofFilter('kirsch'))).toContain('max(cat(3, correlate(p, kernel_n), ');
    expect(glsl(ofFilter('kirsch'))).toContain('max(max(sum_n, sum_nw), sum_w)');
  });

  it('is none for Canny, and no SVG', () => {
    expect(codeSubject({ name: '', filter: 'canny' }, layer, 'gray')).toBeUndefined();
    expect(svg(ofFilter('sobel'))).toBeUndefined();
  });
});

describe('channels as code', () => {
  it('are each taken, or summed', () => {
    expect(numpy(ofFilter('sobel', 'each'))).toContain(`def response(plane):
    return np.hypot(correlate(plane, kernel_x), correlate(plane, kernel_y))


result = np.stack([response(image[..., c]) for c in range(3)], axis=-1)`);
    expect(numpy(ofFilter('sobel-x', 'sum'))).toContain(
      'plane = image.sum(axis=-1, dtype=float)\nresult = correlate(plane, kernel)',
    );
    expect(matlab(ofFilter('sobel-x', 'each'))).toContain('cat(3, response(image(:, :, 1)), ');
    expect(matlab(ofFilter('sobel-x', 'sum'))).toContain('response(sum(image, 3))');
    expect(glsl(ofFilter('sobel-x', 'each'))).toContain('return texel;');
    expect(glsl(ofFilter('sobel-x', 'gray'))).toContain('dot(texel, vec3(0.299, 0.587, 0.114))');
  });
});

it.each(filters.filter(({ kind }) => kind !== 'canny').map(({ id }) => id))(
  'the kernels of %s are those of the lab',
  (id) => {
    const { kernels, kind } = ofFilter(id);
    if (kind === 'kernel') expect(kernels[0]!.rows).toEqual(toRows(catalogueKernel(id).matrix));
    else expect(kernels.length).toBe(kind === 'gradient' ? 2 : 8);
  },
);
