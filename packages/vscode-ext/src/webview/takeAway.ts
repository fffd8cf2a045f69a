import { formatMatrix } from '@convolve/core';
import { fileSlug } from '../shared/fileSlug';
import { messageOf } from '../shared/messageOf';
import { formatsOf } from './encode';
import { host } from './host';
import { t } from './l10n';
import type { Lab } from './state/Lab';

/** Up to this many values a text has them all; with more it is summarised as NumPy does. */
const mostValues = 1_000_000;

/** Asks the host where to save the result. */
export async function save(lab: Lab): Promise<void> {
  const name = `${baseName(lab)}-${fileSlug(lab.kernel.name)}.png`;
  host.postMessage({ type: 'save', name, formats: formatsOf(lab) });
}

/** Makes a file that the host has asked for. */
export async function sendFile(id: number, make: () => Promise<Uint8Array>): Promise<void> {
  try {
    host.postMessage({ type: 'file', id, bytes: await make() });
  } catch (error) {
    const message = messageOf(error);
    host.postMessage({ type: 'noFile', id, message });
  }
}

export async function copyImage(lab: Lab): Promise<void> {
  const png = await lab.worker.ask('png', {});
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
          label: t('Save As…'),
          run: () => void lab.attempt(() => save(lab)),
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
