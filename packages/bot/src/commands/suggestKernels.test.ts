import { describe, expect, test } from 'vitest';
import { locales } from '../locale/locale.js';
import { suggestions } from './suggestKernels.js';

const ids = (typed: string, locale: 'en-US' | 'zh-CN' = 'en-US') =>
  suggestions(typed, locale).map(({ value }) => value);

describe('suggestions', () => {
  test('begin with the edge detectors, and are at most 25', () => {
    expect(ids('').slice(0, 4)).toEqual(['central', 'roberts', 'prewitt', 'sobel']);
    expect(ids('')).toHaveLength(25);
  });

  test('put those first whose name begins with the text', () => {
    expect(ids('sob').slice(0, 3)).toEqual(['sobel', 'sobel-x', 'sobel-y']);
    expect(ids('north-w').slice(0, 3).sort()).toEqual(['emboss-nw', 'kirsch-nw', 'robinson-nw']);
  });

  test('find a meaning and a group, whatever the case', () => {
    expect(ids('CAMERA').sort()).toEqual(['motion-0', 'motion-135', 'motion-45', 'motion-90']);
    expect(ids('texture')).toContain('gabor-45');
  });

  test('speak the language of the person, and still know the English names', () => {
    expect(suggestions('锐化', 'zh-CN')[0]).toEqual({
      name: '锐化 · 图像减去 4 邻域拉普拉斯：边缘更陡',
      value: 'sharpen',
    });
    expect(ids('sharpen', 'zh-CN')[0]).toBe('sharpen');
  });

  test('say the title with the meaning, in at most 100 characters', () => {
    expect(suggestions('box-3', 'en-US')).toEqual([
      { name: 'Box 3×3 · The mean of 3×3 pixels', value: 'box-3' },
    ]);
    for (const locale of locales) {
      for (const { name, value } of suggestions('', locale)) {
        expect(name.length).toBeLessThanOrEqual(100);
        expect(value.length).toBeLessThanOrEqual(100);
      }
    }
  });

  test('offer each reading of numbers in one line', () => {
    expect(suggestions('1 2 3 4', 'en-US')).toEqual([
      { name: 'Custom kernel · 1 × 4', value: '[[1, 2, 3, 4]]' },
      { name: 'Custom kernel · 2 × 2', value: '[[1, 2], [3, 4]]' },
    ]);
  });

  test('offer a typed kernel as it is', () => {
    expect(suggestions('[[1, 0, -1]]', 'en-US')).toEqual([
      { name: 'Custom kernel · 1 × 3', value: '[[1, 0, -1]]' },
    ]);
    expect(suggestions('[[1, 0, -1', 'en-US')).toEqual([]);
    expect(suggestions(`[[${'1, '.repeat(60)}1]]`, 'en-US')).toEqual([]);
  });
});
