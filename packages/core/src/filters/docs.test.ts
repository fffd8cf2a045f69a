import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compassFilters } from './compass.js';
import { filters } from './filters.js';
import { gradientFilters } from './gradients.js';
import {
  type Filter,
  filterGroups,
  type GradientFilter,
  type KernelFilter,
  type Rows,
  type Words,
} from './types.js';

// `npx vitest run src/filters/docs.test.ts -u` in packages/core updates both files.
const kernelsPage = '../../../../docs/kernels.md';
const edgesPage = '../../../../docs/edges.md';

test('docs/kernels.md is the catalogue', async () => {
  await expect(page()).toMatchFileSnapshot(kernelsPage);
});

test("docs/edges.md has the operators' table", async () => {
  const text = readFileSync(new URL(edgesPage, import.meta.url), 'utf8');
  const [before, rest = ''] = text.split(/(?<=<!-- operators:.*\n)/);
  const after = rest.slice(rest.indexOf('<!-- /operators -->'));
  await expect(`${before}${operators()}${after}`).toMatchFileSnapshot(edgesPage);
});

function page(): string {
  const sections = filterGroups
    .filter(({ id }) => id !== 'Edge detectors')
    .map(({ id, title }) => {
      const lines = filters.filter((it) => it.group === id && it.kind === 'kernel').map(line);
      return [
        `## ${title.en} · ${title.zh}`,
        '',
        '| id | size | what it shows | 含义 | shown | source |',
        '| --- | --- | --- | --- | --- | --- |',
        ...lines,
        '',
      ].join('\n');
    });
  return `${introduction}\n${sections.join('\n')}`;
}

function line(filter: Filter): string {
  const { id, title, meaning, matrix, display, separable, source } = filter as KernelFilter;
  const size = `${matrix.rows}×${matrix.cols}${separable ? ' s' : ''}`;
  return `| \`${id}\` | ${size} | ${described(title, meaning)} | ${display} | ${source} |`;
}

/** Title and meaning in both languages; a meaning that begins with the title doesn't repeat it. */
function described(title: Words, meaning: Words): string {
  const rest = (language: 'en' | 'zh', colon: string) =>
    meaning[language].replace(`${title[language]}${colon}`, '');
  return `**${title.en}**: ${rest('en', ': ')} | **${title.zh}**：${rest('zh', '：')}`;
}

function operators(): string {
  return [
    '| id | kernel | scale | what it shows | 含义 | source |',
    '| --- | --- | --- | --- | --- | --- |',
    ...gradientFilters.map((it) => row(it, written(it.x), scale(it).toFixed(2).replace('.00', ''))),
    ...compassFilters.map((it) =>
      row(it, `${written(it.kernels[0]!.matrix)} is north, and seven more`, ''),
    ),
    '',
  ].join('\n');
}

function row({ id, title, meaning, source }: Filter, kernel: string, scale: string): string {
  return `| \`${id}\` | ${kernel} | ${scale} | ${described(title, meaning)} | ${source} |`;
}

function written(rows: Rows): string {
  if (rows.length > 3) return `${rows.length}×${rows.length}`;
  return `\`${rows.map((weights) => weights.join(' ')).join(' / ')}\``;
}

/** The response to a ramp that rises by 1 from one element to the next along the axis. */
function scale({ x }: GradientFilter): number {
  const sums = x.map((weights) => weights.reduce((sum, weight, j) => sum + weight * j, 0));
  return sums.reduce((a, b) => a + b);
}

const introduction = `# Kernels

Look up what each kernel of the catalogue shows, its size and its source. \`kernel('sobel-x')\` returns one of
them, and \`applyFilter(image, 'sobel-x')\` applies it ([filters](filters.md)). The edge detectors are in
[edges](edges.md).

The matrices are made for cross-correlation, which does not rotate them. *Size* is rows × columns; \`s\` marks
separable kernels, whose entries include the factors. *Shown* is the way \`display\` converts a response to grey
values:

- **clamped**: unscaled and clamped to 0…255, for kernels that sum to 1;
- **absolute**: the absolute value, for the strength of edges;
- **signed**: zero is middle grey, for responses whose sign matters.

These functions make kernels with parameters: \`identity\`, \`box\`, \`binomial\`, \`gaussian\`,
\`laplacianOfGaussian\`, \`differenceOfGaussians\`, \`highPass\`, \`sharpen\`, \`unsharp\`, \`gabor\` and
\`motion\`. The angle of \`gabor\` is the direction of the wave, clockwise from the right. The angle of
\`motion\` is the direction of the path, counter-clockwise.

Each file in \`packages/core/src/filters/\` is a family of filters. A kernel or an operator that is added
there appears on this page, in the picker of VS Code, in the bot's menus and in the command's help.
`;
