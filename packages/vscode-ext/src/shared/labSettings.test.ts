import { describe, expect, it } from 'vitest';
import { choicesOf, initialSettings } from './labSettings';

const kernel = { name: 'k', rows: [[1]] };
const settings = initialSettings(kernel);
const [layer] = settings.layers;
const withLayer = (change: object) => ({ ...settings, layers: [{ ...layer!, ...change }] });

describe('choicesOf', () => {
  it('is the border, or the display with its kernel', () => {
    expect(choicesOf(settings, withLayer({ border: 'wrap' }))).toEqual({ border: 'wrap' });
    expect(choicesOf(settings, { ...settings, display: 'signed' })).toEqual({
      kernel,
      display: 'signed',
    });
    expect(choicesOf(settings, { ...settings, colormap: 'magma' })).toEqual({ colormap: 'magma' });
  });

  it('is a kernel without the display that comes with it', () => {
    const other = { name: 'other', rows: [[2]] };
    const next = { ...withLayer({ kernels: [other] }), display: 'signed' as const };
    expect(choicesOf(settings, next)).toEqual({ kernel: other });
  });

  it('is nothing for a stride, a dilation, an output size, channels or a layer', () => {
    const changes = [
      withLayer({ stride: [2, 2], dilation: [3, 3], mode: 'full', operation: 'convolve' }),
      { ...settings, channels: 'each' as const },
      { ...settings, layers: [layer!, { ...layer!, border: 'zero' as const }] },
    ];
    for (const change of changes) expect(choicesOf(settings, change)).toEqual({});
  });
});
