import { expect, it } from 'vitest';
import { newCellText } from './newCellText';

it('is the statements, at the left margin', () => {
  const inserts = [
    { text: '\n    k_box = np.array([[1, 2],\n                      [3, 4]])' },
    { text: '\nm_box = [[5]]' },
  ];
  expect(newCellText(inserts, [{ text: '' }])).toBe(
    'k_box = np.array([[1, 2],\n                  [3, 4]])\nm_box = [[5]]',
  );
});

it('is the results alone where no statement can be made', () => {
  expect(newCellText([], [{ text: '[[1]]' }, { text: '[[2]]' }])).toBe('[[1]]\n\n[[2]]');
});
