import { messageOf } from '../check/messageOf.js';
import { apply } from './apply.js';
import { readArguments, UsageError } from './arguments.js';
import type { Terminal } from './terminal.js';

/**
 * The `convolve` command.
 *
 * @param argv The arguments, without the program's own name.
 * @returns The exit code: 0, or 1 where the work failed, or 2 where the call was wrong.
 */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await run(argv, terminal);
    return 0;
  } catch (error) {
    const usage = error instanceof UsageError;
    terminal.stderr.write(
      `convolve: ${messageOf(error)}\n${usage ? "Try 'convolve --help'.\n" : ''}`,
    );
    return usage ? 2 : 1;
  }
}

/** What a call does not need is not loaded: figures alone take as long as many an image. */
async function run(argv: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = readArguments(argv);
  const [first = 'lesson', ...rest] = positionals;
  if (values.help || values.version) {
    const { help, version } = await import('./help.js');
    terminal.stdout.write(values.help ? help : `${version()}\n`);
  } else if (first === 'lesson') {
    const { runLesson } = await import('./lesson/runLesson.js');
    await runLesson(rest, values, terminal);
  } else if (first === 'kernels') {
    const { listKernels } = await import('./listKernels.js');
    listKernels(rest, values, terminal);
  } else if (first === 'find') {
    const { find } = await import('./find.js');
    await find(rest, values, terminal);
  } else await apply(positionals, values, terminal);
}
