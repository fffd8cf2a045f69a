import { filters } from '@convolve/core';
import { describe, expect, it } from 'vitest';
import { kernelChoices } from './kernelChoices';
import { displayOf, firstRows, readKernel, sizeOf, windowOf } from './kernels';
import { initialSettings, readSettings } from './labSettings';

describe('kernelChoices', () => {
  it('has every filter once, edge detectors as edge maps', () => {
    const choices = kernelChoices('en', (title) => `${title} edge map`);
    expect(choices.map(({ kernel }) => kernel)).toEqual(
      filters.map(({ id }) => expect.objectContaining({ filter: id })),
    );
    expect(new Set(choices.map(({ id }) => id)).size).toBe(filters.length);
    expect(choices.find(({ id }) => id === 'edges-sobel')).toEqual({
      id: 'edges-sobel',
      group: 'Edge detectors',
      kernel: { name: 'Sobel edge map', filter: 'sobel' },
      meaning: 'The difference of the neighbours, the middle row or column counted twice',
    });
    expect(choices.find(({ id }) => id === 'edges-canny')?.kernel.name).toBe('Canny edge map');
  });

  it('is Chinese in a Chinese window', () => {
    const choices = kernelChoices('zh-cn', (title) => `${title} 边缘图`);
    for (const { group, meaning } of choices) {
      expect([group, meaning].join()).toMatch(/^\p{Script=Han}.*\p{Script=Han}/u);
    }
    expect(choices.find(({ id }) => id === 'box-3')?.kernel.name).toBe('均值 3×3');
  });
});

describe('a kernel of a filter', () => {
  it('is shown as a square where its pair is a row and a column', () => {
    expect(firstRows({ name: '', filter: 'central' })).toEqual([
      [0, 0, 0],
      [-1, 0, 1],
      [0, 0, 0],
    ]);
  });

  it('is none for Canny', () => {
    const canny = { name: '', filter: 'canny' };
    expect(firstRows(canny)).toBeUndefined();
    expect(windowOf(canny)).toEqual({ rows: 1, cols: 1 });
    expect(sizeOf(canny)).toBe('');
  });
});

describe('what earlier versions have saved', () => {
  const old = { name: 'Sobel edge map', rows: [[-1, 0, 1]], display: 'clamped' } as const;

  it('is read with its edge operator as a filter', () => {
    const operator = { ...old, operator: 'sobel' };
    const sobel = { name: 'Sobel edge map', filter: 'sobel' };
    expect(readKernel(operator)).toEqual(sobel);
    expect(readSettings(initialSettings(operator)).layers[0]?.kernels).toEqual([sobel]);
  });

  it('is read as it is otherwise', () => {
    expect(readKernel(old)).toBe(old);
    const box = { name: 'Box', filter: 'box-3' };
    expect(readKernel(box)).toEqual(box);
  });

  it('leaves the image as it is where a later version had the filter', () => {
    expect(readKernel({ name: 'New', filter: 'not-yet' })).toEqual({ name: 'New', rows: [[1]] });
  });
});

describe('how a kernel is shown', () => {
  it('is its own way, with the strength of edges on a scale and not clamped', () => {
    const of = (id: string) => displayOf({ name: id, filter: id });
    expect(['sobel', 'kirsch', 'canny'].map(of)).toEqual(['absolute', 'absolute', 'clamped']);
    expect(['sobel-x', 'box-3'].map(of)).toEqual(['signed', 'clamped']);
    expect(displayOf({ name: '', rows: [[1]] })).toBeUndefined();
  });
});
