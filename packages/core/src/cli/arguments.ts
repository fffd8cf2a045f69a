import { parseArgs } from 'node:util';
import type { Pair } from '../check/checkPair.js';
import { messageOf } from '../check/messageOf.js';

/** The command was called wrongly: its exit code is 2, and the message points to `--help`. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Every option of the command; what each means stands in `help.ts`. */
const specification = {
  kernel: { type: 'string', short: 'k' },
  output: { type: 'string', short: 'o' },
  mode: { type: 'string' },
  border: { type: 'string' },
  fill: { type: 'string' },
  stride: { type: 'string' },
  dilation: { type: 'string' },
  flip: { type: 'boolean' },
  channels: { type: 'string' },
  display: { type: 'string' },
  colormap: { type: 'string' },
  norm: { type: 'string' },
  threshold: { type: 'string' },
  low: { type: 'string' },
  high: { type: 'string' },
  format: { type: 'string' },
  quality: { type: 'string' },
  depth: { type: 'string' },
  array: { type: 'string' },
  size: { type: 'string' },
  tolerance: { type: 'string' },
  jobs: { type: 'string', short: 'j' },
  full: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

/** The name of an option, without its dashes. */
export type OptionName = keyof typeof specification;

/** The values of the options that were given, as text. */
export type OptionValues = {
  readonly [K in OptionName]?: (typeof specification)[K]['type'] extends 'boolean'
    ? boolean
    : string;
};

/** Splits the command line into options and the rest. */
export function readArguments(argv: readonly string[]): {
  values: OptionValues;
  positionals: readonly string[];
} {
  try {
    return parseArgs({ args: [...argv], options: specification, allowPositionals: true });
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

/** The number in an option, or undefined where the option is absent. */
export function numberOption(values: OptionValues, name: OptionName): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (String(text).trim() === '' || Number.isNaN(value)) {
    throw new UsageError(`--${name} must be a number, got ${JSON.stringify(text)}`);
  }
  return value;
}

/** The integer in an option, or undefined where the option is absent. */
export function integerOption(
  values: OptionValues,
  name: OptionName,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): number | undefined {
  const value = numberOption(values, name);
  if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) {
    return value;
  }
  const range =
    most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  throw new UsageError(`--${name} must be an integer ${range}, got ${values[name]}`);
}

/** The number or the two numbers `rows,cols` in an option. */
export function pairOption(values: OptionValues, name: OptionName): Pair | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const numbers = String(text).split(',').map(Number);
  const [rows, cols] = numbers;
  if (rows === undefined || numbers.some((value) => !Number.isInteger(value) || value < 1)) {
    throw new UsageError(
      `--${name} must be a positive integer or two as rows,cols, got ${JSON.stringify(text)}`,
    );
  }
  if (numbers.length === 1) return rows;
  if (numbers.length === 2 && cols !== undefined) return [rows, cols];
  throw new UsageError(`--${name} takes one or two numbers, got ${JSON.stringify(text)}`);
}

/** The value of an option that is one of `choices`. */
export function choiceOption<T extends string>(
  values: OptionValues,
  name: OptionName,
  choices: readonly T[],
): T | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const choice = choices.find((item) => item === text);
  if (choice !== undefined) return choice;
  throw new UsageError(
    `--${name} must be one of ${choices.join(', ')}, got ${JSON.stringify(text)}`,
  );
}

/** The options that are set, apart from those that any call takes. */
export function givenOptions(values: OptionValues): OptionName[] {
  const general: readonly string[] = ['kernel', 'output', 'quiet', 'help', 'version'];
  return (Object.keys(values) as OptionName[]).filter((name) => !general.includes(name));
}
