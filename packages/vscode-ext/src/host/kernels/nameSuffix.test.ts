import { describe, expect, it } from 'vitest';
import { nameSuffix } from './nameSuffix';

const english = (text: string) => text;
const rows = [[1]];

describe('nameSuffix', () => {
  it.each([
    [{ name: 'Sobel edge map', filter: 'sobel' }, 'sobel'],
    [{ name: 'Gaussian σ = 1', filter: 'gaussian-sigma-1' }, 'gaussian_sigma_1'],
    [{ name: 'My steps!', rows }, 'my_steps'],
    [{ name: '我的', rows }, 'convolved'],
    [{ name: 'Typed kernel', rows }, 'convolved'],
  ])('ends the names of results of %j in %s', (kernel, suffix) => {
    expect(nameSuffix(kernel, english)).toBe(suffix);
  });

  it('is the same in every language of the window', () => {
    const chinese = (text: string) => `中${text}`;
    expect(nameSuffix({ name: '高斯 σ = 1', filter: 'gaussian-sigma-1' }, chinese)).toBe(
      'gaussian_sigma_1',
    );
    expect(nameSuffix({ name: '中Typed kernel', rows }, chinese)).toBe('convolved');
  });
});
