import { describe, expect, test } from 'vitest';
import { findKernels, namedFilter } from './findKernels.js';

const first = (text: string) => findKernels(text)[0]?.id;

describe('findKernels', () => {
  test.each([
    ['gaussian', 'gaussian-5'],
    ['gaussian 3x3', 'gaussian-3'],
    ['Gaussian 5×5', 'gaussian-5'],
    ['5x5 gaussian', 'gaussian-5'],
    ['gaussian σ=2', 'gaussian-sigma-2'],
    ['高斯', 'gaussian-5'],
    ['高斯 3x3', 'gaussian-3'],
    ['blur', 'gaussian-5'],
    ['模糊', 'gaussian-5'],
    ['box blur', 'box-3'],
    ['motion blur', 'motion-0'],
    ['emboss', 'emboss-nw'],
    ['emboss north west', 'emboss-nw'],
    ['浮雕', 'emboss-nw'],
    ['sobel filter', 'sobel'],
    ['Sobel edge detector', 'sobel'],
    ['sobel', 'sobel'],
    ['Sobel X', 'sobel-x'],
    ['edges', 'sobel'],
    ['边缘检测', 'sobel'],
    ['canny edges', 'canny'],
    ['highpass', 'high-pass-3'],
    ['laplacian 8', 'laplacian-8'],
    ['LoG', 'laplacian-of-gaussian'],
    ['robinson nw', 'robinson-nw'],
    ['反锐化', 'unsharp-mask'],
    ['please make it blur', 'gaussian-5'],
    ['make it blurry', 'gaussian-5'],
    ['帮我把这张图锐化一下', 'sharpen'],
  ])('finds %s by what people call it', (text, id) => {
    expect(first(text)).toBe(id);
  });

  test.each([
    ['sobell', 'sobel'],
    ['cany', 'canny'],
    ['prewit', 'prewitt'],
    ['sharpn', 'sharpen'],
    ['laplacain', 'laplacian-4'],
    ['gausian 3x3', 'gaussian-3'],
    ['embos', 'emboss-nw'],
  ])('forgives a typing error: %s', (text, id) => {
    expect(first(text)).toBe(id);
  });

  test.each([
    'hello',
    'thanks',
    'look at my cat',
    'test',
    'median',
    'beach',
    'please',
    '你好',
    'qqqq',
    '!!',
  ])('finds none in %s', (text) => {
    expect(findKernels(text)).toEqual([]);
  });

  test('has the others that fit behind the likeliest', () => {
    const ids = findKernels('gaussian').map(({ id }) => id);
    expect(ids.slice(0, 4).sort()).toEqual([
      'gaussian-3',
      'gaussian-5',
      'gaussian-sigma-1',
      'gaussian-sigma-2',
    ]);
    expect(ids).toContain('laplacian-of-gaussian');
  });
});

test('a filter is found by its title in any language', () => {
  expect(namedFilter(' unsharp MASK ')?.id).toBe('unsharp-mask');
  expect(namedFilter('垂直边缘')?.id).toBe('lesson-vertical');
  expect(namedFilter('nosuch')).toBeUndefined();
});
