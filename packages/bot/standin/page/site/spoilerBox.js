import { element } from './element.js';

/** A box that hides a file as a spoiler, by Discord's flag alone: its name stays. */
export function spoilerBox(checked, onChange) {
  const box = element('input', { type: 'checkbox', checked });
  box.addEventListener('change', () => onChange(box.checked));
  return element('label', { className: 'spoils' }, box, 'Spoiler');
}
