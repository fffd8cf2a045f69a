import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  type APIAttachment,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { asUpload, type Image, storeFile } from '../cdn/storeFile.js';
import type { World } from '../state/World.js';

export type OptionValue = string | number | boolean | Image;

/** What is filled in; an option that is `undefined` is left out. */
export type OptionValues = Readonly<Record<string, OptionValue | undefined>>;

/** A command of the bot by its name. */
export function findCommand(
  world: World,
  name: string,
  type = ApplicationCommandType.ChatInput,
): APIApplicationCommand {
  const all = world.commands;
  const command = all.find((other) => other.name === name && other.type === type);
  if (command) return command;
  const known = all.map((other) => other.name).join(', ') || 'none';
  throw new RangeError(`command must be a registered one (${known}), got ${name}`);
}

/** The data of a slash command: `line` is its name, with that of a subcommand after a blank. */
export async function commandData(
  world: World,
  line: string,
  values: OptionValues,
  channelId: string,
  focused?: string,
) {
  const [name, ...path] = line.split(' ');
  const command = findCommand(world, name!);
  const attachments: Record<string, APIAttachment> = {};
  const fill = async (options: readonly APIApplicationCommandOption[]) => {
    checkNames(options, values, line);
    const filled = [];
    for (const option of options) {
      const value = values[option.name];
      if (value === undefined) {
        if (option.required && focused === undefined) {
          throw new RangeError(`/${line} must have the option ${option.name}`);
        }
        continue;
      }
      checkLength(option, value, line);
      let sent = value;
      if (option.type === ApplicationCommandOptionType.Attachment) {
        const attachment = await storeFile(world, channelId, asUpload(value as Image), true);
        attachments[attachment.id] = attachment;
        sent = attachment.id;
      }
      const marked = focused === option.name ? { focused: true } : {};
      filled.push({ name: option.name, type: option.type, value: sent, ...marked });
    }
    return filled;
  };
  const nest = async (
    options: readonly APIApplicationCommandOption[],
    [next, ...rest]: readonly string[],
  ): Promise<unknown[]> => {
    if (next === undefined) return fill(options);
    const sub = options.find((option) => option.name === next);
    if (!sub || !('options' in sub || sub.type <= ApplicationCommandOptionType.SubcommandGroup)) {
      throw new RangeError(`/${line} must be a registered command`);
    }
    const inner = ('options' in sub && sub.options) || [];
    return [{ name: next, type: sub.type, options: await nest(inner, rest) }];
  };
  const options = await nest(command.options ?? [], path);
  const resolved = Object.keys(attachments).length > 0 ? { resolved: { attachments } } : {};
  return { id: command.id, name: command.name, type: command.type, options, ...resolved };
}

/** Discord lets no one type more into an option than it allows: 6,000 characters unless it says less. */
function checkLength(option: APIApplicationCommandOption, value: OptionValue, line: string): void {
  if (typeof value !== 'string') return;
  const most = ('max_length' in option ? option.max_length : undefined) ?? 6000;
  if (value.length > most) {
    throw new RangeError(
      `/${line} ${option.name} must be at most ${most} long, got ${value.length}`,
    );
  }
}

function checkNames(
  options: readonly APIApplicationCommandOption[],
  values: OptionValues,
  line: string,
): void {
  const names = options.map((option) => option.name);
  const stray = Object.keys(values).find((name) => !names.includes(name));
  if (stray !== undefined) throw new RangeError(`/${line} has no option ${stray}`);
}
