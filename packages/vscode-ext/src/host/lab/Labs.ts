import * as vscode from 'vscode';
import type { LabSettings } from '../../shared/labSettings';
import { LabPanel, type LabServices } from './LabPanel';
import { movedUri } from './movedUri';
import { nameOf, type Subject } from './Subject';

/** The view type of labs that a command opens. */
export const labPanelType = 'convolve.labPanel';

/**
 * So many labs stay as they are while they are hidden; a page holds an image's file, its pixels and
 * its result. VS Code decides once, when a panel is made, whether it keeps a hidden page: all are kept,
 * and older ones are emptied here.
 */
const maxAwake = 4;

/** All open labs, of which one is the current one. */
export class Labs implements vscode.Disposable {
  /** The most recently used one is the last. */
  private readonly open = new Set<LabPanel>();

  private readonly front = new vscode.EventEmitter<void>();
  /** Another lab is in front, or the one in front was closed. */
  readonly onDidChangeFront = this.front.event;
  private readonly renames = vscode.workspace.onDidRenameFiles(({ files }) => this.follow(files));

  constructor(readonly services: LabServices) {}

  /** The labs that are open. */
  get all(): ReadonlySet<LabPanel> {
    return this.open;
  }

  /** The lab in front, or else the one last in front. */
  get current(): LabPanel | undefined {
    return [...this.open].at(-1);
  }

  /** Opens a lab in a panel of its own, without taking the keyboard. */
  create(subject: Subject, settings: LabSettings, viewColumn = vscode.ViewColumn.Active): LabPanel {
    const panel = vscode.window.createWebviewPanel(
      labPanelType,
      titleOf(subject),
      { viewColumn, preserveFocus: true },
      { retainContextWhenHidden: true },
    );
    return this.adopt(panel, subject, settings);
  }

  /**
   * Makes a panel that VS Code has opened a lab.
   *
   * @param settings Undefined where the page has a saved state.
   */
  adopt(panel: vscode.WebviewPanel, subject: Subject, settings: LabSettings | undefined): LabPanel {
    const media = vscode.Uri.joinPath(this.services.extensionUri, 'media');
    panel.iconPath = {
      light: vscode.Uri.joinPath(media, 'lab-light.svg'),
      dark: vscode.Uri.joinPath(media, 'lab-dark.svg'),
    };
    const lab = new LabPanel(panel, subject, settings, this.services);
    this.use(lab);
    panel.onDidChangeViewState(() => {
      if (panel.active) this.use(lab);
      else this.rest();
    });
    panel.onDidDispose(() => {
      this.open.delete(lab);
      lab.dispose();
      this.front.fire();
    });
    return lab;
  }

  /** Has labs of files that were renamed or moved, or whose folder was, show them at their new place. */
  private follow(
    files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
  ): void {
    for (const lab of this.open) {
      for (const { oldUri, newUri } of files) {
        const moved = movedUri(lab.subject, oldUri, newUri);
        if (moved) void lab.follow(moved, titleOf(moved));
      }
    }
  }

  /** Makes a lab the current one. */
  private use(lab: LabPanel): void {
    this.open.delete(lab);
    this.open.add(lab);
    this.rest();
    this.front.fire();
  }

  /** Has hidden labs that were used long ago give up their pages. */
  private rest(): void {
    for (const old of [...this.open].slice(0, -maxAwake)) old.sleep();
  }

  dispose(): void {
    this.renames.dispose();
    for (const lab of this.open) lab.dispose();
    this.front.dispose();
  }
}

function titleOf(subject: Subject): string {
  return vscode.l10n.t('{0} – Convolution Lab', nameOf(subject));
}
