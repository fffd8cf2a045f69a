import { row } from './controls.js';
import { element } from './element.js';
import { markdown } from './markdown.js';
import { openableImage } from './openableImage.js';

/** The components of a message in Discord's layout, by their types. */
const views = {
  1: (message, part) => row(message, part),
  9: (message, { components, accessory }) =>
    element(
      'div',
      { className: 'section' },
      element('div', {}, ...components.map((inner) => view(message, inner))),
      view(message, accessory),
    ),
  10: (_, { content }) => element('div', { className: 'text' }, ...markdown(content)),
  11: (_, part) => media(part, 'thumbnail'),
  12: (_, { items }) =>
    element(
      'div',
      { className: items.length > 1 ? 'gallery several' : 'gallery' },
      ...items.map((item) => media(item, '')),
    ),
  13: (_, { file: { url } }) => {
    const name = decodeURIComponent(new URL(url).pathname.split('/').at(-1));
    return element('a', { className: 'file', href: url, download: name }, name);
  },
  14: () => element('hr'),
  17: (message, { accent_color: color, components }) => {
    const container = element('div', { className: 'container' });
    if (color) container.style.borderLeftColor = `#${color.toString(16).padStart(6, '0')}`;
    container.append(...components.map((inner) => view(message, inner)));
    return container;
  },
};

/** A message's layout as elements. */
export function layoutView(message) {
  return message.components.map((part) => view(message, part));
}

function view(message, part) {
  return views[part.type](message, part);
}

function media({ media: { url }, description, spoiler }, kind) {
  return openableImage(url, description ?? '', spoiler ? `${kind} spoiler` : kind);
}
