import { describe, expect, it } from 'vitest';
import { initialSettings, type LayerSettings } from '../../shared/labSettings';
import { glsl } from './glsl';
import { matlab } from './matlab';
import { numpy } from './numpy';
import { opencv } from './opencv';
import { pytorch } from './pytorch';
import { svg } from './svg';

const kernel = { name: 'edges', rows: [[1, 0, -1]] };
const layer = initialSettings(kernel).layers[0]!;
const other: LayerSettings = {
  ...layer,
  operation: 'convolve',
  border: 'wrap',
  stride: [1, 2],
  dilation: [1, 3],
};

describe('a kernel as code', () => {
  it('is NumPy', () => {
    expect(numpy(kernel, layer)).toBe(`import numpy as np

kernel = np.array([[ 1,  0, -1]])
padded = np.pad(image, ((0, 0), (1, 1)), mode='reflect')
windows = np.lib.stride_tricks.sliding_window_view(padded, (1, 3))
windows = windows[::1, ::1, ::1, ::1]
result = np.einsum('rcij,ij->rc', windows, kernel)
`);
    expect(numpy(kernel, other)).toContain('np.array([[-1,  0,  1]])');
    expect(numpy(kernel, other)).toContain("((0, 0), (3, 3)), mode='wrap'");
    expect(numpy(kernel, other)).toContain('windows[::1, ::2, ::1, ::3]');
    expect(numpy(kernel, { ...layer, mode: 'valid' })).toContain('padded = image\n');
    expect(numpy(kernel, { ...layer, mode: 'full', border: 'zero' })).toContain(
      "((0, 0), (2, 2)), mode='constant'",
    );
  });

  it('is OpenCV, whose border it uses where it has one', () => {
    expect(opencv(kernel, layer)).toBe(`import cv2
import numpy as np

kernel = np.array([[ 1,  0, -1]])
result = cv2.filter2D(image, cv2.CV_64F, kernel.astype(float), borderType=cv2.BORDER_REFLECT_101)
`);
    expect(opencv(kernel, other)).toBe(`import cv2
import numpy as np

kernel = np.array([[-1,  0,  0,  0,  0,  0,  1]])
padded = np.pad(image, ((0, 0), (3, 3)), mode='wrap')
rows, cols = padded.shape
result = cv2.filter2D(padded, cv2.CV_64F, kernel.astype(float))
result = result[0:rows - 0, 3:cols - 3][::1, ::2]
`);
  });

  it('is PyTorch', () => {
    expect(pytorch(kernel, other)).toBe(`import numpy as np
import torch
import torch.nn.functional as F

kernel = np.array([[-1,  0,  1]])
padded = np.pad(image, ((0, 0), (3, 3)), mode='wrap')
result = F.conv2d(
    torch.tensor(padded, dtype=torch.float64)[None, None],
    torch.tensor(kernel, dtype=torch.float64)[None, None],
    stride=(1, 2),
    dilation=(1, 3),
)[0, 0]
`);
  });

  it('is MATLAB without a toolbox', () => {
    expect(matlab(kernel, layer)).toBe(`kernel = [1 0 -1];
image = double(image);
r = abs(mod((0:size(image, 1) + 0 - 1) + size(image, 1) - 1, 2 * size(image, 1) - 2) - size(image, 1) + 1) + 1;
c = abs(mod((-1:size(image, 2) + 1 - 1) + size(image, 2) - 1, 2 * size(image, 2) - 2) - size(image, 2) + 1) + 1;
padded = image(r, c);
result = conv2(padded, rot90(kernel, 2), 'valid');
`);
    expect(matlab(kernel, other)).toContain('result = result(1:1:end, 1:2:end);');
    expect(matlab(kernel, { ...layer, border: 'zero' })).toContain(
      'padded = zeros(size(image) + [0, 2]);\npadded(0 + (1:size(image, 1)), 1 + (1:size(image, 2))) = image;',
    );
  });

  it('is a fragment shader', () => {
    const shader = glsl({ ...kernel, rows: [[0.5, 1e-7, -1]] }, other);
    expect(shader).toContain('const float kernel[3] = float[](\n  -1.0, 1e-7, 0.5\n);');
    expect(shader).toContain('texelFetch(image, (p + 16 * size) % size, 0).rgb');
    expect(shader).toContain('ivec2(gl_FragCoord.xy) * ivec2(2, 1) - ivec2(3, 0)');
    expect(shader).toContain('at(first + ivec2(j * 3, i * 1))');
    expect(glsl(kernel, { ...layer, border: 'zero' })).toContain('return vec3(0.0);');
  });

  it('is an SVG filter, which turns its matrix itself', () => {
    expect(
      svg(
        {
          ...kernel,
          rows: [
            [1, 2, 3],
            [4, 5, 6],
          ],
        },
        { ...layer, border: 'edge' },
      ),
    ).toBe(`<filter id="convolve" color-interpolation-filters="sRGB">
  <feConvolveMatrix order="3 2" divisor="1" bias="0" preserveAlpha="true"
    targetX="1" targetY="1" edgeMode="duplicate"
    kernelMatrix="
      6 5 4
      3 2 1" />
</filter>
`);
    expect(svg(kernel, { ...layer, operation: 'convolve', border: 'zero' })).toContain(
      '      1 0 -1"',
    );
    expect(svg(kernel, layer)).toContain('SVG has no border like "reflect"');
  });
});
