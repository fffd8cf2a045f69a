import { combobox } from './combobox.js';
import { byId, element } from './element.js';
import { act, showProblem } from './server.js';
import { spoilerBox } from './spoilerBox.js';
import { openTyped, suggestCommands } from './typedCommand.js';

let files = [];
let spoilers = new Set();
let replyTo;

/** Readies the field in which messages are written; `lines()` are the bot's commands. */
export function startComposer(lines) {
  const text = byId('text');
  combobox(text, byId('suggestions'), (typed) =>
    suggestCommands(lines(), typed, () => {
      text.value = '';
    }),
  );
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    send(text, lines());
  });
  byId('attach').addEventListener('click', () => byId('picker').click());
  byId('picker').addEventListener('change', ({ target }) => {
    addFiles(target.files);
    target.value = '';
  });
  byId('sample').addEventListener('click', async () =>
    addFiles([await sampleImage()].filter(Boolean)),
  );
  document.addEventListener('paste', ({ clipboardData }) => addFiles(clipboardData.files));
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('dropping');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dropping');
    addFiles(event.dataTransfer.files);
  });
}

/** The photograph that the server has, or nothing if it isn't installed. */
export async function sampleImage() {
  const response = await fetch('/sample');
  if (response.ok) return new File([await response.blob()], 'alps.jpg', { type: 'image/jpeg' });
  showProblem('The sample image is not installed.');
  return undefined;
}

export function replyToMessage(message) {
  replyTo = message.id;
  const cancel = element('button', { type: 'button', className: 'link' }, 'Cancel');
  cancel.addEventListener('click', stopReplying);
  byId('replying').replaceChildren(`Replying to ${message.author.username} · `, cancel);
  byId('replying').hidden = false;
  byId('text').focus();
}

function stopReplying() {
  replyTo = undefined;
  byId('replying').hidden = true;
}

function addFiles(added) {
  files.push(...added);
  showFiles();
  if (added.length > 0) byId('text').focus();
}

function showFiles() {
  byId('files').replaceChildren(
    ...files.map((file, index) => {
      const remove = element(
        'button',
        { type: 'button', 'aria-label': `Remove ${file.name}` },
        '×',
      );
      remove.addEventListener('click', () => {
        files.splice(index, 1);
        showFiles();
      });
      const image = element('img', { src: URL.createObjectURL(file), alt: '' });
      const spoiler = spoilerBox(spoilers.has(file), (on) => {
        if (on) spoilers.add(file);
        else spoilers.delete(file);
      });
      return element('li', {}, image, element('span', {}, file.name), spoiler, remove);
    }),
  );
}

async function send(text, lines) {
  const written = text.value.trim();
  if (written === '' && files.length === 0) return;
  text.value = '';
  if (written.startsWith('/') && openTyped(lines, written)) return;
  const reply = replyTo === undefined ? {} : { replyTo };
  const sent = files;
  const hidden = sent.flatMap((file, index) => (spoilers.has(file) ? [index] : []));
  files = [];
  spoilers = new Set();
  showFiles();
  stopReplying();
  await act('post', { text: written, spoilers: hidden, ...reply }, sent);
}
