import { element } from './element.js';
import { names } from './server.js';

const INLINE =
  /`([^`]+)`|\*\*(.+?)\*\*|<@!?(\d+)>|<#(\d+)>|<\/([^:>]+):\d+>|(https?:\/\/[^\s<>)]+)/g;

/** The part of Discord's markdown that the bot writes, as elements. */
export function markdown(text) {
  const parts = text.split(/```(?:\w*\n)?([\s\S]*?)```\n?/);
  return parts.flatMap((part, index) => {
    if (index % 2 === 1) return [element('pre', {}, element('code', {}, part.replace(/\n$/, '')))];
    return part === '' ? [] : part.replace(/\n$/, '').split('\n').map(line);
  });
}

function line(text) {
  const title = /^### (.+)/.exec(text)?.[1];
  if (title) return element('h3', {}, ...inline(title));
  if (text.startsWith('- ')) return element('div', { className: 'item' }, ...inline(text.slice(2)));
  const small = text.startsWith('-# ');
  const rest = small ? text.slice(3) : text;
  const content = rest === '' ? [element('br')] : inline(rest);
  return element('div', { className: small ? 'small' : '' }, ...content);
}

/** Marks within one line. */
export function inline(text) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(text.slice(from, match.index));
    nodes.push(inlineElement(match));
    from = match.index + match[0].length;
  }
  return [...nodes, text.slice(from)];
}

function inlineElement([, code, strong, user, channel, command, link]) {
  if (code) return element('code', {}, code);
  if (strong) return element('strong', {}, ...inline(strong));
  if (user) return element('span', { className: 'mention' }, `@${names.get(user) ?? user}`);
  if (channel) return element('span', { className: 'mention' }, '#images');
  if (command) return element('span', { className: 'mention' }, `/${command}`);
  return element('a', { href: link, target: '_blank', rel: 'noreferrer' }, link);
}
