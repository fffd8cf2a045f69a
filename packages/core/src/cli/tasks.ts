import { realpath, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { optionsOf } from '../apply/options.js';
import type { Filter } from '../filters/types.js';
import { numberWriterOf } from '../node/numberWriters.js';
import { type Writer, writerOf, writers } from '../node/writers.js';
import { optionNames, readApplyOptions } from './applyOptions.js';
import {
  choiceOption,
  givenOptions,
  type OptionName,
  type OptionValues,
  UsageError,
} from './arguments.js';
import { endingOf, formatOf } from './formats.js';
import type { Input } from './input.js';
import { imageWriter, numberWriter, qualityOption } from './resultWriters.js';

/** One input and where its result goes: a file, or `-` for standard output. */
export interface Task {
  readonly input: Input;
  readonly output: string;
}

/**
 * A task for each input. What can be known to be wrong before anything is computed is refused: options
 * that would change nothing, two results in one file, and a result in the place of an input.
 *
 * @param many Whether there may be several inputs: their results go to a folder.
 */
export async function tasksFor(
  inputs: readonly Input[],
  many: boolean,
  filter: Filter,
  values: OptionValues,
): Promise<readonly Task[]> {
  const isFolder = await namesFolder(values.output, many);
  const tasks = inputs.map((input) => ({
    input,
    output: outputOf(input, { many, isFolder }, filter, values),
  }));
  for (const task of tasks) checkTask(task, filter, values);
  checkApart(tasks);
  await checkInputsKept(tasks);
  return tasks;
}

/** Whether `--output` is the folder of the results, not a file. */
async function namesFolder(output: string | undefined, many: boolean): Promise<boolean> {
  if (output === undefined || output === '-') {
    if (many && output === '-') {
      throw new UsageError('several results cannot go to standard output: use -o FOLDER/');
    }
    return false;
  }
  const found = await stat(output).catch(() => undefined);
  if (found?.isDirectory() || /[\\/]$/.test(output)) return true;
  if (many && (found || writerOf(output) || numberWriterOf(output) || formatOf(output))) {
    throw new UsageError(`several results need a folder, but --output is the file ${output}`);
  }
  return many;
}

function outputOf(
  { path, kind }: Input,
  { many, isFolder }: { readonly many: boolean; readonly isFolder: boolean },
  filter: Filter,
  { output, format }: OptionValues,
): string {
  if (output !== undefined && !isFolder) return output;
  if (output === undefined && kind !== 'image' && !many) return '-';
  const stem = path === '-' ? 'stdin' : basename(path, extname(path));
  const own = kind === 'image' ? writers[0]!.endings[0]! : extname(path) || '.txt';
  const ending = format === undefined ? own : endingOf(format);
  return output === undefined
    ? join('out', `${stem}-${filter.id}${ending}`)
    : join(output, `${stem}${ending}`);
}

function checkTask(task: Task, filter: Filter, values: OptionValues): void {
  const { kind } = task.input;
  const known = optionNames(optionsOf(kind === 'array' ? 'image' : kind, filter));
  const always: OptionName[] = ['format', 'quality', 'jobs', 'depth', 'array'];
  const stray = givenOptions(values).find((name) => ![...known, ...always].includes(name));
  if (stray !== undefined) {
    throw new UsageError(`--${stray} has no effect on ${withArticle(kind)} with ${filter.id}`);
  }
  const { colormap, channels } = readApplyOptions(values);
  const writer = imageWriter(task, values);
  const asNumbers = numberWriter(task, values);
  if (qualityOption(values) !== undefined && !writer?.lossy) {
    const what = writer
      ? `a ${writer.endings[0]} file, which loses nothing`
      : asNumbers
        ? 'numbers'
        : 'text';
    throw new UsageError(`--quality has no effect on ${what}`);
  }
  checkDepth(task, writer, values);
  if (values.array !== undefined && kind !== 'array') {
    throw new UsageError(
      `--array has no effect on ${withArticle(kind)}: it names an array of a .npz file`,
    );
  }
  if (colormap === undefined) return;
  if (channels === 'each') {
    throw new UsageError('--colormap colours one channel: use it with --channels gray or sum');
  }
  if (asNumbers) {
    throw new UsageError('--colormap has no effect on numbers; save them as .png');
  }
  if (!writer) {
    throw new UsageError('--colormap has no effect on a matrix that is printed; save it as .png');
  }
}

const withArticle = (kind: Input['kind']) => (kind === 'matrix' ? 'a matrix' : `an ${kind}`);

function checkDepth(
  { input: { kind } }: Task,
  writer: Writer | undefined,
  values: OptionValues,
): void {
  if (choiceOption(values, 'depth', ['8', '16']) !== '16') return;
  if (kind === 'matrix') throw new UsageError('--depth has no effect on a matrix of text');
  if (values.colormap !== undefined)
    throw new UsageError('--colormap colours in 8 bits, not --depth 16');
  if (writer && !writer.writeDeep) {
    throw new UsageError(`a ${writer.endings[0]} file has 8 bits, not --depth 16: save it as .png`);
  }
}

function checkApart(tasks: readonly Task[]): void {
  const inputs = new Map<string, string>();
  for (const { input, output } of tasks) {
    const place = resolve(output);
    const other = inputs.get(place);
    if (other !== undefined) {
      throw new UsageError(`the results of ${other} and ${input.path} would both be ${output}`);
    }
    inputs.set(place, input.path);
  }
}

async function checkInputsKept(tasks: readonly Task[]): Promise<void> {
  const place = (path: string) => realpath(path).catch(() => undefined);
  const inputs = new Map<string | undefined, string>();
  for (const { input } of tasks) {
    if (input.path !== '-') inputs.set(await place(input.path), input.path);
  }
  for (const { input, output } of tasks) {
    const found = output === '-' ? undefined : await place(output);
    if (found === undefined || !inputs.has(found)) continue;
    throw new UsageError(
      `the result of ${input.path} would overwrite the input ${inputs.get(found)}`,
    );
  }
}
