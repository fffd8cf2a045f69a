import { formatNumber } from '../formatNumber.js';
import type { Dialect } from './dialect.js';
import { joinCells } from './joinCells.js';

/** `[[1,2],[3,4]]`, as `JSON.stringify` sets it, but −0 stays `-0`. */
export const json: Dialect<'json'> = {
  id: 'json',
  title: 'JSON',
  reads: ({ brackets, separator, trailingComma, jsonNumbers }) =>
    brackets === 'square' && separator !== ' ' && !trailingComma && jsonNumbers,
  write: (matrix) => {
    const cell = (value: number, row: number, col: number) => {
      if (Number.isFinite(value)) return formatNumber(value, matrix.dtype);
      throw new RangeError(
        `matrix[${row}][${col}] must be a finite number, JSON has no other, got ${value}`,
      );
    };
    return `[${joinCells(matrix, cell, ',')
      .map((row) => `[${row}]`)
      .join(',')}]`;
  },
};
