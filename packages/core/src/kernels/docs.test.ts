import { expect, test } from 'vitest';
import { kernels } from './catalogue.js';
import { type Kernel, kernelGroups } from './types.js';

// `npx vitest run src/kernels/docs.test.ts -u` in packages/core writes the file anew.
test('docs/kernels.md is the catalogue', async () => {
  await expect(page()).toMatchFileSnapshot('../../../../docs/kernels.md');
});

function page(): string {
  const sections = kernelGroups.map((group) => {
    const entries = kernels.filter((entry) => entry.group === group);
    return [
      `## ${group}`,
      '',
      '| id | size | what it shows | shown | source |',
      '| --- | --- | --- | --- | --- |',
      ...entries.map(line),
      '',
    ].join('\n');
  });
  return `${introduction}\n${sections.join('\n')}`;
}

function line({ id, matrix, meaning, display, separable, source }: Kernel): string {
  const size = `${matrix.rows}×${matrix.cols}${separable ? ' s' : ''}`;
  return `| \`${id}\` | ${size} | ${meaning} | ${display} | ${source} |`;
}

const introduction = `# Kernels

The catalogue, \`kernels\` of \`@convolve/core\`, as its test writes it; \`kernel('sobel-x')\` is one
entry. The matrices are made for correlation, which does not turn them. \`s\` marks the separable
ones, whose factors the entry carries. *Shown* says how \`display\` makes grey values of a response:

- **clamped**: as it is, for kernels that sum to 1;
- **absolute**: its absolute value, where strength is what counts;
- **signed**: zero in middle grey, where the sign says something.

Kernels with parameters come from functions: \`identity\`, \`box\`, \`binomial\`, \`gaussian\`,
\`laplacianOfGaussian\`, \`differenceOfGaussians\`, \`highPass\`, \`sharpen\`, \`unsharp\`, \`gabor\` and
\`motion\`.
`;
