import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { Complaints } from '../messages/Complaints.js';
import { invalidForm } from './errors.js';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Refuses what Discord refuses beside its schema: characters of names, their order, twins. */
export function checkCommands(commands: readonly RESTPostAPIApplicationCommandsJSONBody[]): void {
  const complaints = new Complaints();
  const names = new Set(commands.map(({ type, name }) => `${type ?? 1} ${name}`));
  if (names.size < commands.length) complaints.add('name', 'must be unique');
  for (const [index, command] of commands.entries()) {
    if (command.type !== undefined && command.type !== ApplicationCommandType.ChatInput) continue;
    checkName(`${index}`, command, complaints);
    if (!command.description) complaints.add(`${index}.description`, 'is required');
    checkOptions(`${index}`, command.options ?? [], complaints);
  }
  if (complaints.any) throw invalidForm(complaints.byField);
}

interface Named {
  readonly name: string;
  readonly name_localizations?:
    | Readonly<Record<string, string | null | undefined>>
    | null
    | undefined;
}

function checkName(at: string, named: Named, complaints: Complaints): void {
  for (const name of [named.name, ...Object.values(named.name_localizations ?? {})]) {
    if (name && (!NAME.test(name) || name !== name.toLowerCase())) {
      complaints.add(`${at}.name`, `must be lower-case letters, digits, - and _, got ${name}`);
    }
  }
}

function checkOptions(
  at: string,
  options: readonly APIApplicationCommandOption[],
  complaints: Complaints,
): void {
  let optional = false;
  const names = new Set(options.map(({ name }) => name));
  if (names.size < options.length) complaints.add(`${at}.options`, 'must have unique names');
  for (const [index, option] of options.entries()) {
    const path = `${at}.options.${index}`;
    checkName(path, option, complaints);
    if (option.required && optional) complaints.add(path, 'required options must come first');
    optional ||= !option.required;
    if (option.type <= ApplicationCommandOptionType.SubcommandGroup) {
      checkOptions(path, ('options' in option && option.options) || [], complaints);
    }
  }
}
