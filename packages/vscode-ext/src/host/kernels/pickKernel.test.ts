import { describe, expect, it } from 'vitest';
import { kernelItems } from './pickKernel';

describe('kernelItems', () => {
  const kernel = { name: 'Mean', rows: [[1, 1]] };
  const choice = { id: 'mean', group: 'A', kernel, meaning: 'A mean' };

  it('puts a title above each group', () => {
    const items = kernelItems([choice, choice, { ...choice, group: 'B' }]);
    expect(items.map(({ label }) => label)).toEqual(['A', 'Mean', 'Mean', 'B', 'Mean']);
  });

  it('shows size, id and meaning, and a note before it', () => {
    expect(kernelItems([choice])[1]).toMatchObject({ description: '1×2  mean', detail: 'A mean' });
    expect(kernelItems([choice], () => '3×3 → 3×2')[1]).toMatchObject({
      detail: '3×3 → 3×2 · A mean',
    });
  });
});
