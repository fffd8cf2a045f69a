import { noteText, t } from '../l10n';
import type { State } from './State';

/** The most faults of a file that are named. */
const mostFaults = 3;

/** What there is to know about the source once it is on the screen. */
export function noticeOf({ loaded, source, problem }: State): State['problem'] {
  if (problem?.severity === 'information' || problem?.severity === 'warning') return problem;
  if (!loaded || source?.kind !== 'image') return null;
  const notes: string[] = [];
  if (loaded.shrunkFrom) {
    const { rows, cols } = loaded.shrunkFrom;
    const size = `${loaded.cols}×${loaded.rows}`;
    notes.push(t('Shrunk from {0} to {1} pixels', `${cols}×${rows}`, size));
  }
  if (loaded.bits > 8) notes.push(t('Reduced from {0} to 8 bits per channel', loaded.bits));
  if (loaded.frames > 1) {
    notes.push(t('Animated: only the first of {0} frames is shown', loaded.frames));
  }
  if (loaded.faults.length > 0) {
    notes.push(t('Faults of the file: {0}', list(loaded.faults.slice(0, mostFaults))));
  }
  if (loaded.notes?.length) notes.push(t('Of the file: {0}', list(loaded.notes)));
  return notes.length > 0
    ? { severity: 'information', message: notes.reduce((all, note) => t('{0}. {1}', all, note)) }
    : null;
}

function list(notes: readonly string[]): string {
  return notes.map(noteText).reduce((all, note) => t('{0}; {1}', all, note));
}
