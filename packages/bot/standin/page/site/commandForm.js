import { combobox } from './combobox.js';
import { byId, element } from './element.js';
import { act, actor } from './server.js';
import { spoilerBox } from './spoilerBox.js';

const STRING = 3;
const BOOLEAN = 5;
const ATTACHMENT = 11;

/** Shows the options of a slash command; `prefilled` are texts and files by name. */
export function openCommand(command, line, options, prefilled = {}) {
  const form = byId('command');
  const close = () => {
    form.hidden = true;
    byId('composer').hidden = false;
    byId('text').focus();
  };
  const cancel = element('button', { type: 'button' }, 'Cancel');
  cancel.addEventListener('click', close);
  form.replaceChildren(
    element(
      'h2',
      {},
      element('span', { className: 'mention' }, `/${shownLine(command)}`),
      ` ${localized(command, 'description')}`,
    ),
    element(
      'div',
      { className: 'fields' },
      ...options.map((option) => field(line, option, prefilled[option.name])),
    ),
    element(
      'div',
      { className: 'actions' },
      cancel,
      element('button', { type: 'submit', className: 'primary' }, 'Run'),
    ),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    const { values, files, indices, spoilers } = read(form);
    act('run', { line, values, files: indices, spoilers }, files);
    close();
  };
  form.onkeydown = (event) => {
    if (event.key === 'Escape') close();
  };
  byId('composer').hidden = true;
  form.hidden = false;
  (form.querySelector('input, select, textarea') ?? form.querySelector('.primary')).focus();
}

/** A command's name, with its parent's before it, in the person's language. */
export function shownLine(command) {
  const names = [command.parent, command].filter(Boolean);
  return names.map((named) => localized(named, 'name')).join(' ');
}

/** A text of a command in the person's language. */
export function localized(named, key) {
  return named[`${key}_localizations`]?.[actor.locale] ?? named[key];
}

function read(form) {
  const values = {};
  const files = [];
  const indices = {};
  const spoilers = [];
  for (const input of form.querySelectorAll('[name]')) {
    const file = input.chosen ?? input.files?.[0];
    if (file) {
      indices[input.name] = files.push(file) - 1;
      if (input.isSpoiler) spoilers.push(indices[input.name]);
    } else if (input.type !== 'file' && input.value !== '') {
      values[input.name] = input.dataset.kind === 'boolean' ? input.value === 'true' : input.value;
    }
  }
  return { values, files, indices, spoilers };
}

function field(line, option, prefilled) {
  const id = `option-${option.name}`;
  const description = localized(option, 'description');
  const input = inputFor(option, id, prefilled);
  const parts = [element('label', { htmlFor: id }, localized(option, 'name')), input];
  if (option.autocomplete) {
    widenForLines(input);
    parts.push(completions(line, option.name, input));
  }
  if (option.type === ATTACHMENT) {
    const spoiler = spoilerBox(false, (on) => {
      input.isSpoiler = on;
    });
    parts.push(element('output', { htmlFor: id }, prefilled?.name ?? ''), spoiler);
  }
  return element(
    'div',
    { className: 'field' },
    ...parts,
    element('p', { id: `${id}-about` }, description),
  );
}

function inputFor(option, id, prefilled) {
  const common = { id, name: option.name, 'aria-describedby': `${id}-about` };
  if (option.type === ATTACHMENT) {
    const input = element('input', { ...common, type: 'file', accept: 'image/*' });
    input.chosen = prefilled;
    input.addEventListener('change', () => {
      input.chosen = undefined;
      input.parentElement.querySelector('output').textContent = '';
    });
    return input;
  }
  const choices =
    option.type === BOOLEAN
      ? [
          { name: 'yes', value: 'true' },
          { name: 'no', value: 'false' },
        ]
      : option.choices;
  if (choices) {
    const kind = option.type === BOOLEAN ? 'boolean' : 'text';
    const options = choices.map((choice) =>
      element(
        'option',
        { value: choice.value, selected: choice.value === prefilled },
        localized(choice, 'name'),
      ),
    );
    return element(
      'select',
      { ...common, 'data-kind': kind },
      element('option', { value: '' }, '–'),
      ...options,
    );
  }
  const text = { autocomplete: 'off', spellcheck: false };
  const input = option.autocomplete
    ? element('input', { ...common, ...text })
    : element('textarea', { ...common, ...text, rows: 1 });
  input.maxLength = option.max_length ?? 6000;
  if (option.type === STRING && prefilled !== undefined) input.value = prefilled;
  return input;
}

/** What is pasted in several lines keeps them: a field that completes words has only one. */
function widenForLines(input) {
  input.addEventListener('paste', (event) => {
    const pasted = event.clipboardData.getData('text').trimEnd();
    if (!pasted.includes('\n')) return;
    event.preventDefault();
    const { id, name } = input;
    const about = input.getAttribute('aria-describedby');
    const wide = element('textarea', { id, name, 'aria-describedby': about, spellcheck: false });
    wide.value = input.value + pasted;
    input.replaceWith(wide);
    wide.focus();
  });
}

function completions(line, name, input) {
  const list = element('div', {
    id: `suggestions-${name}`,
    className: 'suggestions',
    role: 'listbox',
    hidden: true,
  });
  for (const [key, value] of [
    ['role', 'combobox'],
    ['aria-controls', list.id],
    ['aria-autocomplete', 'list'],
  ]) {
    input.setAttribute(key, value);
  }
  combobox(input, list, async (text) => {
    const choices = (await act('complete', { line, values: {}, option: name, text })) ?? [];
    return choices.map((choice) => ({
      label: localized(choice, 'name'),
      take: () => {
        input.value = choice.value;
      },
    }));
  });
  return list;
}
