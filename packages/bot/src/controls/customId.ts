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

const colormapIds = colormaps.map(({ id }) => id);

const letters = {
  actions: 'pkbdeflr',
  borders: initials(borders),
  displays: 'cast',
  colormaps: initials(colormapIds),
};

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
  const { border, display, colormap } = state;
  const choices =
    letter(letters.borders, border === null ? -1 : borders.indexOf(border)) +
    letter(letters.displays, display === null ? -1 : displays.indexOf(display)) +
    letter(letters.colormaps, colormap === null ? -1 : colormapIds.indexOf(colormap));
  return [
    VERSION + letter(letters.actions, actions.indexOf(action)),
    BigInt(state.owner).toString(36),
    writeSource(state.source),
    writeKernel(state.kernel),
    choices,
  ].join(':');
}

/** Reads a custom id strictly: `undefined` for every text that `writeCustomId` does not write. */
export function readCustomId(text: string): CustomId | undefined {
  const parts =
    /^(\d)([a-z]):([a-z0-9]+):([a-z0-9]+):([a-z0-9-]+|[*!]):([a-z-])([a-z-])([a-z-])$/.exec(text);
  if (text.length > 100 || parts?.[1] !== VERSION) return undefined;
  const action = actions[letters.actions.indexOf(parts[2]!)];
  const owner = readSnowflake(parts[3]!);
  const source = readSource(parts[4]!);
  const kernel = readKernel(parts[5]!);
  const border = optional<Border>(borders, letters.borders, parts[6]!);
  const display = optional<Display>(displays, letters.displays, parts[7]!);
  const colormap = optional<ColormapId>(colormapIds, letters.colormaps, parts[8]!);
  if (!action || !owner || !source || !kernel) return undefined;
  if (border === undefined || display === undefined || colormap === undefined) return undefined;
  const id = { action, state: { owner, source, kernel, border, display, colormap } };
  return writeCustomId(id) === text ? id : undefined;
}

function letter(of: string, index: number): string {
  return of[index] ?? '-';
}

/** zero `z`, edge `e`, reflect `r`, symmetric `s`, wrap `w`; viridis `v`, magma `m`, gray `g`, diverging `d`. */
function initials(names: readonly string[]): string {
  return names.map((name) => name[0]).join('');
}

/** The name of a letter, `null` for `-`, `undefined` for what is no letter of these. */
function optional<T>(names: readonly T[], of: string, text: string): T | null | undefined {
  return text === '-' ? null : names[of.indexOf(text)];
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
