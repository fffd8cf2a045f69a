import { expect, test } from 'vitest';
import { dialects } from './dialects/index.js';
import { examples } from './examples.js';
import { formatMatrix, type MatrixFormat } from './formatMatrix.js';
import { parseMatrix } from './parseMatrix.js';
import { harmless, rules, twofold } from './rules.js';

// `npx vitest run src/text/docs.test.ts -u` in packages/core writes the file anew.
test('docs/matrix-text.md is what the tests read and write', async () => {
  await expect(page()).toMatchFileSnapshot('../../../../docs/matrix-text.md');
});

const result = [
  [10, 2.25],
  [-3.5, 4],
];

function page(): string {
  const sections = [...dialects]
    .sort((a, b) => a.title.localeCompare(b.title, 'en'))
    .map(({ id, title }) => section(id, title));
  return [
    introduction,
    ...rules.map(ruleText),
    two,
    ...twofoldText(),
    around,
    reading,
    ...sections,
  ].join('\n');
}

function ruleText({ rule, texts }: (typeof rules)[number]): string {
  const lines = texts.map(
    ([text, format, rows]) => `| ${code(text)} | \`${format}\` | \`${rows}\` |`,
  );
  return [rule, '', '| text | format | rows |', '| --- | --- | --- |', ...lines, ''].join('\n');
}

function twofoldText(): string[] {
  const lines = twofold.map(({ text, readings }) => {
    const read = readings.map(([format, rows]) => `\`${rows}\` with \`${format}\``);
    return `| ${[code(text), ...read].join(' | ')} |`;
  });
  return ['| text | one reading | the other |', '| --- | --- | --- |', ...lines, ''];
}

/** A text in a table's cell: line ends and tabs as the escapes of a string. */
function code(text: string): string {
  return `\`${text.replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('|', '\\|')}\``;
}

function section(format: MatrixFormat, title: string): string {
  const shown = examples.filter((example) => example.format === format);
  const pairs = shown.flatMap(({ text }) => {
    const { style } = parseMatrix(text);
    return [fence(text), 'and a result in its place:', '', fence(formatMatrix(result, { style }))];
  });
  return [
    `## ${title}: \`${format}\``,
    '',
    fence(formatMatrix(result, { format })),
    'Read:',
    '',
    ...pairs,
  ].join('\n');
}

function fence(text: string): string {
  return `\`\`\`text\n${text.replace(/\n$/, '')}\n\`\`\`\n`;
}

const introduction = `# Matrices as text

What \`parseMatrix\` reads and \`formatMatrix\` writes, as their tests write this page.

\`\`\`ts
const { matrix, format, style } = parseMatrix('kernel = [1 2; 3 4];');
formatMatrix(result, { format }); // the language's plain form
formatMatrix(result, { style }); // in the source's place: name, types, spaces and comments stay
\`\`\`

Assignment, types, comments, suffixes and a semicolon may stand around the numbers. Numbers may have a
sign (U+2212 too), an exponent (\`1e3\`, \`1d0\`, \`1*^3\`), another base (\`0x1F\`, \`0b101\`, \`0o17\`), digit
separators (\`1_000\`, \`1'000\`), a suffix (\`1.0f\`, \`2L\`, \`3u8\`), be a fraction (\`1/16\`, \`½\`), or be
not a number or infinite in any language's word. Signs may be as wide as Chinese characters. No code is
run, but for the calls that say no more than a shape, a type or an order: \`.reshape(2, 2)\`,
\`.astype(np.float32)\`, \`.T\`.

Numbers become the nearest double, as with \`JSON.parse\`, or one of the type that the text names. Where
it names a type of 64-bit integers, those beyond ±(2^53 − 1) are refused, for a double would not tell
them from their neighbours; \`formatArray\` prints them from a \`BigInt64Array\`.

No number is lost or invented: every digit and every other mark of a text is part of a number, or of
something that is known by name, such as a shape, a type, a label, a prompt or a comment. Characters
that are not seen are passed over beside a number and refused inside of one.

Text that is no matrix is refused with a \`MatrixSyntaxError\`: its \`offset\`, \`line\` and \`column\` are
the place, its \`code\` and \`args\` say as data what was found there and what was expected, and
\`matrixSyntaxMessage(error, 'en' | 'zh')\` says it in words. Refused are rows that differ in length, words,
an open bracket, an empty cell, \`...\` where a print was cut short, more than two dimensions, sizes that
contradict the numbers, ranges (\`1:3\`), dates (\`1/2/2024\`), units (\`1h 2h\`, \`1M,2\`), a scalar beside bare
numbers (\`2 × 3\`), numbers that a named integer type does not hold (\`uint8_t k[1][2] = {{300, -1}}\`), the
entries of a sparse Matrix Market file, and digits of a number that no double holds, as \`1e400\`.

A text that could be read in two ways is read in neither, as [below](#texts-of-two-readings): the error names
both, and the call can say which, or give a flat list its shape:

\`\`\`ts
parseMatrix('[1_8, 2_8]', { format: 'fortran' }); // 1 and 2
parseMatrix('1 2 3 4', { shape: [2, 2] }); // two rows
\`\`\`

\`parseKernel\` reads a kernel as \`parseMatrix\` does, but makes one flat list of 9, 25, 49, … numbers 3×3, 5×5,
7×7, … and says so (\`reshaped\`); \`[[…]]\` stays the row that it shows.

In a source's place a result keeps the comments around the numbers; those between rows where it has as
many rows (of up to 1000), and the head of a table where it has as many columns; those between two
numbers of a row go. A type that does not hold the result gives way to one of fractions.

Options: \`precision\`, at most so many digits after the point, in every format; \`align: true\`, each row
in its line and columns below each other, in those of brackets and spaces; NumPy's print options in
NumPy's. NaN and infinities are refused where the language has no word for them: JSON, GLSL, HLSL, SVG,
and infinities in ImageMagick.

Tests also read what the tools themselves print, by packages/core/reference/matrix_text.py: NumPy,
Python, PyTorch, pandas, PyYAML, Octave, R, Java, Go, Rust, Node, and SymPy, which writes LaTeX, Julia,
Mathematica and MATLAB. Written by hand are the texts of C, C#, TensorFlow, OpenCV, GLSL, HLSL, SVG,
ImageMagick, Maple, Fortran, Haskell, Kotlin, Lua, PHP, PostgreSQL, Ruby, Scala, Swift, TOML, Markdown
and Julia's display.

## Which format a text is
`;

const two = `## Texts of two readings

Refused, unless the call says the format. Lines are of two readings if each of them is one number with a
sign between its thousands, and a group that starts with 0, a first group shorter than three digits or
a decimal comma shows it: \`128,130,127\` is three grey values. In brackets \`[1,000, 2,000]\` and \`[1 000; 2 000]\`
are refused so, and \`[0,5 1,5; 2,5 3,5]\`. Also refused are several tabs between two numbers (an empty cell, or
a wide gap), \`(2) [1, 2]\` (a factor, or a length that a browser prints), \`[(1, 2.)]\` (a row, or a record of NumPy), and a suffix that no language of the text has:
\`[1M, 2M]\`, \`1h 2h\`.
`;

const around = `## Words that change no number

Prompts, quotes, code fences, comments, the name and the type on the left of a sign of assignment, and, with
any other matrix in them:

${harmless.map((text) => `\`${text}\``).join(', ')}.

All other words are refused.
`;

const reading = `# The formats

Each with what is written without a style, and texts that are read.
`;
