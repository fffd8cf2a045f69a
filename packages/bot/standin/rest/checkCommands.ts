import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { Complaints } from '../messages/Complaints.js';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Refuses what Discord refuses beside its schema: characters of names, their order, twins. */
export function checkCommands(commands: readonly RESTPostAPIApplicationCommandsJSONBody[]): void {
  const complaints = new Complaints();
  complaints.unique(
    'name',
    commands.map(({ type, name }) => `${type ?? 1} ${name}`),
  );
  for (const [index, command] of commands.entries()) {
    if (command.type !== undefined && command.type !== ApplicationCommandType.ChatInput) continue;
    checkName(`${index}`, command, complaints);
    if (!command.description) complaints.add(`${index}.description`, 'is required');
    checkOptions(`${index}`, command.options ?? [], complaints);
  }
  complaints.check();
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
  complaints.unique(
    `${at}.options`,
    options.map(({ name }) => name),
  );
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
