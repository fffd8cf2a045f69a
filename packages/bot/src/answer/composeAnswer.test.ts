import { filters } from '@convolve/core';
import type { APIEmbed } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { readKernel, readMatrix } from '../components/readAnswer.js';
import type { Row } from '../controls/controlRows.js';
import { readCustomId } from '../controls/customId.js';
import { JobFailure, type Result } from '../jobs/job.js';
import { type Locale, locales, sentences } from '../locale/locale.js';
import type { Outcome } from './carryOut.js';
import { type Answer, composeAnswer } from './composeAnswer.js';
import { exactText } from './matrixText.js';
import { parseTypedKernel } from './parseTyped.js';
import { type Picture, type Request, usualRecipe } from './Request.js';

const picture = (name: string, spoiler = false): Picture => ({
  kind: 'attachment',
  url: `https://cdn.discordapp.com/attachments/1/2/${encodeURIComponent(name)}`,
  name,
  spoiler,
});

const result: Result = {
  picture: new Uint8Array([1]),
  extension: 'png',
  thumbnail: new Uint8Array([2]),
  width: 1024,
  height: 484,
  frames: 1,
  notes: [],
  milliseconds: { wait: 900, download: 10, decode: 20, compute: 30.4, encode: 40 },
};

function request(pictures: readonly Picture[], changes: Partial<Request> = {}): Request {
  return {
    person: '160000000000000001',
    input: { kind: 'pictures', pictures },
    recipe: usualRecipe,
    uploadLimit: 10 * 1024 * 1024,
    locale: 'en-US',
    source: { kind: 'attachment' },
    ...changes,
  };
}

function outcome(pictures: readonly Picture[], of: Result = result): Outcome {
  return { done: pictures.map((item, at) => ({ at, picture: item, result: of })), failed: [] };
}

const fileNames = ({ files }: Answer) => files.map((file) => (file as { name: string }).name);
const altTexts = ({ files }: Answer) =>
  files.map((file) => (file as { description: string }).description);
/** What the answer's buttons will read: an embed has a description there, as in discord.js. */
const asMessage = (answer: Answer) => answer as unknown as Parameters<typeof readMatrix>[0];

const labels = ({ components }: Answer) =>
  (components as Row[]).flatMap((row) =>
    row.components.flatMap((it) => ('label' in it ? it.label : [])),
  );

const cat = picture('cat.png');

describe('the answer to one picture', () => {
  const answer = composeAnswer(request([cat]), outcome([cat]));

  test('is an embed with the source small beside it', () => {
    expect(answer.content).toBe('');
    expect(answer.embeds).toMatchObject([
      {
        title: 'Sobel',
        image: { url: 'attachment://sobel.png' },
        thumbnail: { url: 'attachment://source.png' },
      },
    ]);
    expect(fileNames(answer)).toEqual(['sobel.png', 'source.png']);
  });

  test('says what the kernel does, its matrices, the size and the time without the wait', () => {
    const { description } = answer.embeds[0] as { description: string };
    expect(description).toBe(
      [
        'The difference of the neighbours, the middle row or column counted twice',
        '```',
        'x              y',
        '[[-1  0  1]    [[-1 -2 -1]',
        ' [-2  0  2]     [ 0  0  0]',
        ' [-1  0  1]]    [ 1  2  1]]',
        '```',
        '1024 × 484 · 100 ms',
      ].join('\n'),
    );
  });

  test('has alt texts', () => {
    expect(altTexts(answer)).toEqual([
      'Sobel of cat.png, 1024 × 484 pixels',
      'The original: cat.png',
    ]);
  });

  test('has a menu, four buttons and a link to the original, whose ids can be read', () => {
    const [menu, buttons] = answer.components as readonly unknown[] as {
      components: Record<string, unknown>[];
    }[];
    expect(menu!.components).toHaveLength(1);
    expect(buttons!.components.map(({ label }) => label)).toEqual([
      'Kernel',
      'Border',
      'Display',
      'Edit kernel…',
      'Original',
    ]);
    for (const { custom_id, url } of [...menu!.components, ...buttons!.components]) {
      if (url === undefined) expect(readCustomId(String(custom_id))).toBeDefined();
      else expect(url).toBe(cat.url);
    }
  });

  test('can only be deleted where the address is too long to be kept', () => {
    const far: Picture = { ...cat, url: `https://example.com/${'a'.repeat(500)}` };
    expect(labels(composeAnswer(request([far]), outcome([far])))).toEqual(['Delete']);
  });

  test('says what the result lacks, in words', () => {
    const notes = [
      { kind: 'reduced', width: 512, height: 242 },
      { kind: 'first-frame', frames: 900 },
    ] as const;
    const { embeds } = composeAnswer(request([cat]), outcome([cat], { ...result, notes }));
    expect((embeds[0] as { description: string }).description).toMatch(
      /Made smaller, to 512 × 242, to fit what may be posted here\. · The first of 900 frames\.$/,
    );
  });

  test.each([
    [
      'en-US',
      'Shown as JPEG, quality 85; the button “Lossless” sends the PNG.',
      'Shown as JPEG, quality 85; the PNG is larger than what may be posted here.',
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
      expect(answer.embeds[0]).toMatchObject({
        description: expect.stringContaining(said[at]!),
        image: { url: 'attachment://sobel.jpg' },
      });
      expect(fileNames(answer)).toEqual(['sobel.jpg', 'source.png']);
      expect(labels(answer).slice(-2).includes(sentences(locale).controls.lossless)).toBe(fits);
    }
  });

  test('names the first faults of the file, as text that changes nothing around it', () => {
    const faults = ['1 extra byte', '**bold**\nx', 'y'.repeat(200), 'another'];
    const of: Result = { ...result, notes: [{ kind: 'faults', faults }] };
    const { description } = composeAnswer(request([cat]), outcome([cat], of)).embeds[0] as APIEmbed;
    const shown = `1 extra byte; \\*\\*bold\\*\\*x; ${'y'.repeat(99)}…; …`;
    expect(description).toContain(`The file has faults that change no pixel: ${shown}.`);
    const zh = composeAnswer(request([cat], { locale: 'zh-CN' }), outcome([cat], of));
    expect(zh.embeds[0]).toMatchObject({
      description: expect.stringContaining('文件有不影响像素的瑕疵（解码器原文：1 extra byte；'),
    });
  });

  test('says that a list of numbers was read as a square kernel', () => {
    const kernel = [
      [0, 1, 0],
      [1, -4, 1],
      [0, 1, 0],
    ];
    const said = (locale: Locale) =>
      composeAnswer(
        request([cat], { locale, recipe: { ...usualRecipe, kernel, reshaped: true } }),
        outcome([cat]),
      ).embeds[0];
    expect(said('en-US')).toMatchObject({
      description: expect.stringMatching(/^9 numbers in one list, read as 3 × 3\.\n/),
    });
    expect(said('zh-CN')).toMatchObject({
      description: expect.stringMatching(/^一行 9 个数，按 3 × 3 的卷积核处理。\n/),
    });
  });

  test('is in Chinese for those who use Discord in Chinese', () => {
    const { embeds, components } = composeAnswer(
      request([cat], { locale: 'zh-CN', recipe: { ...usualRecipe, kernel: 'sharpen' } }),
      outcome([cat]),
    );
    expect(embeds).toMatchObject([{ title: '锐化' }]);
    expect(JSON.stringify(components)).toContain('编辑卷积核…');
  });
});

describe('hidden pictures and several', () => {
  test('a hidden picture is hidden in the answer, and so is its source', () => {
    const hidden = picture('SPOILER_cat.png', true);
    const answer = composeAnswer(request([hidden]), outcome([hidden]));
    expect(answer.embeds).toEqual([]);
    expect(fileNames(answer)).toEqual(['SPOILER_sobel.png', 'SPOILER_source.png']);
    expect(answer.content).toMatch(/^\*\*Sobel\*\*/);
  });

  test('several pictures stand in one message, the hidden ones hidden', () => {
    const pictures = [cat, picture('SPOILER_dog.gif', true)];
    const answer = composeAnswer(request(pictures), outcome(pictures));
    expect(fileNames(answer)).toEqual(['sobel-1.png', 'SPOILER_sobel-2.png']);
    expect(answer.content).toMatch(/\ncat\.png · 1024 × 484 · 100 ms\ndog\.gif · /);
  });

  test('those that have no answer are named with the reason', () => {
    const failure = new JobFailure('picture-broken', 'bad CRC');
    const failed = [{ at: 1, picture: picture('dog.png'), jobId: 'abcd1234', failure }];
    const { content, embeds } = composeAnswer(request([cat, picture('dog.png')]), {
      ...outcome([cat]),
      failed,
    });
    expect(content + (embeds[0] as { description: string }).description).toContain(
      'dog.png: The picture is damaged and cannot be decoded. (Job `abcd1234`)',
    );
  });

  test.each(locales)(
    'fit into a message with any kernel and the longest names, in %s',
    (locale) => {
      const pictures = Array.from({ length: 10 }, (_, index) =>
        picture(`${'_*`~|'.repeat(40)}${index}`),
      );
      const notes = [
        { kind: 'reduced', width: 12345, height: 12345 },
        { kind: 'first-frame', frames: 1000 },
      ] as const;
      const kernels = [...filters.map(({ id }) => id), [Array(290).fill(-1)]];
      for (const kernel of kernels) {
        const of = request(pictures, { locale, recipe: { ...usualRecipe, kernel } });
        const { content } = composeAnswer(of, outcome(pictures, { ...result, notes }));
        expect(content.length).toBeLessThanOrEqual(2000);
        expect(content.split('```').length % 2).toBe(1);
      }
    },
  );
});

describe('names of files', () => {
  test.each([
    ['mentions', '@everyone.png', '@everyone.png'],
    ['markup', '**a**`b`.png', '\\*\\*a\\*\\*\\`b\\`.png'],
    ['control characters', 'a\nb\u202ec\u0000.png', 'abc.png'],
  ])('with %s change nothing around them', (_, name, shown) => {
    const pictures = [picture(name), cat];
    const { content } = composeAnswer(request(pictures), outcome(pictures));
    expect(content.split('\n')).toContain(`${shown} · 1024 × 484 · 100 ms`);
  });
});

describe('what the buttons find again', () => {
  test('a typed kernel of one row, which stays one in the form', () => {
    const row = Array.from({ length: 9 }, (_, at) => at / 7);
    const { kernel, reshaped } = parseTypedKernel(exactText([row]));
    expect([kernel, reshaped]).toEqual([[row], false]);
  });

  const state = (answer: Answer) => {
    const [menu] = answer.components as readonly unknown[] as {
      components: { custom_id: string }[];
    }[];
    return readCustomId(menu!.components[0]!.custom_id)!.state;
  };

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

  test('a typed kernel beside a hidden picture', () => {
    const hidden = picture('SPOILER_cat.png', true);
    const kernel = [[1, 2]];
    const of = request([hidden], { recipe: { ...usualRecipe, kernel } });
    const answer = composeAnswer(of, outcome([hidden]));
    expect(readKernel(state(answer), asMessage(answer))).toEqual(kernel);
  });

  test('not a kernel that is too large to be shown, which is said', () => {
    const kernel = Array.from({ length: 40 }, () => Array(40).fill(0.123));
    const of = request([cat], { recipe: { ...usualRecipe, kernel } });
    const answer = composeAnswer(of, outcome([cat]));
    expect((answer.embeds[0] as { description: string }).description).toMatch(/^Kernel of 40 × 40/);
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
      done: [{ at: 0, picture: null, result: heatMap }],
      failed: [],
    });
    expect(fileNames(answer)).toEqual(['kernel.png']);
    expect((answer.embeds[0] as { description: string }).description).toContain(
      '**Result**\n```\n[[0 13]]\n```',
    );
    expect((answer.embeds[0] as { description: string }).description).toMatch(
      /\nmode same, border reflect · 100 ms$/,
    );
    expect(altTexts(answer)).toEqual(['Heat map of the result: Typed kernel']);
    expect(readMatrix(asMessage(answer))).toEqual(rows);
    expect(readKernel(state(answer), asMessage(answer))).toEqual(kernel);
  });

  test('a matrix that is too long is not printed, can only be deleted, and its result is a file', () => {
    const rows = Array.from({ length: 30 }, () => Array(30).fill(0.125));
    const of = request([], { input: { kind: 'matrix', rows }, source: { kind: 'matrix' } });
    const text = '0 '.repeat(2000);
    const answer = composeAnswer(of, {
      done: [{ at: 0, picture: null, result: { ...result, text } }],
      failed: [],
    });
    expect(labels(answer)).toEqual(['Delete']);
    expect(fileNames(answer)).toContain('result.txt');
    expect(JSON.stringify(answer.embeds).length).toBeLessThan(2000);
  });
});
