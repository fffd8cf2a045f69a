import { applyFilter, type RgbaImage } from '@convolve/core';
import { expect, it } from 'vitest';
import { findKernel } from './findKernel';

const image: RgbaImage = {
  width: 30,
  height: 20,
  data: Uint8ClampedArray.from({ length: 2400 }, (_, i) => 128 + 100 * Math.sin(i * i)),
};

it('finds the kernel between two images', () => {
  const after = applyFilter(image, 'box-3') as RgbaImage;
  const { rows, explained, nearest } = findKernel(image, after);
  expect([rows.length, rows[0]?.length, explained]).toEqual([3, 3, true]);
  expect(nearest).toMatchObject({ id: 'box-3' });
});

it('says which sizes differ, and where nothing can be compared', () => {
  const other = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
  expect(() => findKernel(image, other)).toThrow(
    expect.objectContaining({
      failure: { reason: 'unequalImages', before: '30×20', after: '1×1' },
    }),
  );
  expect(() => findKernel(other, other)).toThrow(
    expect.objectContaining({ failure: { reason: 'nothingToCompare' } }),
  );
});
