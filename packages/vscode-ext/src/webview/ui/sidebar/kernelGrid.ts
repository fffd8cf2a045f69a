import { html, type TemplateResult } from 'lit';
import { type CustomKernel, partsOf, resize } from '../../../shared/kernels';
import { flipHorizontally, flipVertically, rotate90, transpose } from '../../../shared/turns';
import { host } from '../../host';
import { t } from '../../l10n';
import { longestSide, normalize, weightText } from '../../state/kernelEdits';
import type { Lab } from '../../state/Lab';
import { iconButton } from '../iconButton';
import { numberField } from './numberField';
import { weightTable } from './weightTable';

/** The current kernel's weights, to be changed. */
export function kernelGrid(lab: Lab): TemplateResult {
  const { name } = lab.kernel;
  const { kernelProblem } = lab.state;
  const parts = partsOf(lab.kernel);
  const rows = parts[0]?.rows;
  if (!rows) {
    return html`<div class="row">
        <span class="kernel-current ellipsis" title=${name}>${name}</span>
      </div>
      <p class="muted">${t('Canny has no single kernel: it thins the edges of Sobel and follows them across the image.')}</p>`;
  }
  const width = rows[0]?.length ?? 0;
  // Those of an operator are changed weight by weight: its size and the tools would need one kernel.
  const isOne = parts.length === 1;
  const side = (label: string, value: number, set: (value: number) => void) =>
    numberField(label, value, longestSide, set, {
      refuse: (isRefused) =>
        lab.store.update({
          kernelProblem: isRefused
            ? t('A kernel has 1 to {0} rows and columns.', longestSide)
            : null,
        }),
    });
  return html`
    <div class="row">
      <span class="kernel-current ellipsis" title=${name}>${name}</span>
      ${
        isOne
          ? html`${side(t('Rows'), rows.length, (next) => lab.editKernel((old) => resize(old, next, width)))} ×
            ${side(t('Columns'), width, (next) => lab.editKernel((old) => resize(old, rows.length, next)))}`
          : ''
      }
    </div>
    <div class="kernel-scroll ${isOne ? '' : 'several'}">
      ${parts.map((part, index) => weightTable(lab, part, index))}
    </div>
    ${kernelProblem ? html`<p class="kernel-problem" role="alert">${kernelProblem}</p>` : ''}
    ${isOne ? tools(lab, name, rows) : ''}
  `;
}

function tools(lab: Lab, name: string, rows: CustomKernel['rows']): TemplateResult {
  const sum = rows.flat().reduce((all, weight) => all + weight, 0);
  return html`<div class="kernel-tools row" role="toolbar" aria-label=${t('Change the kernel')}>
    ${iconButton('arrow-both', t('Flip horizontally'), () => lab.editKernel(flipHorizontally))}
    ${iconButton('arrow-both turned', t('Flip vertically'), () => lab.editKernel(flipVertically))}
    ${iconButton('refresh', t('Rotate by 90°'), () => lab.editKernel(rotate90))}
    ${iconButton('symbol-array', t('Transpose'), () => lab.editKernel(transpose))}
    ${iconButton('symbol-operator', t('Normalise'), () => lab.editKernel(normalize))}
    ${iconButton('bookmark', t('Keep this kernel'), () =>
      host.postMessage({ type: 'keepKernel', kernel: { name, rows } }),
    )}
    <span class="muted">Σ ${weightText(sum)}</span>
  </div>`;
}
