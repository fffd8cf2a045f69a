import { describe, expect, it, vi } from 'vitest';
import { l10n } from '../../../test/vscode';
import { nameSuffix } from './nameSuffix';

const rows = [[1]];

describe('nameSuffix', () => {
  it.each([
    [{ name: 'Sobel edge map', filter: 'sobel' }, 'sobel'],
    [{ name: 'Gaussian σ = 1', filter: 'gaussian-sigma-1' }, 'gaussian_sigma_1'],
    [{ name: 'My steps!', rows }, 'my_steps'],
    [{ name: '我的', rows }, 'convolved'],
    [{ name: 'Typed kernel', rows }, 'convolved'],
  ])('ends the names of results of %j in %s', (kernel, suffix) => {
    expect(nameSuffix(kernel)).toBe(suffix);
  });

  it('is the same in every language of the window', () => {
    vi.spyOn(l10n, 't').mockImplementation((text: string) => `中${text}`);
    expect(nameSuffix({ name: '高斯 σ = 1', filter: 'gaussian-sigma-1' })).toBe('gaussian_sigma_1');
    expect(nameSuffix({ name: '中Typed kernel', rows })).toBe('convolved');
  });
});
