import { html, type TemplateResult } from 'lit/html.js';
import { explain, formatMatrix, matrix } from '../../src/index.js';
import { figureOf } from '../parts/canvas.js';
import { viridis } from '../parts/colors.js';
import { gridFigure } from '../parts/grid.js';
import { imshow } from '../parts/imshow.js';
import { t } from '../state/language.js';
import { inside } from '../state/settings.js';
import { change, current } from '../state/store.js';
import { response } from './response.js';

/** Row 7: input and output, linked by the window. */
export function row07(): TemplateResult {
  const { image, kernel, at } = current();
  const result = response(image, kernel);
  const places = [result.length, result[0]!.length] as const;
  const [row, col] = inside(at, ...places);
  const [h, w] = [kernel.length, kernel[0]!.length];
  const move = (r: number, c: number) => change(7, { at: [r, c] });
  const middle = [row + (h - 1) / 2, col + (w - 1) / 2] as const;
  return html`<div class="side">
      ${gridFigure(t('Input', '输入'), {
        cells: image,
        coloring: viridis(image),
        axes: true,
        frame: { label: t('Window', '窗口'), row, col, rows: h, cols: w, places, move },
      })}
      ${figureOf(
        t('Response map', '响应图'),
        imshow(result, {
          label: t('Response map', '响应图'),
          frame: { label: t('Output value', '输出值'), row, col, places, move },
        }),
      )}
      <div>
        <p>${t('As NumPy prints it:', 'NumPy 的输出：')}</p>
        <pre class="printed" data-testid="response">${formatMatrix(matrix(result), { format: 'numpy-repr' })}</pre>
      </div>
    </div>
    <p>${t(
      `Output (${row}, ${col}) belongs to the window whose middle is input (${middle.join(', ')}): the output is smaller, so its axes are shifted by ${(w - 1) / 2}.`,
      `输出（${row}，${col}）对应的窗口，中心在输入（${middle.join('，')}）：输出比输入小，坐标偏移 ${(w - 1) / 2}。`,
    )}</p>
    <p class="formula" data-testid="cell" aria-live="polite">${explain(image, kernel, row, col).text.replaceAll('-', '−')}</p>
    <p>${t(
      'The edge is two columns wide in the result, because two window positions straddle it.',
      '边缘在结果中占两列，因为有两个窗口位置跨越它。',
    )}</p>`;
}
