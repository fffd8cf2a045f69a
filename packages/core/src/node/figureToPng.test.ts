import { fileURLToPath } from 'node:url';
import { decode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { figure } from '../figure/figure.js';
import type { Panel } from '../figure/panel.js';
import { figureToPng } from './figureToPng.js';

const lesson = Array.from({ length: 6 }, () => [10, 10, 10, -3, -3, -3]);
const panel: Panel = { image: lesson, title: 'Image' };

/** The upper left corner of the first image of a figure. */
function corner(svg: string): [x: number, y: number] {
  const [, x, y] = /<image x="(\d+)" y="(\d+)"/.exec(svg)!;
  return [Number(x), Number(y)];
}

describe('figureToPng', () => {
  test.each([1, 2, 3])(
    'has the ends of viridis in the cells of the lesson’s image at scale %i',
    (scale) => {
      const { width, height, channels, data } = decode(figureToPng([panel], { scale }));
      const [, svgWidth, svgHeight] = /width="(\d+)" height="(\d+)"/.exec(figure([panel]))!;
      expect([width, height]).toEqual([Number(svgWidth) * scale, Number(svgHeight) * scale]);
      const [left, top] = corner(figure([panel]));
      for (let row = 0; row < 6; row++) {
        for (let col = 0; col < 6; col++) {
          const x = (left + 40 * col + 20) * scale;
          const y = (top + 40 * row + 20) * scale;
          const at = (y * width + x) * channels;
          const expected = col < 3 ? [0xfd, 0xe7, 0x25] : [0x44, 0x01, 0x54];
          expect([...data.subarray(at, at + 3)]).toEqual(expected);
        }
      }
    },
  );

  test('is drawn at scale 2 by default', () => {
    expect(figureToPng([panel])).toEqual(figureToPng([panel], { scale: 2 }));
  });

  test('draws text in the font it brings along', () => {
    const dark = (title: string) => {
      const { data, channels } = decode(figureToPng([{ image: [[1]], colormap: 'gray', title }]));
      let count = 0;
      for (let p = 0; p < data.length; p += channels) if (data[p]! < 128) count++;
      return count;
    };
    const square = dark('');
    expect(dark('i') - square).toBeGreaterThan(20);
    expect(dark('Vertical edges') - square).toBeGreaterThan(10 * (dark('i') - square));
  });

  test('takes every option of figure', () => {
    const panels = [panel, panel];
    const plain = decode(figureToPng(panels));
    expect(decode(figureToPng(panels, { columns: 1 })).width).toBeLessThan(plain.width);
    expect(decode(figureToPng(panels, { title: 'Lesson' })).height).toBeGreaterThan(plain.height);
    expect(decode(figureToPng(panels, { size: 100 })).width).toBeLessThan(plain.width);
    expect(decode(figureToPng(panels, { axes: false })).width).toBeLessThan(plain.width);
  });

  test('fonts draws characters that the font lacks', () => {
    const math = fileURLToPath(
      new URL('ttf/DejaVuMathTeXGyre.ttf', import.meta.resolve('dejavu-fonts-ttf/package.json')),
    );
    const script: Panel = { image: [[1]], title: '\u{1d49e}' };
    const without = figureToPng([script]);
    expect(figureToPng([script], { fonts: [math] })).not.toEqual(without);
    expect(figureToPng([panel], { fonts: [math] })).toEqual(figureToPng([panel]));
  });

  test('refuses bad options by name', () => {
    expect(() => figureToPng([panel], { scale: 0 })).toThrow(/^options\.scale must be/);
    expect(() => figureToPng([panel], { size: 1000, scale: 16 })).toThrow(
      /^options\.scale must give an image of at most 100000000 pixels, got \d+ with scale 16$/,
    );
    expect(() => figureToPng([panel], { fonts: ['no-such-font.ttf'] })).toThrow(
      new RangeError('options.fonts[0] must be the path of a font file, got "no-such-font.ttf"'),
    );
    expect(() => figureToPng([panel], JSON.parse('{"fonts": "a"}'))).toThrow(
      new TypeError('options.fonts must be an array of paths, got "a"'),
    );
    expect(() => figureToPng([panel], JSON.parse('{"dpi": 96}'))).toThrow(/has no option 'dpi'/);
    expect(() => figureToPng([])).toThrow(/^panels must have at least one panel/);
  });
});
