import { describe, expect, it } from 'vitest';
import type { NamedKernel } from '../../shared/kernels';
import { type LabConfiguration, startSettings } from './startSettings';

const kernel = { name: 'k', rows: [[1]] };
const configuration: LabConfiguration = {
  operation: 'convolve',
  border: 'wrap',
  channels: 'red',
  display: 'stretched',
  colormap: 'magma',
};

describe('startSettings', () => {
  it('begins as the configuration says', () => {
    const settings = startSettings(kernel, configuration, undefined);
    expect(settings).toMatchObject({ channels: 'red', display: 'stretched', colormap: 'magma' });
    expect(settings.layers).toMatchObject([
      { kernels: [kernel], operation: 'convolve', border: 'wrap', stride: [1, 1] },
    ]);
  });

  it('shows a kernel as the kernel says', () => {
    const signed = { ...kernel, display: 'signed' } as const;
    expect(startSettings(signed, configuration, undefined).display).toBe('signed');
  });

  it('has no colour map for none', () => {
    expect(
      startSettings(kernel, { ...configuration, colormap: 'none' }, undefined).colormap,
    ).toBeNull();
  });

  it('takes border and colours as they were chosen last, and nothing else', () => {
    const choices = { border: 'edge', colormap: null } as const;
    const settings = startSettings(kernel, configuration, { choices, under: configuration });
    expect(settings).toEqual({
      ...startSettings(kernel, configuration, undefined),
      layers: [{ ...startSettings(kernel, configuration, undefined).layers[0], border: 'edge' }],
      colormap: null,
    });
  });

  it('takes the display that was chosen for a kernel, before the one that it says', () => {
    const sobel = { name: 'Sobel x', filter: 'sobel-x' };
    const own = startSettings(sobel, configuration, undefined).display;
    const choices = { kernel: sobel, display: own === 'signed' ? 'clamped' : 'signed' } as const;
    const start = (kernel: NamedKernel) =>
      startSettings(kernel, configuration, { choices, under: configuration }).display;
    expect(start(sobel)).toBe(choices.display);
    expect(start(kernel)).toBe(choices.display);
    expect(start({ name: 'Gaussian', filter: 'gaussian-3' })).toBe(
      startSettings({ name: 'Gaussian', filter: 'gaussian-3' }, configuration, undefined).display,
    );
  });

  it('forgets what was chosen when the configuration has changed', () => {
    const changed = { ...configuration, border: 'zero' } as const;
    const choices = { border: 'edge' } as const;
    const settings = startSettings(kernel, changed, { choices, under: configuration });
    expect(settings.layers[0]?.border).toBe('zero');
  });
});
