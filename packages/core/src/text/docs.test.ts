import { expect, test } from 'vitest';
import { formatMatrix, type MatrixFormat, matrixFormats } from './formatMatrix.js';
import { parseMatrix } from './parseMatrix.js';
import { examples } from './test/examples.js';
import { harmless, rules, twofold } from './test/rules.js';
import { writers } from './writers/index.js';

// `npx vitest run src/text/docs.test.ts -u` in packages/core updates the file.
test('docs/matrix-text.md is what the tests read and write', async () => {
  await expect(page()).toMatchFileSnapshot('../../../../docs/matrix-text.md');
});

const result = [
  [10, 2.25],
  [-3.5, 4],
];

function page(): string {
  const sections = matrixFormats
    .toSorted((a, b) => writers[a].title.localeCompare(writers[b].title, 'en'))
    .map((format) => section(format, writers[format].title));
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
    `### ${title}: \`${format}\``,
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

Read matrices from code, data files and printed output with \`parseMatrix\`, and write them with \`formatMatrix\`.
This page is generated from the tests.

\`\`\`ts
const { matrix, format, style } = parseMatrix('kernel = [1 2; 3 4];');
formatMatrix(result, { format }); // the plain form of the language
formatMatrix(result, { style }); // keeps name, types, spaces and comments of the source
\`\`\`

Assignment, types, comments, suffixes and a semicolon may surround the values. A value may have

- a sign (U+2212 too, and full-width signs as in Chinese text);
- an exponent: \`1e3\`, \`1d0\`, \`1*^3\`;
- another base: \`0x1F\`, \`0b101\`, \`0o17\`;
- digit separators: \`1_000\`, \`1'000\`;
- a suffix: \`1.0f\`, \`2L\`, \`3u8\`.

It may also be a fraction (\`1/16\`, \`½\`), or NaN or an infinity in the spelling of any language. No code is executed.
Only calls that give a shape, a type or an order are evaluated: \`.reshape(2, 2)\`, \`.astype(np.float32)\`, \`.T\`.

Values become the nearest double, as with \`JSON.parse\`, or the type that the text names. In 64-bit integer types,
values beyond ±(2^53 − 1) are refused, because a double cannot represent them exactly. \`formatArray\` prints such
values from a \`BigInt64Array\`.

No value is lost or invented. Every character of a text is part of a value, or of something known, such as a shape, a
type, a label, a prompt or a comment. Invisible characters are ignored next to a value and refused inside one.

Text that is not a matrix throws a \`MatrixSyntaxError\`. Its \`offset\`, \`line\` and \`column\` give the position; its
\`code\` and \`args\` give what was found there and what was expected, as data.
\`matrixSyntaxMessage(error, 'en' | 'zh')\` makes a sentence of them. These are refused:

- rows of different lengths, more than two dimensions, and sizes that contradict the values;
- words, an open bracket, an empty cell, and \`...\` in a shortened print;
- ranges (\`1:3\`), dates (\`1/2/2024\`) and units (\`1h 2h\`, \`1M,2\`);
- a scalar next to values without brackets (\`2 × 3\`);
- values outside the range of a named integer type (\`uint8_t k[1][2] = {{300, -1}}\`), and values that no double
  represents, such as \`1e400\`;
- the entries of a sparse Matrix Market file;
- Rust's lists that repeat a row (\`[[1.0, 2.0]; 3]\`), and R's lists (\`[[1]]\`);
- lines under conditions of C's preprocessor (\`#if\`).

A text with [two possible readings](#texts-with-two-readings) is refused too, with an error that names both. The call
can choose one, or give a flat list its shape:

\`\`\`ts
parseMatrix('[1_8, 2_8]', { format: 'fortran' }); // 1 and 2
parseMatrix('1 2 3 4', { shape: [2, 2] }); // two rows
\`\`\`

\`parseKernel\` reads a kernel as \`parseMatrix\` does, but makes a flat list of 9, 25, 49, … values 3×3, 5×5,
7×7, …, and sets \`reshaped\`; \`[[…]]\` stays one row.

A result written with the source's style keeps the comments around the values. It keeps those between rows if
the number of rows is the same (up to 1000), and the header of a table if the number of columns is the same.
Comments between two values of a row are dropped. If the source's type cannot hold the result, a floating-point
type is used.

\`precision\` is the maximum number of digits after the decimal point, in every format. \`align: true\` puts each row
on its own line and aligns the columns, in formats with brackets and spaces. NumPy's print options apply to NumPy's
formats. Languages that cannot write NaN and infinities refuse them: JSON, GLSL, HLSL and SVG; ImageMagick refuses
infinities.

The tests also read the output of the tools themselves, collected by packages/core/reference/matrix_text.py:
NumPy, Python, PyTorch, pandas, PyYAML, Octave, R, Java, Go, Rust, Node, and SymPy, which writes LaTeX, Julia,
Mathematica and MATLAB. The texts of C, C#, TensorFlow, OpenCV, GLSL, HLSL, SVG, ImageMagick, Maple, Fortran,
Haskell, Kotlin, Lua, PHP, PostgreSQL, Ruby, Scala, Swift, TOML, Markdown and Julia's display are written by
hand.

## How the format is detected
`;

const two = `## Texts with two readings

These are refused, unless the call gives the format:

- Lines that could each be one value with a thousands separator. A group that starts with 0, a first group shorter
  than three digits, a no-break space or a decimal comma suggests this; \`128,130,127\` is three grey values. In
  brackets also \`[1,000, 2,000]\`, \`[1 000; 2 000]\` and \`[0,5 1,5; 2,5 3,5]\`.
- Single values as spreadsheets show them: \`1,50E+03\` in lines, \`1 1/2\` between tabs.
- Several tabs between two values: an empty cell, or a wide gap.
- \`(2) [1, 2]\`: a factor, or the length that a browser prints.
- \`[1] * 9\`: a product, or Python's list of nine values.
- \`1 2 1 / 4\`: a divisor of one value, or of all.
- \`1 2 / 3 4\`: two rows, or a division.
- \`[0.0; 9]\`: MATLAB's column, or nine values in Rust; \`[1;; 2]\`: a column, or Julia's row.
- \`[[1; 2]; [3; 4]]\`: two rows in OCaml and F#, or MATLAB's column.
- Numbered lines (\`1. 5\`).
- \`[(1, 2.)]\`: a row, or a record of NumPy.
- A suffix that the language doesn't have: \`[1M, 2M]\`, \`1h 2h\`.

The two readings of some texts:
`;

const around = `## Text around a matrix

Prompts, quotes, code fences, comments, and the name and type to the left of an assignment change no value. Neither
do these, with any other matrix in them:

${harmless.map((text) => `\`${text}\``).join(', ')}.

All other words are refused.
`;

const reading = `## The formats

For each format: what is written without a style, and texts that are read.
`;
