import { Failed } from '../worker/Failed';
import type { Failure } from '../worker/messages';
import { faultText, t } from './l10n';
import type { Lab } from './state/Lab';
import { fitted, type Problem } from './state/State';
import { withLayer } from './state/settingsEdits';

/** What went wrong as a sentence with a way out; `null` for what nobody waits for any more. */
export function problemOf(error: unknown, lab: Lab, source = lab.state.source): Problem | null {
  const failure = error instanceof Failed ? error.failure : undefined;
  const severity = 'error';
  if (failure?.reason === 'superseded') return null;
  if (failure?.reason === 'tooLarge' && source?.kind === 'image') {
    const { maxMegapixels } = source;
    const megapixels = ((failure.rows * failure.cols) / 1e6).toFixed(0);
    return {
      severity: 'warning',
      message: t(
        'This image has {0} megapixels; the limit is {1} (setting convolve.maxMegapixels).',
        megapixels,
        maxMegapixels,
      ),
      action: {
        label: t('Shrink to {0} megapixels', maxMegapixels),
        run: () => void lab.computation.load(source, true),
      },
    };
  }
  if (failure?.reason === 'undecodable' && source) {
    return {
      severity,
      message: t(
        '{0} cannot be read as an image: the file is damaged, or its format is not supported.',
        source.name,
      ),
      action: { label: t('Try again'), run: () => void lab.computation.load(source, false) },
    };
  }
  if (failure?.reason === 'unreadable' && source) {
    return {
      severity,
      message: t('The file {0} cannot be read: {1}', source.name, faultText(failure.fault)),
      action: { label: t('Try again'), run: () => void lab.computation.load(source, false) },
    };
  }
  if (failure?.reason === 'kernelTooLarge') {
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
      : { label: t('Fit'), run: () => lab.navigation.setView(fitted) };
  const detail = error instanceof Error ? error.message : String(error);
  return {
    severity,
    message: layerProblem(failure) ?? t('Failed: {0}', detail),
    action,
  };
}

/** What a layer cannot do with its input, or a search for a kernel with two images. */
function layerProblem(failure: Failure | undefined): string | undefined {
  if (failure?.reason === 'cannyInput') {
    return t(
      'Canny takes one channel of integers from 0 to 255. Choose other channels or another kernel.',
    );
  }
  if (failure?.reason === 'unequalImages') {
    return t(
      'Both images must have the same size: the original has {0} pixels, the result {1}.',
      failure.before,
      failure.after,
    );
  }
  if (failure?.reason === 'nothingToCompare') {
    return t('Too few pixels can be compared: black and white ones do not count.');
  }
  return failure?.reason === 'unequalSizes'
    ? t('All maps of a layer must have the same size to be the input of the next layer.')
    : undefined;
}
