import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type Locale,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { Complaints } from '../messages/Complaints.js';
import { invalidForm } from './errors.js';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Refuses commands that Discord refuses: names, descriptions, options and choices. */
export function checkCommands(commands: readonly RESTPostAPIApplicationCommandsJSONBody[]): void {
  const complaints = new Complaints();
  const names = new Set(commands.map(({ type, name }) => `${type ?? 1} ${name}`));
  if (names.size < commands.length) complaints.add('name', 'must be unique');
  for (const command of commands) {
    const all = [command.name, ...Object.values(command.name_localizations ?? {})];
    if (command.type === undefined || command.type === ApplicationCommandType.ChatInput) {
      checkTexts(command.name, command, complaints);
      checkOptions(command.name, command.options ?? [], complaints);
    } else {
      for (const name of all) complaints.between(`${command.name}.name`, name ?? 'x', 1, 32);
    }
  }
  if (complaints.any) throw invalidForm(complaints.byField);
}

type Localizations = Partial<Record<Locale, string | null | undefined>> | null | undefined;

interface Named {
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly description: string;
  readonly description_localizations?: Localizations;
}

function checkTexts(at: string, named: Named, complaints: Complaints): void {
  for (const name of [named.name, ...Object.values(named.name_localizations ?? {})]) {
    if (name && (!NAME.test(name) || name !== name.toLowerCase())) {
      complaints.add(`${at}.name`, `must be lower-case letters, digits, - and _, got ${name}`);
    }
  }
  const descriptions = [named.description, ...Object.values(named.description_localizations ?? {})];
  for (const text of descriptions) complaints.between(`${at}.description`, text ?? 'x', 1, 100);
}

function checkOptions(
  at: string,
  options: readonly APIApplicationCommandOption[],
  complaints: Complaints,
): void {
  complaints.most(`${at}.options`, options, 25);
  let optional = false;
  for (const option of options) {
    const path = `${at}.${option.name}`;
    checkTexts(path, option, complaints);
    if (option.required && optional) complaints.add(path, 'required options must come first');
    optional ||= !option.required;
    if (option.type <= ApplicationCommandOptionType.SubcommandGroup) {
      checkOptions(path, ('options' in option && option.options) || [], complaints);
    } else if ('choices' in option) {
      complaints.most(`${path}.choices`, option.choices, 25);
      for (const { name, name_localizations } of option.choices ?? []) {
        for (const text of [name, ...Object.values(name_localizations ?? {})]) {
          complaints.between(`${path}.choices`, text ?? 'x', 1, 100);
        }
      }
    }
  }
}
