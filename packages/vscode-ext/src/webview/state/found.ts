import type { Found } from '../../worker/messages';
import { t } from '../l10n';
import { say } from './catalogue';
import type { Problem } from './State';

/** From this distance on the nearest entry of the catalogue is not named. */
const farthest = 0.5;

/** The name of a kernel that was found: that of the catalogue's entry, if one is near. */
export function foundName({ nearest }: Found): string {
  return nearest && nearest.distance < farthest ? say(nearest.title) : t('Found kernel');
}

/** What there is to know about a kernel that was found. */
export function foundNotice(found: Found): Problem {
  const { rows, residual, condition, offset, explained } = found;
  const size = `${rows.length}×${rows[0]?.length ?? 0}`;
  const numbers = t(
    '{0} ({1}), residual {2}, condition {3}',
    foundName(found),
    size,
    residual.toFixed(2),
    Number.isFinite(condition) ? Number(condition.toPrecision(2)) : '∞',
  );
  const notes = [
    explained
      ? t('Found: {0}.', numbers)
      : t(
          'No single kernel does this. The closest: {0}. A median, a gamma curve, a warp or the compression of a JPEG may be the reason.',
          numbers,
        ),
    ...(offset === 0 ? [] : [t('{0} is added to each result.', Number(offset.toPrecision(3)))]),
    ...(condition === Infinity ? [t('Other kernels give the same result on this image.')] : []),
  ];
  return { severity: explained ? 'information' : 'warning', message: notes.join(' ') };
}
