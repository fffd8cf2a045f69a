import { type Locale, sentences } from '../locale/locale.js';
import type { Failed } from './carryOut.js';
import { escapeName } from './escapeName.js';

/** Why nothing could be answered, with the id that the log has too. */
export function failureText(failed: readonly Failed[], locale: Locale): string {
  const { failure, jobId } = sentences(locale);
  const [first, ...others] = failed;
  if (!first) return sentences(locale).refusal['went-wrong'];
  const same = others.every(({ failure: { reason } }) => reason === first.failure.reason);
  if (same) {
    return `${failure[first.failure.reason](first.failure.detail)}\n${jobId(first.jobId)}`;
  }
  return notAnswered(failed, locale).join('\n');
}

/** A line for each image that has no answer. */
export function notAnswered(failed: readonly Failed[], locale: Locale): string[] {
  const { failure, notAnswered: line } = sentences(locale);
  return failed.map(({ image, failure: { reason, detail }, jobId }) =>
    line(escapeName(image?.name ?? '', 60), failure[reason](detail), jobId),
  );
}
