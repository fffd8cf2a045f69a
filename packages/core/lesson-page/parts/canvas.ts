import { ref } from 'lit/directives/ref.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { RgbaImage } from '../../src/index.js';
import { dragging, type Frame, frameOf } from './frame.js';

const drawn = new WeakMap<Element, RgbaImage>();

/** An image, with a window that can be moved over it. Without a label it is decoration. */
export function canvasOf(
  image: RgbaImage,
  label: string,
  options: { readonly frame?: Frame; readonly class?: string } = {},
): TemplateResult {
  const { frame } = options;
  const [rows, cols] = [frame?.parts ?? image.height, frame?.parts ?? image.width];
  const drag = dragging(frame, rows, cols);
  return html`<div
    class="canvas ${isSmall(image) ? 'pixels' : ''} ${options.class ?? ''} ${frame ? 'draggable' : ''}"
    @pointerdown=${drag}
    @pointermove=${drag}
  >
    <canvas role=${label ? 'img' : 'presentation'} aria-label=${label || nothing} ${ref((element) => draw(element, image))}></canvas>
    ${frame ? frameOf(frame, rows, cols) : nothing}
  </div>`;
}

/** So small that its pixels are seen: shown as squares, not smoothed. */
const isSmall = ({ width, height }: RgbaImage) => Math.max(width, height) <= 64;

function draw(element: Element | undefined, image: RgbaImage): void {
  if (!element || drawn.get(element) === image) return;
  drawn.set(element, image);
  const canvas = element as HTMLCanvasElement;
  canvas.width = image.width;
  canvas.height = image.height;
  const pixels = new ImageData(new Uint8ClampedArray(image.data), image.width);
  canvas.getContext('2d')!.putImageData(pixels, 0, 0);
}

/** An image with its title, and its size or meaning below. */
export function figureOf(title: string, content: unknown, note: unknown = nothing): TemplateResult {
  return html`<figure><figcaption>${title}</figcaption>${content}${note === nothing ? nothing : html`<p class="note">${note}</p>`}</figure>`;
}
