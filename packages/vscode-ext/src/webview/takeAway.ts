import { formatMatrix } from '@convolve/core';
import { host } from './host';
import { t } from './l10n';
import type { Lab } from './state/Lab';

/** Up to this many values a text has them all; with more it is summarised as NumPy does. */
const mostValues = 1_000_000;

export async function savePng(lab: Lab): Promise<void> {
  const png = await lab.worker.png();
  host.postMessage({ type: 'save', name: `${baseName(lab)}-${slug(lab.kernel.name)}.png`, png });
}

export async function copyPicture(lab: Lab): Promise<void> {
  const png = await lab.worker.png();
  const blob = new Blob([png], { type: 'image/png' });
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    host.postMessage({ type: 'notify', severity: 'information', message: t('Image copied') });
  } catch {
    lab.store.update({
      problem: {
        severity: 'warning',
        message: t('This window cannot copy images. Save the result instead.'),
        action: {
          label: t('Save as PNG…'),
          run: () => void lab.attempt(() => savePng(lab)),
        },
      },
    });
  }
}

/** Copies the planes of the result as NumPy prints them, with all digits. */
export async function copyNumbers(lab: Lab): Promise<void> {
  const { computed } = lab.state;
  if (!computed) return;
  const { planes, rows, cols } = computed.result;
  const whole = rows * cols * planes.length <= mostValues;
  const text = planes
    .map(({ matrix }) =>
      formatMatrix(matrix, { format: 'numpy-repr', threshold: whole ? mostValues : 1000 }),
    )
    .join('\n\n');
  host.postMessage({ type: 'copy', text });
  if (!whole) {
    host.postMessage({
      type: 'notify',
      severity: 'warning',
      message: t('The result has more than {0} values; a summary was copied.', mostValues),
    });
  }
}

function baseName(lab: Lab): string {
  return (lab.state.source?.name ?? 'result').replace(/\.[^.]*$/, '');
}

/** A name for a file: letters and digits of any script, joined by hyphens. */
function slug(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'kernel'
  );
}
