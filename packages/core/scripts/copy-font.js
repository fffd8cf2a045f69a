// Copies the font of `figureToPng` and its licence from their package to dist/fonts/, so that the
// published package draws text on machines without fonts.
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const from = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'));
const to = fileURLToPath(new URL('../dist/fonts/', import.meta.url));

await mkdir(to, { recursive: true });
await copyFile(join(from, 'ttf', 'DejaVuSans.ttf'), join(to, 'DejaVuSans.ttf'));
await copyFile(join(from, 'LICENSE'), join(to, 'DejaVuSans-LICENSE.txt'));
