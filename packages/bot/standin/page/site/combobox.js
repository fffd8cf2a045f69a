import { element } from './element.js';

/**
 * Lets a text field offer suggestions: arrow keys move among them, Enter or a click takes one.
 *
 * @param suggest Gives `{ label, detail, take }` for the text, or nothing.
 */
export function combobox(input, list, suggest) {
  let offers = [];
  let active = -1;
  let asked = 0;

  const close = () => show([]);
  const show = (next) => {
    offers = next;
    active = next.length > 0 ? 0 : -1;
    list.replaceChildren(...next.map(item));
    list.hidden = next.length === 0;
    input.setAttribute('aria-expanded', String(next.length > 0));
    mark();
  };
  const item = ({ label, detail }, index) => {
    const made = element(
      'div',
      { id: `${list.id}-${index}`, role: 'option' },
      element('b', {}, label),
      detail && element('span', {}, detail),
    );
    // Before the field loses its focus.
    made.addEventListener('mousedown', (event) => {
      event.preventDefault();
      take(index);
    });
    return made;
  };
  const mark = () => {
    for (const [index, made] of [...list.children].entries()) {
      made.setAttribute('aria-selected', String(index === active));
      if (index === active) made.scrollIntoView({ block: 'nearest' });
    }
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${list.id}-${active}`);
  };
  const take = (index) => {
    const offer = offers[index];
    close();
    offer?.take();
  };
  const refresh = async () => {
    const turn = ++asked;
    const next = (await suggest(input.value)) ?? [];
    if (turn === asked && document.activeElement === input) show(next);
  };

  input.addEventListener('input', refresh);
  input.addEventListener('focus', refresh);
  input.addEventListener('blur', () => {
    asked++;
    close();
  });
  input.addEventListener('keydown', (event) => {
    if (offers.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) active = (active + step + offers.length) % offers.length;
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) take(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
    mark();
  });
}
