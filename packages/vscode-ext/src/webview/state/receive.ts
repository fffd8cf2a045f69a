import { firstPart, type HostMessage } from '../../shared/protocol';
import { convert } from '../convert';
import { encode } from '../encode';
import { started } from '../engine/started';
import { t } from '../l10n';
import { sendFile } from '../takeAway';
import { record } from './history';
import type { Lab } from './Lab';
import { fitted } from './State';
import type { LabState } from './savedState';

/** Shows the image that the page was made for, before the host tells to. */
export function begin(lab: Lab, saved: LabState | undefined): void {
  const { source, settings } = started;
  const isNew = saved?.source.kind !== 'image';
  if (!source) return;
  if (isNew && settings) lab.store.update({ settings });
  void lab.computation.load(source, lab.state.shrink);
}

/** Takes a message of the host. */
export async function receive(lab: Lab, message: HostMessage): Promise<void> {
  switch (message.type) {
    case 'show': {
      const { source, settings } = message;
      const isBegun = lab.state.source === started.source;
      if (isBegun && JSON.stringify(source) === JSON.stringify(started.source)) return;
      lab.store.update({
        preview: null,
        ...(settings && { settings, view: fitted, map: 0, walk: null, part: firstPart }),
      });
      return lab.computation.load(source, lab.state.shrink);
    }
    case 'reload':
      return lab.computation.load(message.source, lab.state.shrink);
    case 'renamed':
      return lab.store.update({ source: message.source });
    case 'compare':
      return lab.computation.loadOther(message.source);
    case 'find':
      return lab.computation.find(message.source);
    case 'gone':
      return lab.store.update({
        problem: { message: message.message, severity: 'warning' },
        busy: null,
      });
    case 'kernels':
      return lab.store.update({ kept: message.kernels });
    case 'preview':
      return lab.store.update({ preview: message.kernel });
    case 'use':
      lab.useKernel(message.kernel);
      return lab.store.update({ preview: null });
    case 'kernelRead': {
      const { rows, reason = null } = message;
      lab.store.update({ kernelProblem: reason });
      if (rows) lab.editKernel(() => rows);
      return;
    }
    case 'reset':
      return lab.store.update((state) => ({
        ...record(state, message.settings),
        preview: null,
        map: 0,
      }));
    case 'encode':
      return sendFile(message.id, () => encode(lab, message.format));
    case 'convert':
      return sendFile(message.id, () => convert(lab, message));
    case 'saved': {
      const { path } = message;
      if (path === undefined) return;
      return lab.store.update({
        problem: { message: t('Saved as {0}', path), severity: 'information' },
      });
    }
    default:
      message satisfies never;
  }
}
