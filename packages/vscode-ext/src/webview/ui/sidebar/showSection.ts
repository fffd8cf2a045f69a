import { type Colormap, colormaps, type Display } from '@convolve/core';
import { html, type TemplateResult } from 'lit';
import { t, translated } from '../../l10n';
import { readable } from '../../pane/cellText';
import type { Lab } from '../../state/Lab';
import { select } from '../select';
import { section } from './section';

/** How the result is shown. */
export function showSection(lab: Lab): TemplateResult {
  const { settings, computed } = lab.state;
  const displays: Record<Display, string> = {
    signed: t('Signed, zero neutral'),
    absolute: t('Absolute'),
    clamped: t('Clamped to 0…255'),
    stretched: t('Stretched'),
  };
  const none = settings.channels === 'each' ? t("The image's colours") : t('Grey');
  const maps = [
    { value: '', label: none },
    ...colormaps
      .filter(({ id }) => id !== 'gray')
      .map(({ id, title, meaning }) => ({
        value: id,
        label: translated(title),
        description: translated(meaning),
      })),
  ];
  return section(
    t('Display'),
    html`
      ${select(
        t('Values'),
        (Object.keys(displays) as Display[]).map((value) => ({ value, label: displays[value] })),
        settings.display,
        (display) => lab.edit((now) => ({ ...now, display })),
      )}
      ${select(
        t('Colours'),
        maps,
        settings.colormap ?? '',
        (value) =>
          lab.edit((now) => ({ ...now, colormap: value === '' ? null : (value as Colormap) })),
        settings.channels === 'each',
      )}
      ${
        computed?.result.range
          ? html`<div class="field">
            <span class="field-label">${t('Range')}</span>
            <span>${computed.result.range.map(readable).join(' … ')}</span>
          </div>`
          : ''
      }
    `,
  );
}
