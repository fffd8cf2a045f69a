import { byId, element } from './element.js';
import { act } from './server.js';

const LABEL = 18;
const PARAGRAPH = 2;

/** Shows a form of the bot, and sends it off. */
export function openModal({ token, modal }) {
  const dialog = byId('modal');
  byId('modal-title').textContent = modal.title;
  const fields = modal.components.flatMap((component) =>
    component.type === LABEL
      ? [{ ...component.component, label: component.label }]
      : component.components,
  );
  byId('modal-fields').replaceChildren(...fields.map(field));
  dialog.onclose = () => {
    if (dialog.returnValue !== 'submit') return;
    const values = {};
    for (const input of dialog.querySelectorAll('[name]')) values[input.name] = input.value;
    act('submit', { token, values });
  };
  dialog.returnValue = 'cancel';
  dialog.showModal();
}

function field({
  custom_id: name,
  label,
  style,
  value = '',
  placeholder = '',
  max_length,
  required = true,
}) {
  const properties = {
    name,
    value,
    placeholder,
    required,
    ...(max_length ? { maxLength: max_length } : {}),
  };
  const input =
    style === PARAGRAPH
      ? element('textarea', { ...properties, rows: 6, spellcheck: false })
      : element('input', properties);
  return element('label', {}, label, input);
}
