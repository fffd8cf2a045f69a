import { filters } from '@convolve/core';
import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKernel, readMatrix, stateOf } from '../components/readAnswer.js';
import { readCustomId } from '../controls/customId.js';
import { JobFailure, type Result } from '../jobs/job.js';
import { type Locale, locales, sentences } from '../locale/locale.js';
import type { Outcome } from './carryOut.js';
import { composeAnswer } from './composeAnswer.js';
import { everyPart, MOST_CHARACTERS, MOST_COMPONENTS, type Part, partsOf } from './layout.js';
import { exactText } from './matrixText.js';
import { parseTypedKernel } from './parseTyped.js';
import { type Image, type Request, usualRecipe } from './Request.js';
import type { Answer } from './showFile.js';

const image = (name: string, spoiler = false): Image => ({
  kind: 'attachment',
  url: `https://cdn.discordapp.com/attachments/1/2/${encodeURIComponent(name)}`,
  name,
  spoiler,
});

const result: Result = {
  image: new Uint8Array([1]),
  extension: 'png',
  thumbnail: new Uint8Array([2]),
  width: 1024,
  height: 484,
  frames: 1,
  notes: [],
  milliseconds: { wait: 900, download: 10, decode: 20, compute: 30.4, encode: 40 },
};

function request(images: readonly Image[], changes: Partial<Request> = {}): Request {
  return {
    person: '160000000000000001',
    input: { kind: 'images', images },
    recipe: usualRecipe,
    uploadLimit: 10 * 1024 * 1024,
    locale: 'en-US',
    source: { kind: 'attachment' },
    ...changes,
  };
}

function outcome(images: readonly Image[], of: Result = result): Outcome {
  return { done: images.map((item, at) => ({ at, image: item, result: of })), failed: [] };
}

const fileNames = ({ files }: Answer) => files.map((file) => (file as { name: string }).name);
const altTexts = ({ files }: Answer) =>
  files.map((file) => (file as { description: string }).description);
const parts = ({ components }: Answer) => [...everyPart(partsOf(components))];
const ofType = (answer: Answer, type: ComponentType) =>
  parts(answer).filter((part) => part.type === type);
const texts = (answer: Answer) =>
  ofType(answer, ComponentType.TextDisplay).map(({ content }) => content!);
const media = (answer: Answer) =>
  parts(answer).flatMap((part) => (part.media ? [part as Part & { description: string }] : []));
const shownFiles = (answer: Answer) =>
  parts(answer).flatMap(({ media, file }) => (media ?? file)?.url ?? []);
/** What the answer's buttons will read, with the fields of older answers empty. */
const asMessage = (answer: Answer) =>
  ({ ...answer, content: '', embeds: [] }) as unknown as Parameters<typeof readMatrix>[0];

const labels = (answer: Answer) =>
  ofType(answer, ComponentType.Button).map((it) => (it as { label?: string }).label);

const cat = image('cat.png');

describe('the answer to one image', () => {
  const answer = composeAnswer(request([cat]), outcome([cat]));

  test('is one container: the kernel with the source small beside it, the result, the controls', () => {
    expect(answer.flags).toBe(MessageFlags.IsComponentsV2);
    const [container, ...others] = answer.components;
    expect(others).toEqual([]);
    expect(container.components.map(({ type }) => ComponentType[type])).toEqual([
      'Section',
      'MediaGallery',
      'TextDisplay',
      'Separator',
      'ActionRow',
      'ActionRow',
      'ActionRow',
    ]);
    expect(media(answer)).toMatchObject([
      { type: ComponentType.Thumbnail, media: { url: 'attachment://source.png' } },
      { media: { url: 'attachment://sobel.png' } },
    ]);
    expect(fileNames(answer)).toEqual(['sobel.png', 'source.png']);
  });

  test('says what the kernel does, its matrices, the size and the time without the wait', () => {
    expect(texts(answer)).toEqual([
      [
        '### Sobel',
        'The difference of the neighbours, the middle row or column counted twice',
        '```',
        'x              y',
        '[[-1  0  1]    [[-1 -2 -1]',
        ' [-2  0  2]     [ 0  0  0]',
        ' [-1  0  1]]    [ 1  2  1]]',
        '```',
      ].join('\n'),
      '1024 × 484 · 100 ms',
    ]);
  });

  test('has alt texts', () => {
    const alts = ['Sobel of cat.png, 1024 × 484 pixels', 'The original: cat.png'];
    expect(altTexts(answer)).toEqual(alts);
    expect(
      media(answer)
        .map(({ description }) => description)
        .sort(),
    ).toEqual(alts);
  });

  test('shows each of its files', () => {
    const names = fileNames(answer).map((name) => `attachment://${name}`);
    expect(shownFiles(answer).sort()).toEqual(names.sort());
  });

  test('has a menu, four buttons and a link to the original, whose ids can be read', () => {
    expect(ofType(answer, ComponentType.StringSelect)).toHaveLength(1);
    expect(labels(answer)).toEqual([
      'Kernel',
      'Border',
      'Display',
      'Edit kernel…',
      'Original',
      'Delete',
    ]);
    const controls = parts(answer).filter((part) => 'custom_id' in part || 'style' in part);
    for (const { custom_id, url, ...part } of controls) {
      if (custom_id !== undefined) expect(readCustomId(custom_id)).toBeDefined();
      else expect({ ...part, url }).toMatchObject({ style: ButtonStyle.Link, url: cat.url });
    }
  });

  test('can only be deleted where the address is too long to be kept', () => {
    const far: Image = { ...cat, url: `https://example.com/${'a'.repeat(500)}` };
    expect(labels(composeAnswer(request([far]), outcome([far])))).toEqual(['Delete']);
  });

  test('says what the result lacks, in words', () => {
    const notes = [
      { kind: 'reduced', width: 512, height: 242 },
      { kind: 'first-frame', frames: 900 },
    ] as const;
    const answer = composeAnswer(request([cat]), outcome([cat], { ...result, notes }));
    expect(texts(answer).at(-1)).toMatch(
      /Scaled down to 512 × 242 to stay within the upload limit here\. · Animated image: only the first of 900 frames was processed\.$/,
    );
  });

  test.each([
    [
      'en-US',
      'Shown as JPEG, quality 85; the button “Lossless” sends the PNG.',
      'Shown as JPEG, quality 85; the PNG is over the upload limit here.',
    ],
    [
      'zh-CN',
      '以 JPEG（质量 85）显示；点“无损”可获取 PNG。',
      '以 JPEG（质量 85）显示；PNG 超出此处的上传限制。',
    ],
  ] as const)('says in %s that it has loss, with a button where it need not', (locale, ...said) => {
    for (const [at, fits] of [true, false].entries()) {
      const lossy = { kind: 'lossy', format: 'JPEG', quality: 85, lossless: 'PNG', fits } as const;
      const of: Result = { ...result, extension: 'jpg', notes: [lossy] };
      const answer = composeAnswer(request([cat], { locale }), outcome([cat], of));
      expect(texts(answer).at(-1)).toContain(said[at]!);
      expect(shownFiles(answer)).toContain('attachment://sobel.jpg');
      expect(fileNames(answer)).toEqual(['sobel.jpg', 'source.png']);
      expect(labels(answer).slice(-2).includes(sentences(locale).controls.lossless)).toBe(fits);
    }
  });

  test('names the first faults of the file, as text that changes nothing around it', () => {
    const faults = ['1 extra byte', '**bold**\nx', 'y'.repeat(200), 'another'];
    const of: Result = { ...result, notes: [{ kind: 'faults', faults }] };
    const [, said] = texts(composeAnswer(request([cat]), outcome([cat], of)));
    const shown = `1 extra byte; \\*\\*bold\\*\\*x; ${'y'.repeat(99)}…; …`;
    expect(said).toContain(`The file has faults that change no pixel: ${shown}.`);
    const zh = composeAnswer(request([cat], { locale: 'zh-CN' }), outcome([cat], of));
    expect(texts(zh)[1]).toContain('文件有不影响像素的瑕疵（解码器原文：1 extra byte；');
  });

  test('says that a list of numbers was read as a square kernel', () => {
    const kernel = [
      [0, 1, 0],
      [1, -4, 1],
      [0, 1, 0],
    ];
    const said = (locale: Locale) => {
      const recipe = { ...usualRecipe, kernel, reshaped: true };
      return texts(composeAnswer(request([cat], { locale, recipe }), outcome([cat])))[0];
    };
    expect(said('en-US')).toMatch(/\n9 numbers in one list, read as 3 × 3\.\n/);
    expect(said('zh-CN')).toMatch(/\n一行 9 个数，按 3 × 3 的卷积核处理。\n/);
  });

  test('is in Chinese for those who use Discord in Chinese', () => {
    const answer = composeAnswer(
      request([cat], { locale: 'zh-CN', recipe: { ...usualRecipe, kernel: 'sharpen' } }),
      outcome([cat]),
    );
    expect(texts(answer)[0]).toMatch(/^### 锐化\n/);
    expect(labels(answer)).toContain('编辑卷积核…');
  });
});

describe('hidden images and several', () => {
  const hiddenMarks = (answer: Answer) =>
    media(answer).map(({ media, spoiler }) => [media!.url.slice('attachment://'.length), spoiler]);

  test('a hidden image is hidden in the answer, and so is its source', () => {
    const hidden = image('SPOILER_cat.png', true);
    const answer = composeAnswer(request([hidden]), outcome([hidden]));
    expect(fileNames(answer)).toEqual(['SPOILER_sobel.png', 'SPOILER_source.png']);
    expect(hiddenMarks(answer)).toEqual([
      ['SPOILER_source.png', true],
      ['SPOILER_sobel.png', true],
    ]);
  });

  test('several images stand in one gallery, each with an alt text of its own, the hidden ones hidden', () => {
    const images = [cat, image('SPOILER_dog.gif', true)];
    const answer = composeAnswer(request(images), outcome(images));
    expect(fileNames(answer)).toEqual(['sobel-1.png', 'SPOILER_sobel-2.png']);
    expect(hiddenMarks(answer)).toEqual([
      ['sobel-1.png', false],
      ['SPOILER_sobel-2.png', true],
    ]);
    expect(media(answer).map(({ description }) => description)).toEqual([
      'Sobel of cat.png, 1024 × 484 pixels',
      'Sobel of dog.gif, 1024 × 484 pixels',
    ]);
    const [kernel, sizes] = texts(answer);
    expect(kernel).toContain('[[-1  0  1]');
    expect(sizes).toMatch(/^cat\.png · 1024 × 484 · 100 ms\ndog\.gif · /);
  });

  test('those that have no answer are named with the reason', () => {
    const failure = new JobFailure('image-broken', 'bad CRC');
    const failed = [{ at: 1, image: image('dog.png'), jobId: 'abcd1234', failure }];
    const answer = composeAnswer(request([cat, image('dog.png')]), {
      ...outcome([cat]),
      failed,
    });
    expect(texts(answer)[1]).toContain(
      'dog.png: The image file is damaged and cannot be decoded. (Job `abcd1234`)',
    );
  });
});

describe('Discord’s limits', () => {
  const names = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.constantFrom(`${'_*`~|'.repeat(60)}.png`, `SPOILER_${'名'.repeat(300)}.png`),
  );
  const note = fc.constantFrom<Result['notes'][number]>(
    { kind: 'reduced', width: 12345, height: 12345 },
    { kind: 'first-frame', frames: 1000 },
    { kind: 'faults', faults: Array(9).fill('*'.repeat(200)) },
    { kind: 'lossy', format: 'JPEG', quality: 85, lossless: 'PNG', fits: true },
  );
  const side = fc.integer({ min: 1, max: 30 });
  const value = fc.constantFrom(0, -1, 1 / 3, 123456.789012345, 1e-9);
  const rows = fc
    .tuple(side, side, value)
    .map(([height, width, of]) =>
      Array.from({ length: height }, () => Array<number>(width).fill(of)),
    );
  const kernel = fc.oneof(fc.constantFrom(...filters.map(({ id }) => id)), rows);
  const images = fc.array(fc.record({ name: names, spoiler: fc.boolean() }), {
    minLength: 1,
    maxLength: 10,
  });
  const wanted = fc.record({
    images,
    /** With it, there are no images. */
    matrix: fc.option(rows),
    text: fc.string({ minLength: 1, maxLength: 1200 }),
    kernel,
    notes: fc.array(note, { maxLength: 4 }),
    failing: fc.integer({ min: 0, max: 9 }),
    isLatest: fc.boolean(),
    locale: fc.constantFrom(...locales),
  });
  const failure = new JobFailure('too-many-pixels', '', { width: '9', height: '9', limit: '9' });

  test('are kept by every answer, which can be read again', () => {
    const shortened = new Set<boolean>();
    const property = fc.property(wanted, (asked) => {
      const { locale, isLatest, notes } = asked;
      const all = asked.images.map(({ name, spoiler }) => image(name, spoiler));
      const recipe = { ...usualRecipe, kernel: asked.kernel };
      const messageLink = `https://discord.com/channels/${'1234567890/'.repeat(6)}`;
      const changes = { locale, recipe, isLatest, messageLink };
      const failed = all.slice(1, 1 + asked.failing).map((it, at) => {
        return { at: at + 1, image: it, jobId: 'abcd1234', failure };
      });
      const done = all.filter((it) => !failed.some((other) => other.image === it));
      const of = asked.matrix
        ? request([], {
            ...changes,
            input: { kind: 'matrix', rows: asked.matrix },
            source: { kind: 'matrix' },
          })
        : request(all, changes);
      const { thumbnail: _, ...heatMap } = { ...result, text: asked.text.replaceAll('`', '') };
      const became = asked.matrix
        ? { done: [{ at: 0, image: null, result: { ...heatMap, notes } }], failed: [] }
        : { ...outcome(done, { ...result, notes }), failed };
      const answer = composeAnswer(of, became);
      expect(parts(answer).filter(({ type }) => type !== undefined).length).toBeLessThanOrEqual(
        MOST_COMPONENTS,
      );
      const said = texts(answer).join('');
      expect(said.length).toBeLessThanOrEqual(MOST_CHARACTERS);
      expect(said.split('```').length % 2).toBe(1);
      for (const text of texts(answer)) expect(text).not.toBe('');
      for (const { description } of media(answer)) {
        expect(description.length).toBeGreaterThan(0);
        expect(description.length).toBeLessThanOrEqual(1024);
      }
      expect(answer.files.length).toBeLessThanOrEqual(10);
      const files = fileNames(answer).map((name) => `attachment://${name}`);
      expect(new Set(shownFiles(answer))).toEqual(new Set(files));
      shortened.add(/Shortened: \d+ more lines?|省略了 \d+ 行/.test(said));
      if (isLatest) expect(said).toContain(messageLink);
    });
    fc.assert(property, { seed: 16, numRuns: 300 });
    expect(shortened).toEqual(new Set([true, false]));
  });
});

describe('names of files', () => {
  test.each([
    ['mentions', '@everyone.png', '@everyone.png'],
    ['markup', '**a**`b`.png', '\\*\\*a\\*\\*\\`b\\`.png'],
    ['control characters', 'a\nb\u202ec\u0000.png', 'abc.png'],
  ])('with %s change nothing around them', (_, name, shown) => {
    const images = [image(name), cat];
    const [, sizes] = texts(composeAnswer(request(images), outcome(images)));
    expect(sizes!.split('\n')).toContain(`${shown} · 1024 × 484 · 100 ms`);
  });
});

describe('what the buttons find again', () => {
  test('a typed kernel of one row, which stays one in the form', () => {
    const row = Array.from({ length: 9 }, (_, at) => at / 7);
    const { kernel, reshaped } = parseTypedKernel(exactText([row]));
    expect([kernel, reshaped]).toEqual([[row], false]);
  });

  const state = (answer: Answer) => stateOf(asMessage(answer))!;

  test.each([
    [
      'with integers',
      [
        [1, 0, -1],
        [2, 0, -2],
      ],
    ],
    [
      'with digits that NumPy does not print',
      [
        [1 / 3, 1e-9],
        [123456.789012345, -0.1],
      ],
    ],
    ['of one number', [[7]]],
  ])('a typed kernel %s', (_, kernel) => {
    const answer = composeAnswer(
      request([cat], { recipe: { ...usualRecipe, kernel } }),
      outcome([cat]),
    );
    expect(readKernel(state(answer), asMessage(answer))).toEqual(kernel);
  });

  test('a typed kernel beside a hidden image', () => {
    const hidden = image('SPOILER_cat.png', true);
    const kernel = [[1, 2]];
    const of = request([hidden], { recipe: { ...usualRecipe, kernel } });
    const answer = composeAnswer(of, outcome([hidden]));
    expect(readKernel(state(answer), asMessage(answer))).toEqual(kernel);
  });

  test('not a kernel that is too large to be shown, which is said', () => {
    const kernel = Array.from({ length: 40 }, () => Array(40).fill(0.123));
    const of = request([cat], { recipe: { ...usualRecipe, kernel } });
    const answer = composeAnswer(of, outcome([cat]));
    expect(texts(answer)[0]).toMatch(/\n40 × 40 kernel$/);
    expect(() => readKernel(state(answer), asMessage(answer))).toThrow('kernel-lost');
  });

  test('a typed matrix and the typed kernel that was laid on it', () => {
    const [rows, kernel] = [
      [
        [10, 10, -3.5],
        [1, 2, 3],
      ],
      [[1, -1]],
    ];
    const of = request([], {
      input: { kind: 'matrix', rows },
      recipe: { ...usualRecipe, kernel },
      source: { kind: 'matrix' },
    });
    const { thumbnail: _, ...heatMap } = { ...result, text: '[[0 13]]' };
    const answer = composeAnswer(of, {
      done: [{ at: 0, image: null, result: heatMap }],
      failed: [],
    });
    expect(fileNames(answer)).toEqual(['kernel.png']);
    expect(texts(answer)).toEqual([
      expect.stringMatching(/\*\*Result\*\*\n```\n\[\[0 13\]\]\n```$/),
      'mode same, border reflect · 100 ms',
    ]);
    expect(altTexts(answer)).toEqual(['Heat map of the result: Custom kernel']);
    expect(readMatrix(asMessage(answer))).toEqual(rows);
    expect(readKernel(state(answer), asMessage(answer))).toEqual(kernel);
  });

  test('a matrix that is too long is not printed, can only be deleted, and its result is a file', () => {
    const rows = Array.from({ length: 30 }, () => Array(30).fill(0.125));
    const of = request([], { input: { kind: 'matrix', rows }, source: { kind: 'matrix' } });
    const text = '0 '.repeat(2000);
    const answer = composeAnswer(of, {
      done: [{ at: 0, image: null, result: { ...result, text } }],
      failed: [],
    });
    expect(labels(answer)).toEqual(['Delete']);
    expect(fileNames(answer)).toContain('result.txt');
    expect(shownFiles(answer)).toContain('attachment://result.txt');
    expect(texts(answer).join('').length).toBeLessThan(2000);
  });
});
