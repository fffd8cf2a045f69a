import { byId, element } from './element.js';

/** An image that opens larger; one that is hidden has to be uncovered first. */
export function openableImage(url, alt, kind) {
  const image = element('img', { src: url, alt });
  const hidden = kind.includes('spoiler');
  const button = element(
    'button',
    { type: 'button', className: `openable ${kind}`, title: alt },
    image,
    hidden && element('span', { className: 'cover' }, 'Spoiler'),
  );
  button.addEventListener('click', () => {
    if (button.classList.contains('spoiler')) button.classList.remove('spoiler');
    else zoom(url, alt);
  });
  return button;
}

function zoom(url, alt) {
  const dialog = byId('zoom');
  dialog.querySelector('img')?.remove();
  dialog.append(element('img', { src: url, alt }));
  dialog.showModal();
}
