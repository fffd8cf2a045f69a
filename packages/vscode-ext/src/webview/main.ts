import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { render } from 'lit';
import { rootId } from '../shared/pageIds';
import type { HostMessage } from '../shared/protocol';
import { host } from './host';
import { PaneDrawing } from './pane/PaneDrawing';
import { keepState } from './state/keepState';
import { Lab } from './state/Lab';
import { begin, receive } from './state/receive';
import { hasRoomForSidebar } from './state/State';
import './style/page.css';
import './style/toolbar.css';
import './style/messages.css';
import './style/panes.css';
import './style/maps.css';
import './style/walk.css';
import './style/sidebar.css';
import './style/narrow.css';
import { startTimers } from './timers';
import { page } from './ui/page';

const root = document.getElementById(rootId) ?? document.body;
const lab = new Lab();
const panes = new PaneDrawing(lab);
lab.navigation.paneSize = () => panes.size;
startTimers(lab);
keepState(lab.store);

let hasSidebar = false;
/** Makes the sidebar once the next frame is painted. */
function addSidebar(): void {
  requestAnimationFrame(() =>
    setTimeout(() =>
      setTimeout(() => {
        hasSidebar = true;
        draw();
      }),
    ),
  );
}

let drawn = 0;
/** Renders in a microtask, once for all changes of one task. */
function draw(): void {
  if (drawn !== 0) return;
  drawn = 1;
  queueMicrotask(() => {
    drawn = 0;
    render(page(lab, panes.refs, hasSidebar), root);
    revealKernel();
  });
}

let revealed = '';
/** Scrolls the list to the current kernel when that has changed. */
function revealKernel(): void {
  const { name } = lab.kernel;
  // Before there is a source, the kernel is not yet the one that the host or the saved state names.
  if (!lab.state.source || !hasSidebar || name === revealed) return;
  revealed = name;
  root.querySelector('.kernel-option[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
}

lab.store.listen(draw);
lab.store.listen(({ input, problem }, before) => {
  const isFirst = !before.input && !before.problem;
  if (isFirst && (input || problem)) addSidebar();
});
draw();

window.addEventListener('message', ({ data }: MessageEvent<HostMessage>) => receive(lab, data));
window.addEventListener('error', ({ error, message }) => lab.fail(error ?? message));
window.addEventListener('unhandledrejection', ({ reason }) => lab.fail(reason));
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLInputElement && event.target.type !== 'range';
  if (typing || !(event.ctrlKey || event.metaKey)) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) lab.redo();
  else lab.undo();
});

hasRoomForSidebar.addEventListener('change', ({ matches }) => {
  lab.store.update({ sidebar: matches });
});

const saved = host.getState();
lab.restore(saved);
begin(lab, saved);
host.postMessage({
  type: 'ready',
  ...(saved?.source.kind === 'image' && { uri: saved.source.uri }),
});
