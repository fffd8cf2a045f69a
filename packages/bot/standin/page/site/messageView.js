import { row } from './controls.js';
import { element } from './element.js';
import { layoutView } from './layoutView.js';
import { inline, markdown } from './markdown.js';
import { openableImage } from './openableImage.js';
import { act, actor } from './server.js';

/** A message as a list item, with what can be done to it. */
export function messageView(message, botId, onReply) {
  const isBot = message.author.id === botId;
  const item = element('li', {
    id: `message-${message.id}`,
    className: message.ephemeral ? 'ephemeral' : '',
  });
  const body = element(
    'div',
    { className: 'body' },
    head(message, isBot),
    message.loading && element('div', { className: 'loading' }, 'Convolve is thinking…'),
    ...(message.flags & IS_LAYOUT ? layoutView(message) : plainView(message)),
    message.ephemeral && notice(message),
  );
  if (message.referenced_message) item.append(reference(message.referenced_message));
  else if (message.command)
    item.append(
      element(
        'div',
        { className: 'reference' },
        element('b', {}, message.asker),
        ` used ${message.command}`,
      ),
    );
  item.append(avatar(message.author.username, isBot), body, tools(message, onReply));
  return item;
}

/** A message that is no layout: content, files, and rows of controls. */
function plainView(message) {
  const { content, attachments, components } = message;
  return [
    content && element('div', { className: 'text' }, ...markdown(content)),
    attachments.length > 0 && element('div', { className: 'files' }, ...attachments.map(fileView)),
    ...components.map((component) => row(message, component)),
  ];
}

function avatar(name, isBot) {
  if (isBot) return element('img', { className: 'avatar', src: 'icon.svg', alt: '' });
  return element(
    'span',
    { className: `avatar ${name}`, 'aria-hidden': 'true' },
    name[0].toUpperCase(),
  );
}

function head({ author, timestamp }, isBot) {
  const time = new Date(timestamp);
  return element(
    'div',
    { className: 'head' },
    element('b', { className: isBot ? 'bot' : '' }, author.username),
    isBot && element('span', { className: 'tag' }, 'APP'),
    element('time', { dateTime: timestamp }, time.toLocaleTimeString([], { timeStyle: 'short' })),
  );
}

const IS_SPOILER = 8;
const IS_LAYOUT = 1 << 15;

function fileView({ url, filename, description, content_type, size, flags }) {
  if (content_type?.startsWith('image/')) {
    return openableImage(
      url,
      description ?? filename,
      flags & IS_SPOILER || filename.startsWith('SPOILER_') ? 'spoiler' : '',
    );
  }
  return element(
    'a',
    { className: 'file', href: url, download: filename },
    `${filename} (${size} bytes)`,
  );
}

function notice({ id }) {
  const dismiss = element('button', { type: 'button', className: 'link' }, 'Dismiss message');
  dismiss.addEventListener('click', () => act('dismiss', { message: id }));
  return element('p', { className: 'notice' }, 'Only you can see this · ', dismiss);
}

/** The first line of what a message replies to; what has no words is said as Discord says it. */
function reference({ author, content, attachments, flags }) {
  const what = attachments.length > 0 || flags & IS_LAYOUT ? 'attachment' : 'message';
  const words = content
    ? inline(content.split('\n')[0])
    : [element('i', {}, `Click to see ${what}`)];
  return element(
    'div',
    { className: 'reference' },
    element('b', {}, author.username),
    ' ',
    ...words,
  );
}

/** What a person can do with a message: reply, and the bot's message command. */
function tools(message, onReply) {
  if (message.ephemeral) return '';
  const reply = element('button', { type: 'button' }, 'Reply');
  reply.addEventListener('click', () => onReply(message));
  const apply = element(
    'button',
    { type: 'button' },
    actor.locale === 'zh-CN' ? '边缘图' : 'Edge map',
  );
  apply.addEventListener('click', () => act('apply', { message: message.id, name: 'Edge map' }));
  const label = `Actions for the message of ${message.author.username}`;
  return element('div', { className: 'tools', role: 'group', 'aria-label': label }, apply, reply);
}
