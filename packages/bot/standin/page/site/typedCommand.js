import { localized, openCommand, shownLine } from './commandForm.js';

const SLASH_COMMAND = 1;
const SUBCOMMAND = 1;

/** The slash commands of the bot, with subcommands as their own lines. */
export function commandLines(commands) {
  return commands
    .filter(({ type }) => type === SLASH_COMMAND)
    .flatMap((command) => {
      const subs = (command.options ?? []).filter(({ type }) => type === SUBCOMMAND);
      if (subs.length === 0)
        return [{ command, line: command.name, options: command.options ?? [] }];
      return subs.map((sub) => ({
        command: { ...sub, parent: command },
        line: `${command.name} ${sub.name}`,
        options: sub.options ?? [],
      }));
    });
}

/** What is offered for a text that begins with a slash. */
export function suggestCommands(lines, text, onTake) {
  if (!text.startsWith('/') || text.includes(':')) return [];
  const typed = text.slice(1).toLowerCase();
  return lines
    .filter(({ line, command }) => [line, shownLine(command)].some((it) => it.startsWith(typed)))
    .map((found) => ({
      label: `/${shownLine(found.command)}`,
      detail: localized(found.command, 'description'),
      take: () => {
        onTake();
        openCommand(found.command, found.line, found.options);
      },
    }));
}

/** Reads `/convolve kernel: sobel border: wrap`, and opens the command with that filled in. */
export function openTyped(lines, text) {
  const begins = (line) => text === `/${line}` || text.startsWith(`/${line} `);
  const found = lines.find(({ line, command }) => begins(line) || begins(shownLine(command)));
  if (!found) return false;
  const byName = new Map(
    found.options.flatMap((option) => [
      [option.name, option.name],
      [localized(option, 'name'), option.name],
    ]),
  );
  const prefilled = {};
  const names = [...byName.keys()].join('|');
  for (const part of text.split(new RegExp(`\\s+(?=(?:${names}):)`)).slice(1)) {
    const colon = part.indexOf(':');
    prefilled[byName.get(part.slice(0, colon))] = part.slice(colon + 1).trim();
  }
  openCommand(found.command, found.line, found.options, prefilled);
  return true;
}
