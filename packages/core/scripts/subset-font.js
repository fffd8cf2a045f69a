// Writes the font of `figureToPng` and its licence to dist/fonts/, so that the published package draws
// text on machines without fonts: DejaVu Sans with the characters of `blocks`, and without hints, which
// resvg does not read.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

/** Unicode blocks, from the first to the last character. */
const blocks = [
  [0x20, 0x17f], // Latin
  [0x370, 0x45f], // Greek and Cyrillic
  [0x2010, 0x203a], // dashes, quotation marks, per mille, primes
  [0x2070, 0x209c], // superscripts and subscripts
  [0x20ac, 0x20ac], // euro
  [0x2190, 0x2195], // arrows
  [0x21d0, 0x21d5],
  [0x2200, 0x222b], // mathematics
  [0x2248, 0x2265],
  [0x2295, 0x22c5],
];

const from = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'));
const to = fileURLToPath(new URL('../dist/fonts/', import.meta.url));
const characters = blocks.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
);

await mkdir(to, { recursive: true });
const whole = await readFile(join(from, 'ttf', 'DejaVuSans.ttf'));
const options = { targetFormat: 'sfnt', noHinting: true };
await writeFile(join(to, 'DejaVuSans.ttf'), await subsetFont(whole, characters.join(''), options));
await copyFile(join(from, 'LICENSE'), join(to, 'DejaVuSans-LICENSE.txt'));
