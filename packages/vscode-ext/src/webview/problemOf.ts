import { messageOf } from '../shared/messageOf';
import { Failed } from '../worker/Failed';
import type { Failure } from '../worker/messages';
import { faultText, t } from './l10n';
import type { Lab } from './state/Lab';
import type { Problem } from './state/State';
import { withLayer } from './state/settingsEdits';

/** What went wrong as a sentence with a way out; `null` for what nobody waits for any more. */
export function problemOf(error: unknown, lab: Lab, source = lab.state.source): Problem | null {
  const failure = error instanceof Failed ? error.failure : undefined;
  const severity = 'error';
  const load = (shrink: boolean) => source && void lab.computation.load(source, shrink);
  const tryAgain = { label: t('Try again'), run: () => load(false) };
  switch (failure?.reason) {
    case 'superseded':
      return null;
    case 'tooLarge': {
      const limit = source?.kind === 'image' ? source.maxMegapixels : 0;
      return {
        severity: 'warning',
        message: t(
          'This image has {0} megapixels; the limit is {1} (setting convolve.maxMegapixels).',
          ((failure.rows * failure.cols) / 1e6).toFixed(0),
          limit,
        ),
        action: { label: t('Shrink to {0} megapixels', limit), run: () => load(true) },
      };
    }
    case 'undecodable': {
      const message = t(
        '{0} cannot be read as an image: the file is damaged, or its format is not supported.',
        source?.name ?? '',
      );
      return { severity, message, action: tryAgain };
    }
    case 'unreadable': {
      const why = faultText(failure.fault);
      const message = t('The file {0} cannot be read: {1}', source?.name ?? '', why);
      return { severity, message, action: tryAgain };
    }
    case 'kernelTooLarge':
      return {
        severity,
        message: t(
          'The kernel ({0} with dilation) is larger than the input ({1}). Choose the padding "same", or a smaller kernel.',
          failure.kernel,
          failure.input,
        ),
        action: {
          label: t('Use the padding "same"'),
          run: () => lab.edit((now) => withLayer(now, { mode: 'same' })),
        },
      };
  }
  const action =
    lab.state.past.length > 0
      ? { label: t('Undo the last change'), run: () => lab.undo() }
      : { label: t('Fit'), run: () => lab.navigation.fit() };
  const message = inputProblem(failure) ?? t('Failed: {0}', messageOf(error));
  return { severity, message, action };
}

/** What a layer cannot do with its input, or a search for a kernel with two images. */
function inputProblem(failure: Failure | undefined): string | undefined {
  switch (failure?.reason) {
    case 'cannyInput':
      return t(
        'Canny takes one channel of integers from 0 to 255. Choose other channels or another kernel.',
      );
    case 'unequalImages':
      return t(
        'Both images must have the same size: the original has {0} pixels, the result {1}.',
        failure.before,
        failure.after,
      );
    case 'nothingToCompare':
      return t('Too few pixels can be compared: black and white ones do not count.');
    case 'unequalSizes':
      return t('All maps of a layer must have the same size to be the input of the next layer.');
    default:
      return undefined;
  }
}
