import { type Colormap, colormaps, type Display } from '@convolve/core';
import { html, nothing, type TemplateResult } from 'lit';
import { lookOfMap } from '../../../shared/labSettings';
import { colorBar } from '../../chart/colorBar';
import { t, translated } from '../../l10n';
import type { Lab } from '../../state/Lab';
import { withLook } from '../../state/settingsEdits';
import { choicesOf, select } from '../select';
import { section } from './section';

/** How the result is shown. */
export function displaySection(lab: Lab): TemplateResult {
  const { settings, computed } = lab.state;
  const map = lab.mapIndex;
  const look = lookOfMap(settings, map);
  const displays = choicesOf<Display>({
    signed: { label: t('Signed'), description: t('Zero is neutral') },
    absolute: { label: t('Absolute'), description: t('Zero is black') },
    clamped: { label: t('Clamped to 0…255'), description: t('As grey values') },
    stretched: { label: t('Stretched'), description: t('From the least to the greatest value') },
  });
  const isEach = settings.channels === 'each';
  const maps = [
    {
      value: '',
      label: isEach ? t("The image's colours") : t('Automatic'),
      description: isEach ? '' : t('Signed values from blue to red, others in grey'),
    },
    ...colormaps.map(({ id, title, meaning }) => ({
      value: id,
      label: translated(title),
      description: translated(meaning),
    })),
  ];
  return section(
    t('Display'),
    html`
      ${select(t('Values'), displays, look.display, (display) =>
        lab.edit((now) => withLook(now, map, { display })),
      )}
      ${select(
        t('Colours'),
        maps,
        look.colormap ?? '',
        (value) =>
          lab.edit((now) =>
            withLook(now, map, { colormap: value === '' ? null : (value as Colormap) }),
          ),
        isEach,
      )}
      ${computed ? colorBar(computed.result, lookOfMap(lab.shownSettings, map)) : nothing}
    `,
  );
}
