import { describe, expect, it } from 'vitest';
import { targetNames } from './targetNames';

const resultsOf = (...images: string[]) => targetNames(images, 'Sobel x');

describe('the names of results', () => {
  it('say the image and the kernel; numbers stay numbers', () => {
    expect(resultsOf('a.b.jpg', 'scan.TIF')).toEqual(['a.b-sobel-x.png', 'scan-sobel-x.npy']);
  });

  it('are different where only the extensions of images are', () => {
    expect(resultsOf('cat.jpg', 'Cat.png', 'dog.png')).toEqual([
      'cat-jpg-sobel-x.png',
      'Cat-png-sobel-x.png',
      'dog-sobel-x.png',
    ]);
  });

  it('are different whatever the names of the images are', () => {
    expect(resultsOf('a.jpg', 'a.png', 'a-jpg.gif')).toEqual([
      'a-jpg-sobel-x.png',
      'a-png-sobel-x.png',
      'a-jpg-sobel-x-2.png',
    ]);
  });
});
