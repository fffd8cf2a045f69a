import { openCommand } from './commandForm.js';
import { replyToMessage, sampleImage, startComposer } from './composer.js';
import { byId } from './element.js';
import { messageView } from './messageView.js';
import { openModal } from './modal.js';
import { act, actor, names } from './server.js';
import { commandLines } from './typedCommand.js';

const messages = new Map();
let hello = { bot: {} };
let commands = [];
const lines = () => commandLines(commands);

startComposer(lines);
listen();

for (const id of ['person', 'locale']) {
  byId(id).addEventListener('change', ({ target }) => {
    actor[id] = target.value;
    showAll();
    findCommands();
  });
}
byId('place-channel').addEventListener('click', () => goTo(false));
byId('place-direct').addEventListener('click', () => goTo(true));
byId('offer-post').addEventListener('click', async () => {
  const image = await sampleImage();
  if (image) act('post', { text: '' }, [image]);
});
byId('offer-command').addEventListener('click', async () => {
  openConvolve({ image: await sampleImage(), kernel: 'sobel' });
});
byId('offer-matrix').addEventListener('click', () => {
  const row = '10, 10, 10, 0, 0, 0';
  const matrix = `[${Array(6).fill(`[${row}]`).join(', ')}]`;
  openConvolve({ matrix, kernel: '[[1, 0, -1], [1, 0, -1], [1, 0, -1]]' });
});

function openConvolve(prefilled) {
  const found = lines().find(({ line }) => line === 'convolve');
  if (found) openCommand(found.command, found.line, found.options, prefilled);
}

function listen() {
  const events = new EventSource('/events');
  const on = (name, act) => events.addEventListener(name, ({ data }) => act(JSON.parse(data)));
  on('hello', (said) => {
    hello = said;
    for (const [id, name] of Object.entries(said.names)) names.set(id, name);
    messages.clear();
    byId('guild').textContent = said.guild;
    byId('place-channel').textContent = `# ${said.channel}`;
    byId('place-direct').textContent = `@ ${said.bot.username}`;
    showAll();
    findCommands();
  });
  on('message', (message) => {
    messages.set(message.id, message);
    show(message);
  });
  on('delete', ({ id }) => {
    messages.delete(id);
    byId(`message-${id}`)?.remove();
  });
  on('modal', (opened) => {
    if (opened.person === actor.person) openModal(opened);
  });
}

/** Which commands the person sees in the place where they are. */
async function findCommands() {
  commands = (await act('commands', {})) ?? [];
}

function goTo(direct) {
  actor.direct = direct;
  byId('place-channel').setAttribute('aria-pressed', String(!direct));
  byId('place-direct').setAttribute('aria-pressed', String(direct));
  showAll();
  findCommands();
}

/** Whether the person sees a message in the place where they are. */
function isSeen({ direct, ephemeral, asker }) {
  if (ephemeral && asker !== actor.person) return false;
  return actor.direct ? direct === actor.person : direct === undefined;
}

function showAll() {
  const place = actor.direct ? `@${hello.bot.username}` : `#${hello.channel}`;
  byId('text').placeholder = `Message ${place}: type / for commands, or drop an image`;
  byId('welcome').hidden = actor.direct;
  byId('list').replaceChildren();
  for (const message of messages.values()) show(message);
}

/** Shows a message, in the place of its former state if there is one, and stays at the end. */
function show(message) {
  const log = byId('messages');
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  const before = byId(`message-${message.id}`);
  if (!isSeen(message)) {
    before?.remove();
    return;
  }
  const view = messageView(message, hello.bot.id, replyToMessage);
  if (before) before.replaceWith(view);
  else byId('list').append(view);
  const stay = () => {
    if (atEnd) log.scrollTop = log.scrollHeight;
  };
  stay();
  for (const image of view.querySelectorAll('img')) image.addEventListener('load', stay);
}
