import {
  type APIApplicationCommandOption,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands } from './index.js';

interface Named {
  readonly name: string;
  readonly name_localizations?: object | null | undefined;
  readonly description?: string | undefined;
  readonly description_localizations?: object | null | undefined;
}

const slashName = /^[-_'\p{L}\p{N}]{1,32}$/u;

/** Every text of a command with what Discord demands of it. */
function* complaints(command: RESTPostAPIApplicationCommandsJSONBody): Generator<string> {
  const isSlash = command.type === ApplicationCommandType.ChatInput;
  yield* ofNames(command, isSlash);
  const options = 'options' in command ? (command.options as APIApplicationCommandOption[]) : [];
  if (options.length > 25) yield `${command.name} has ${options.length} options`;
  for (const option of options) {
    yield* ofNames(option, true);
    const choices = 'choices' in option ? (option.choices ?? []) : [];
    if (choices.length > 25) yield `${option.name} has ${choices.length} choices`;
    for (const choice of choices) {
      for (const text of textsOf(choice.name, choice.name_localizations)) {
        if (text.length < 1 || text.length > 100) yield `choice ${text}`;
      }
    }
  }
}

function* ofNames(named: Named, isSlash: boolean): Generator<string> {
  const names = textsOf(named.name, named.name_localizations);
  if (names.length < 2) yield `${named.name} has no Chinese name`;
  for (const name of names) {
    const fits = isSlash ? slashName.test(name) && name === name.toLowerCase() : name.length <= 32;
    if (!fits) yield `name ${name}`;
  }
  if (!isSlash) return;
  const descriptions = textsOf(named.description!, named.description_localizations);
  if (descriptions.length < 2) yield `${named.name} has no Chinese description`;
  for (const text of descriptions) {
    if (text.length < 1 || text.length > 100) yield `description ${text}`;
  }
}

function textsOf(text: string, localizations: object | null | undefined): string[] {
  return [text, ...Object.values(localizations ?? {})];
}

describe('the commands', () => {
  test('are those of the design', () => {
    expect(commands.map(({ definition: { name } }) => name)).toEqual([
      'convolve',
      'Edge map',
      'edges',
      'find',
      'help',
      'privacy',
    ]);
  });

  test.each(commands.map(({ definition }) => [definition.name, definition] as const))(
    '%s has names and descriptions that Discord takes',
    (_, definition) => {
      expect([...complaints(definition)]).toEqual([]);
    },
  );

  test.each(commands.map(({ definition }) => [definition.name, definition] as const))(
    '%s says where it can be installed and used',
    (name, { integration_types, contexts }) => {
      const guildOnly = name === 'edges';
      expect(integration_types).toEqual(guildOnly ? [0] : [0, 1]);
      expect(contexts).toEqual(guildOnly ? [0] : [0, 1, 2]);
    },
  );

  test('only those who may manage channels see /edges', () => {
    const edges = commands.find(({ definition }) => definition.name === 'edges');
    expect(edges?.definition.default_member_permissions).toBe(String(1n << 4n));
  });

  test('the options of /convolve are those of the design', () => {
    const [convolve] = commands;
    const options = 'options' in convolve!.definition ? convolve!.definition.options : [];
    expect((options as Named[]).map(({ name }) => name)).toEqual([
      'image',
      'url',
      'kernel',
      'matrix',
      'border',
      'colormap',
      'public',
    ]);
  });
});
