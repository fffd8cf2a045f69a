import type { Border, ChannelChoice, Mode, Operation } from '@convolve/core';
import { html, type TemplateResult } from 'lit';
import { optionsFor } from '../../../shared/kernels';
import type { LayerSettings } from '../../../shared/labSettings';
import { t } from '../../l10n';
import type { Lab } from '../../state/Lab';
import { lastLayer, withChannels, withLayer } from '../../state/settingsEdits';
import { choicesOf, select } from '../select';
import { numberField } from './numberField';
import { partFields } from './partFields';
import { section } from './section';

/** How the kernel is laid on its input. */
export function layerSection(lab: Lab): TemplateResult {
  const { settings, source, loaded } = lab.state;
  const layer = lastLayer(settings);
  // Canny has its own border, and places no kernel.
  const isFixed = !('mode' in optionsFor(lab.kernel, layer));
  const change = (to: Partial<LayerSettings>) => lab.edit((now) => withLayer(now, to));
  const channels = choicesOf<ChannelChoice>({
    gray: t('Grey'),
    red: t('Red'),
    green: t('Green'),
    blue: t('Blue'),
    each: t('Each channel'),
    sum: t('Sum of channels'),
  });
  const operations = choicesOf<Operation>({
    correlate: t('Cross-correlation'),
    convolve: { label: t('Convolution'), description: t('The kernel is rotated by 180°') },
  });
  const modes = choicesOf<Mode>({
    same: { label: t('Same'), description: t('The output is as large as the input') },
    full: { label: t('Full'), description: t('Wherever kernel and input overlap') },
    valid: { label: t('Valid'), description: t('Only where the kernel lies fully inside') },
  });
  const borders = choicesOf<Border>({
    zero: t('Zero'),
    edge: t('Replicate'),
    reflect: t('Reflect'),
    symmetric: t('Symmetric'),
    wrap: t('Wrap'),
  });
  return section(
    t('Convolution'),
    html`
      ${
        source?.kind === 'matrix' || loaded?.parts
          ? partFields(lab)
          : select(t('Channels'), channels, settings.channels, (chosen) =>
              lab.edit((now) => withChannels(now, chosen)),
            )
      }
      ${select(
        t('Operation'),
        operations,
        layer.operation,
        (operation) => change({ operation }),
        isFixed,
      )}
      ${select(t('Padding'), modes, layer.mode, (mode) => change({ mode }), isFixed)}
      ${select(
        t('Border'),
        borders,
        layer.border,
        (border) => change({ border }),
        isFixed || layer.mode === 'valid',
      )}
      ${pair(t('Stride'), layer.stride, (stride) => change({ stride }), isFixed)}
      ${pair(t('Dilation'), layer.dilation, (dilation) => change({ dilation }), isFixed)}
    `,
  );
}

/** Two whole numbers from 1 on: rows and columns. */
function pair(
  label: string,
  [rows, cols]: readonly [number, number],
  change: (pair: readonly [number, number]) => void,
  disabled: boolean,
): TemplateResult {
  const field = (name: string, value: number, set: (value: number) => void) =>
    numberField(name, value, 64, set, { disabled });
  return html`<div class="field">
    <span class="field-label" aria-hidden="true">${label}</span>
    <span class="pair row">
      ${field(t('{0}, rows', label), rows, (value) => change([value, cols]))} ×
      ${field(t('{0}, columns', label), cols, (value) => change([rows, value]))}
    </span>
  </div>`;
}
