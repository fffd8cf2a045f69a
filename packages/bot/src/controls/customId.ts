import {
  type Border,
  borders,
  type ColormapId,
  colormaps,
  type Display,
  displays,
  filters,
} from '@convolve/core';
import type { AnswerState, KeptKernel, SourceReference } from './AnswerState.js';

/** What a button, menu or modal does. */
export const actions = [
  'pick',
  'kernel',
  'border',
  'display',
  'edit',
  'form',
  'lossless',
  'delete',
] as const;

/** One of them. */
export type Action = (typeof actions)[number];

/** What a custom id says. */
export interface CustomId {
  readonly action: Action;
  readonly state: AnswerState;
}

/** Ids of another version are refused. */
const VERSION = '1';

/** Values as letters. */
interface Code<T> {
  write(value: T): string;
  read(letter: string): T | undefined;
}

function codeOf<T>(values: readonly T[], letters: string): Code<T> {
  return {
    write: (value) => letters[values.indexOf(value)]!,
    read: (letter) => values[letters.indexOf(letter)],
  };
}

/** zero `z`, edge `e`, reflect `r`, symmetric `s`, wrap `w`; viridis `v`, magma `m`, gray `g`, diverging `d`. */
const initials = <T extends string>(names: readonly T[]): Code<T | null> =>
  codeOf([null, ...names], `-${names.map((name) => name[0]).join('')}`);

const actionCode = codeOf(actions, 'pkbdeflr');
const borderCode = initials<Border>(borders);
const displayCode = codeOf<Display | null>([null, ...displays], '-cast');
const colormapCode = initials<ColormapId>(colormaps.map(({ id }) => id));

/**
 * Writes a state as a custom id of at most 100 characters:
 *
 *     version action ":" owner ":" source ":" kernel ":" border display colormap
 *
 * Discord's ids are written in base 36. A source is `m` and a message's id, `a`, `u` or `n`; a kernel
 * is a filter's id, `*` (typed) or `!` (lost).
 *
 * @example
 * ```ts
 * writeCustomId({ action: 'edit', state }); // '1e:17rf9la2f4sh:a:sobel:r--'
 * ```
 */
export function writeCustomId({ action, state }: CustomId): string {
  const { owner, source, kernel, border, display, colormap } = state;
  return [
    VERSION + actionCode.write(action),
    BigInt(owner).toString(36),
    writeSource(source),
    writeKernel(kernel),
    borderCode.write(border) + displayCode.write(display) + colormapCode.write(colormap),
  ].join(':');
}

const form = new RegExp(
  `^${VERSION}([a-z]):([a-z0-9]+):([a-z0-9]+):([a-z0-9-]+|[*!]):([a-z-])([a-z-])([a-z-])$`,
);

/** Reads a custom id strictly: `undefined` for every text that `writeCustomId` does not write. */
export function readCustomId(text: string): CustomId | undefined {
  const parts = form.exec(text);
  if (!parts) return undefined;
  const action = actionCode.read(parts[1]!);
  const owner = readSnowflake(parts[2]!);
  const source = readSource(parts[3]!);
  const kernel = readKernel(parts[4]!);
  const border = borderCode.read(parts[5]!);
  const display = displayCode.read(parts[6]!);
  const colormap = colormapCode.read(parts[7]!);
  if (!action || !owner || !source || !kernel) return undefined;
  if (border === undefined || display === undefined || colormap === undefined) return undefined;
  const id = { action, state: { owner, source, kernel, border, display, colormap } };
  return writeCustomId(id) === text ? id : undefined;
}

function writeSource(source: SourceReference): string {
  switch (source.kind) {
    case 'message':
      return `m${BigInt(source.messageId).toString(36)}`;
    case 'attachment':
      return 'a';
    case 'url':
      return 'u';
    case 'matrix':
      return 'n';
  }
}

function readSource(text: string): SourceReference | undefined {
  if (text === 'a') return { kind: 'attachment' };
  if (text === 'u') return { kind: 'url' };
  if (text === 'n') return { kind: 'matrix' };
  const messageId = text.startsWith('m') ? readSnowflake(text.slice(1)) : undefined;
  return messageId === undefined ? undefined : { kind: 'message', messageId };
}

function writeKernel(kernel: KeptKernel): string {
  if (kernel.kind === 'filter') return kernel.id;
  return kernel.kind === 'typed' ? '*' : '!';
}

function readKernel(text: string): KeptKernel | undefined {
  if (text === '*') return { kind: 'typed' };
  if (text === '!') return { kind: 'lost' };
  return filters.some(({ id }) => id === text) ? { kind: 'filter', id: text } : undefined;
}

/** An id of Discord's, a 64-bit number, from base 36. */
function readSnowflake(text: string): string | undefined {
  if (!/^[a-z0-9]{1,13}$/.test(text)) return undefined;
  let value = 0n;
  for (const digit of text) value = value * 36n + BigInt(Number.parseInt(digit, 36));
  return value < 1n << 64n ? String(value) : undefined;
}
