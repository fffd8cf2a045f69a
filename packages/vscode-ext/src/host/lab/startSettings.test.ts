import { describe, expect, it } from 'vitest';
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

  const last = startSettings(kernel, configuration, undefined);
  const remembered = {
    settings: {
      ...last,
      channels: 'each' as const,
      layers: [{ ...last.layers[0]!, border: 'edge' as const }, last.layers[0]!],
    },
    under: configuration,
  };

  it('goes on as the last lab, with one layer and the new kernel', () => {
    const other = { name: 'other', rows: [[2]] };
    const settings = startSettings(other, configuration, remembered);
    expect(settings.channels).toBe('each');
    expect(settings.layers).toMatchObject([{ kernels: [other], border: 'edge' }]);
  });

  it('forgets the last lab when the configuration has changed', () => {
    const changed = { ...configuration, border: 'zero' } as const;
    const settings = startSettings(kernel, changed, remembered);
    expect(settings.channels).toBe('red');
    expect(settings.layers[0]?.border).toBe('zero');
  });
});
