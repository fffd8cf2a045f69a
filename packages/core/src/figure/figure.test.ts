import { decode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import type { RgbaImage } from '../image/types.js';
import { type FigureOptions, figure } from './figure.js';
import type { Panel } from './panel.js';

const lesson = Array.from({ length: 6 }, () => [10, 10, 10, -3, -3, -3]);
const red: RgbaImage = {
  width: 2,
  height: 1,
  data: new Uint8Array([255, 0, 0, 255, 9, 0, 0, 255]),
};
const panel: Panel = { image: lesson, title: 'Image' };

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly href: string;
}

/** The embedded images, colour bars included, in the order of the document. */
function images(svg: string): Box[] {
  return [...svg.matchAll(/<image [^>]*>/g)].map(([tag]) => {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
      Number(attribute(name)),
    );
    return { x: x!, y: y!, width: width!, height: height!, href: attribute('href') };
  });
}

/** The texts, group by group: a title, the columns' labels, the rows' labels, the bar's labels. */
function texts(svg: string): string[][] {
  return [...svg.matchAll(/<g font-size.*?<\/g>/g)].map(([group]) =>
    [...group.matchAll(/>([^<>]+)<\/text>/g)].map((match) => match[1]!),
  );
}

const sizeOf = (svg: string) =>
  /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg)!.slice(1).map(Number);

function pixels({ href }: Box) {
  const prefix = 'data:image/png;base64,';
  expect(href.startsWith(prefix)).toBe(true);
  return decode(Buffer.from(href.slice(prefix.length), 'base64'));
}

describe('figure', () => {
  test('shows the lesson’s image with its title, the axes of imshow and a colour bar', () => {
    const svg = figure([panel]);
    expect(texts(svg)).toEqual([
      ['Image'],
      ['0', '2', '4'],
      ['0', '2', '4'],
      ['−2', '0', '2', '4', '6', '8', '10'],
    ]);
    const [drawn, bar] = images(svg);
    expect(drawn).toMatchObject({ width: 240, height: 240 });
    expect(bar).toMatchObject({ y: drawn!.y, height: 240 });
    expect(bar!.x).toBeGreaterThan(drawn!.x + drawn!.width);
  });

  test('puts the centres of pixels at the ticks', () => {
    const svg = figure([{ image: lesson, colorbar: false }]);
    const [{ x, y }] = images(svg) as [Box];
    const marks = /<path d="([^"]*)"/.exec(svg)![1];
    const cols = [20, 100, 180].map((at) => `M${x + at + 0.5} ${y + 241}v4`);
    const rows = [20, 100, 180].map((at) => `M${x - 1} ${y + at + 0.5}h-4`);
    expect(marks).toBe([...cols, ...rows].join(''));
  });

  test('embeds a small matrix with every element a square of one colour', () => {
    const { width, height, channels, data } = pixels(images(figure([panel]))[0]!);
    expect([width, height, channels]).toEqual([480, 480, 3]);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const at = (y * width + x) * 3;
        const expected = x < 240 ? [0xfd, 0xe7, 0x25] : [0x44, 0x01, 0x54];
        if (expected.some((value, i) => data[at + i] !== value)) {
          expect.unreachable(`pixel ${x}, ${y} is ${data.subarray(at, at + 3)}`);
        }
      }
    }
  });

  test('embeds a large image reduced to twice the size it is drawn at', () => {
    const data = new Uint8Array(1000 * 500 * 4).fill(255);
    const [drawn] = images(figure([{ image: { width: 1000, height: 500, data } }]));
    expect(drawn).toMatchObject({ width: 240, height: 120 });
    const embedded = pixels(drawn!);
    expect([embedded.width, embedded.height, embedded.channels]).toEqual([480, 240, 1]);
    expect(embedded.data.every((value) => value === 255)).toBe(true);
  });

  test('keeps transparency', () => {
    const [drawn] = images(figure([{ image: [[Number.NaN, 1]] }]));
    const { channels, data } = pixels(drawn!);
    expect(channels).toBe(4);
    expect([data[3], data.at(-1)]).toEqual([0, 255]);
  });

  test('draws the colour bar from the highest colour down to the lowest', () => {
    const { data, width, height } = pixels(images(figure([panel]))[1]!);
    expect([...data.subarray(0, 3)]).toEqual([0xfd, 0xe7, 0x25]);
    expect([...data.subarray((height - 1) * width * 3).subarray(0, 3)]).toEqual([0x44, 0x01, 0x54]);
  });

  test('puts n panels side by side, of one height and without overlap', () => {
    const svg = figure([{ image: red, title: 'a' }, panel, { image: [[1], [2]], title: 'c' }]);
    const panels = images(svg).filter((box) => box.width > 10);
    expect(panels).toHaveLength(3);
    expect(new Set(panels.map((box) => box.y)).size).toBe(1);
    expect(new Set(panels.map((box) => box.height)).size).toBe(1);
    const all = images(svg);
    for (let i = 1; i < all.length; i++) {
      expect(all[i]!.x).toBeGreaterThan(all[i - 1]!.x + all[i - 1]!.width);
    }
    const [width, height] = sizeOf(svg);
    expect(all.at(-1)!.x + all.at(-1)!.width).toBeLessThan(width!);
    expect(all[0]!.y + all[0]!.height).toBeLessThan(height!);
    for (const title of ['a', 'Image', 'c']) expect(texts(svg)).toContainEqual([title]);
  });

  test('draws very long images with pixels that are not square', () => {
    const [drawn] = images(figure([{ image: [Array(1000).fill(1)], colorbar: false }]));
    expect(drawn).toMatchObject({ width: 240, height: 30 });
  });

  test('names itself for those who do not see it', () => {
    const svg = figure([panel, { image: red, title: 'A & "B"' }], { title: 'Lesson <29>' });
    const name = 'Lesson &lt;29&gt;: Image, A &amp; &quot;B&quot;';
    expect(svg).toContain(`role="img" aria-label="${name}"`);
    expect(svg).toContain(`<title>${name}</title>`);
    expect(svg).toContain('>A &amp; &quot;B&quot;</text>');
    expect(figure([{ image: red }, { image: red }])).toContain('aria-label="2 images"');
  });

  test('wraps a long title instead of widening the image', () => {
    const title = 'A title of many words that is wider than its image is drawn';
    const lines = texts(figure([{ image: lesson, title }]))[0]!;
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(title);
  });

  test('is the same text for the same panels, and changes nothing', () => {
    const frozen = Object.freeze({ ...panel, image: Object.freeze(lesson.map(Object.freeze)) });
    expect(figure([frozen as Panel])).toBe(figure([panel]));
  });
});

describe('the options of a panel', () => {
  const drawn = (options: Partial<Panel>) => figure([{ ...panel, ...options }]);

  test('colormap chooses the colours', () => {
    const svg = drawn({ colormap: 'diverging' });
    const { data } = pixels(images(svg)[0]!);
    expect([...data.subarray(0, 3)]).toEqual([0x67, 0x00, 0x1f]);
  });

  test('range chooses the values of the colours and of the bar', () => {
    const svg = drawn({ range: [0, 1] });
    expect(texts(svg).at(-1)).toEqual(['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']);
    expect(drawn({ range: [-3, 20] })).not.toBe(drawn({}));
  });

  test('colorbar is drawn for a matrix but not for a grey one, by default', () => {
    expect(images(drawn({}))).toHaveLength(2);
    expect(images(drawn({ colorbar: false }))).toHaveLength(1);
    expect(images(drawn({ colormap: 'gray' }))).toHaveLength(1);
    expect(images(drawn({ colormap: 'grey' }))).toHaveLength(1);
    expect(images(drawn({ colormap: 'gray', colorbar: true }))).toHaveLength(2);
    expect(images(figure([{ image: red }]))).toHaveLength(1);
  });

  test('are refused on an image, which has its own colours', () => {
    expect(() => figure([{ image: red, colormap: 'gray' }])).toThrow(
      new TypeError(
        'panels[0].colormap has no effect on an RGBA image, which has its own colours: remove it',
      ),
    );
    expect(() => figure([{ image: red, range: [0, 1] }])).toThrow(/panels\[0\]\.range/);
    expect(() => figure([{ image: red, colorbar: false }])).toThrow(/panels\[0\]\.colorbar/);
  });
});

describe('the options of figure', () => {
  const maps = Array.from({ length: 7 }, (_, i): Panel => ({ image: lesson, title: `${i}` }));
  const panels = (options: FigureOptions) =>
    images(figure(maps, options)).filter((box) => box.width > 10);

  test('columns wraps the panels into a grid whose images line up', () => {
    const grid = panels({ columns: 4 });
    expect(new Set(grid.map((box) => box.y)).size).toBe(2);
    expect(new Set(grid.map((box) => box.x)).size).toBe(4);
    expect(grid.slice(4).map((box) => box.x)).toEqual(grid.slice(0, 3).map((box) => box.x));
    expect(panels({ columns: 99 })).toEqual(panels({}));
  });

  test('size is the width of square images in px', () => {
    expect(panels({ size: 100 })[0]).toMatchObject({ width: 100, height: 100 });
  });

  test('title stands above everything', () => {
    const svg = figure([panel], { title: 'Lesson 29' });
    expect(texts(svg)[0]).toEqual(['Lesson 29']);
    expect(images(svg)[0]!.y).toBeGreaterThan(images(figure([panel]))[0]!.y);
  });

  test('axes false leaves ticks and their labels out', () => {
    const svg = figure([{ ...panel, colorbar: false }], { axes: false });
    expect(texts(svg)).toEqual([['Image']]);
    expect(svg).not.toContain('<path');
    expect(sizeOf(svg)[0]).toBe(16 + 240 + 16);
  });

  test('bad input is refused by name', () => {
    const bad = (json: string): Panel[] => JSON.parse(json);
    expect(() => figure([])).toThrow(new RangeError('panels must have at least one panel, got []'));
    expect(() => figure(bad('{}'))).toThrow(
      new TypeError('panels must be an array of panels, got an empty object'),
    );
    expect(() => figure(bad('[[[1, 2]]]'))).toThrow(
      new TypeError('panels[0] must be an object, got an array of length 1'),
    );
    expect(() => figure([panel, { image: [[1], [1, 2]] }])).toThrow(
      /^panels\[1\]\.image\[1\] must/,
    );
    expect(() => figure(bad('[{"image": [[1]], "title": 5}]'))).toThrow(
      new TypeError('panels[0].title must be a string, got 5'),
    );
    expect(() => figure(bad('[{"image": [[1]], "colorbar": 1}]'))).toThrow(
      new TypeError('panels[0].colorbar must be true or false, got 1'),
    );
    expect(() => figure([{ image: [[1]], range: [1, 0] }])).toThrow(/^panels\[0\]\.range must/);
    expect(() => figure([panel], { columns: 0 })).toThrow(
      new RangeError('options.columns must be an integer of at least 1, got 0'),
    );
    expect(() => figure([panel], { size: 9 })).toThrow(/^options\.size must/);
    expect(() => figure([panel], JSON.parse('{"axes": "no"}'))).toThrow(/^options\.axes must/);
    expect(() => figure([panel], JSON.parse('{"title": 1}'))).toThrow(/^options\.title must/);
    expect(() => figure([panel], JSON.parse('{"scale": 1}'))).toThrow(/has no option 'scale'/);
  });
});
