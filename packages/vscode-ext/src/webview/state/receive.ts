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
export function receive(lab: Lab, message: HostMessage): void {
  switch (message.type) {
    case 'show': {
      const { source, settings, view } = message;
      const isBegun = lab.state.source === started.source;
      if (isBegun && JSON.stringify(source) === JSON.stringify(started.source)) return;
      lab.store.update((state) => ({
        settings: settings ?? state.settings,
        view: view ?? (settings ? fitted : state.view),
        preview: null,
        map: settings ? 0 : state.map,
        walk: settings ? null : state.walk,
        part: settings ? firstPart : state.part,
      }));
      void lab.computation.load(source, lab.state.shrink);
      return;
    }
    case 'reload':
      void lab.computation.load(message.source, lab.state.shrink);
      return;
    case 'renamed':
      lab.store.update({ source: message.source });
      return;
    case 'compare':
      void lab.computation.loadOther(message.source);
      return;
    case 'find':
      void lab.computation.find(message.source);
      return;
    case 'gone':
      lab.store.update({ problem: { message: message.message, severity: 'warning' }, busy: null });
      return;
    case 'kernels':
      lab.store.update({ kept: message.kernels });
      return;
    case 'preview':
      lab.store.update({ preview: message.kernel });
      return;
    case 'use':
      lab.useKernel(message.kernel);
      lab.store.update({ preview: null });
      return;
    case 'kernelRead': {
      const { rows, reason = null } = message;
      lab.store.update({ kernelProblem: reason });
      if (rows) lab.editKernel(() => rows);
      return;
    }
    case 'reset':
      lab.store.update((state) => ({ ...record(state, message.settings), preview: null, map: 0 }));
      return;
    case 'encode':
      void sendFile(message.id, () => encode(lab, message.format));
      return;
    case 'convert':
      void sendFile(message.id, () => convert(lab, message));
      return;
    case 'saved':
      if (message.path !== undefined) {
        lab.store.update({
          problem: { message: t('Saved as {0}', message.path), severity: 'information' },
        });
      }
      return;
    default:
      message satisfies never;
  }
}
