import { formula } from '@convolve/core';

const image = [
  ['a', 'b', 'c', 'd'],
  ['e', 'f', 'g', 'h'],
  ['i', 'j', 'k', 'l'],
];
const filter = [
  ['w', 'x'],
  ['y', 'z'],
];
for (let row = 0; row < 2; row++) {
  for (let col = 0; col < 3; col++) console.log(formula(image, filter, row, col));
}
