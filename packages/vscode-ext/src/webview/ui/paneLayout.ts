import { html, nothing, type TemplateResult } from 'lit';
import { type Ref, ref } from 'lit/directives/ref.js';
import type { Image } from '../../worker/messages';
import { t } from '../l10n';
import { readable } from '../pane/cellText';
import type { Lab } from '../state/Lab';
import type { Cell } from '../view/transform';
import { comparisonTitle } from './comparands';
import { planeName } from './planeName';
import { selectPlace } from './select';

/** The canvases, which are drawn on after the page is rendered. */
export interface PaneRefs {
  readonly input: Ref<HTMLCanvasElement>;
  readonly result: Ref<HTMLCanvasElement>;
}

/** Input and result side by side. */
export function paneLayout(lab: Lab, refs: PaneRefs): TemplateResult {
  const { input, computed, settings, preview, pointer, stale, comparison } = lab.state;
  const deep = settings.layers.length > 1;
  const name = (preview ?? lab.kernel).name;
  const inputTitle = deep ? t('Input') : t('Source');
  return html`<div class="panes">
    <section class="pane column" aria-label=${inputTitle}>
      <div class="pane-title row">
        <h2 class="small">${inputTitle}</h2>
        ${deep ? channelPicker(lab) : nothing}
        <output class="readout numbers">${readout(input, pointer)}</output>
      </div>
      <canvas
        ${ref(refs.input)}
        class="input-canvas"
        tabindex="0"
        role="img"
        aria-label=${describe(inputTitle, input)}
      ></canvas>
    </section>
    <section class="pane column" aria-label=${t('Result')} aria-busy=${stale}>
      <div class="pane-title row">
        <h2 class="small">${comparison ? t('Compare') : t('Result')}</h2>
        <span class="muted ellipsis">${comparisonTitle(lab, name)}</span>
        <output class="readout numbers">${readout(computed?.result ?? null, pointer && lab.navigation.resultCell(pointer))}</output>
      </div>
      <canvas
        ${ref(refs.result)}
        class="result-canvas"
        tabindex="0"
        role="img"
        aria-label=${describe(`${t('Result')}, ${name}`, computed?.result ?? null)}
      ></canvas>
    </section>
  </div>`;
}

function channelPicker(lab: Lab): TemplateResult {
  const { computed, channel } = lab.state;
  const names = computed?.inputNames ?? [];
  return selectPlace(
    t('Channel'),
    names.map((name, index) => `${index + 1} ${planeName(name)}`),
    Math.min(channel, Math.max(0, names.length - 1)),
    (place) => lab.store.update({ channel: place }),
  );
}

/** `row 3, column 4: 12`; nothing where the pointer is beside the image. */
function readout(image: Image | null, cell: Cell | null): string {
  if (!image || !cell) return '';
  const { rows, cols, planes } = image;
  if (cell.row < 0 || cell.col < 0 || cell.row >= rows || cell.col >= cols) return '';
  const at = cell.row * cols + cell.col;
  const values = planes.map(({ matrix }) => readable(matrix.data[at]!)).join(' ');
  return `(${cell.row}, ${cell.col}) ${values}`.trimEnd();
}

/** The text alternative: size and range. */
function describe(name: string, image: Image | null): string {
  if (!image) return t('{0}: nothing yet', name);
  const { rows, cols, range } = image;
  if (!range) return t('{0}: {1} rows, {2} columns', name, rows, cols);
  const [low, high] = range;
  return t(
    '{0}: {1} rows, {2} columns, values from {3} to {4}',
    name,
    rows,
    cols,
    readable(low),
    readable(high),
  );
}
