import { expect, it } from 'vitest';
import { MatrixSyntaxError } from './MatrixSyntaxError.js';

it('says the place, and in parts what stands there and what could', () => {
  const error = new MatrixSyntaxError('1 2\n3 x', 6, '"x"', 'a number');
  expect(error.message).toBe('line 2, column 3: found "x", expected a number');
  expect(error).toMatchObject({ offset: 6, line: 2, column: 3 });
  expect(error).toMatchObject({ found: '"x"', expected: 'a number' });
});
