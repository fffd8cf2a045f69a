import { element } from './element.js';
import { act } from './server.js';

const BUTTON = 2;
const LINK_STYLE = 5;
const PRIMARY_STYLE = 1;

/** A row of buttons, or a menu, of a message. */
export function row(message, { components }) {
  return element(
    'div',
    { className: 'row' },
    ...components.map((component) =>
      component.type === BUTTON ? button(message, component) : menu(message, component),
    ),
  );
}

function button(message, { style, label, url, custom_id: id, disabled = false }) {
  if (style === LINK_STYLE) {
    return element('a', { className: 'button', href: url, target: '_blank' }, `${label} ↗`);
  }
  const className = style === PRIMARY_STYLE ? 'primary' : '';
  const made = element('button', { type: 'button', className, disabled }, label);
  made.addEventListener('click', () => act('press', { message: message.id, id }));
  return made;
}

function menu(message, { custom_id: id, placeholder, options }) {
  const chosen = options.some((option) => option.default);
  const select = element(
    'select',
    { 'aria-label': placeholder },
    !chosen && element('option', { value: '', disabled: true, selected: true }, placeholder),
    ...options.map(({ value, label, description, default: selected = false }) =>
      element(
        'option',
        { value, selected, title: description },
        description ? `${label} – ${description}` : label,
      ),
    ),
  );
  select.addEventListener('change', () =>
    act('choose', { message: message.id, id, value: select.value }),
  );
  return select;
}
