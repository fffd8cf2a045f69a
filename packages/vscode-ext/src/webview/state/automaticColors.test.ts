import { expect, it } from 'vitest';
import { initialSettings, lookOfMap } from '../../shared/labSettings';
import { withAutomaticColors } from './automaticColors';
import { addKernel, withLook } from './settingsEdits';

const signed = { name: 'a', rows: [[1, -1]], display: 'signed' } as const;
const one = initialSettings(signed);

it('shows signed values diverging, as light or dark as the page', () => {
  expect(lookOfMap(withAutomaticColors(one, true), 0).colormap).toBe('diverging-dark');
  expect(lookOfMap(withAutomaticColors(one, false), 0).colormap).toBe('diverging');
});

it('keeps colours that were chosen, other displays and the colours of an image', () => {
  const grey = withLook(one, 0, { colormap: 'gray' });
  expect(lookOfMap(withAutomaticColors(grey, true), 0).colormap).toBe('gray');
  const absolute = withLook(addKernel(one, signed), 1, { display: 'absolute' });
  expect(lookOfMap(withAutomaticColors(absolute, true), 1).colormap).toBeNull();
  const each = { ...one, channels: 'each' as const };
  expect(lookOfMap(withAutomaticColors(each, true), 0).colormap).toBeNull();
});
