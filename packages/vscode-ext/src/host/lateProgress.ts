import * as vscode from 'vscode';

/** What takes no longer shows no progress: VS Code drops notifications that come in quick succession. */
const milliseconds = 500;

/**
 * Runs a task, and shows a notification with its progress if it takes long.
 *
 * @param task Gets a function to tell what fraction is done, which throws `CancellationError` after Cancel.
 */
export async function lateProgress<T>(
  options: { readonly title: string; readonly cancellable?: boolean },
  task: (tell: (fraction: number) => void) => Promise<T>,
): Promise<T> {
  let done = 0;
  let isCancelled = false;
  let show: (() => void) | undefined;
  const running = task((fraction) => {
    if (isCancelled) throw new vscode.CancellationError();
    done = fraction;
    show?.();
  });
  const timer = setTimeout(
    () =>
      vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, ...options },
        (progress, token) => {
          let shown = 0;
          show = () => {
            progress.report({ increment: 100 * (done - shown) });
            shown = done;
          };
          if (done > 0) show();
          token.onCancellationRequested(() => {
            isCancelled = true;
          });
          // Whether it fails is told by the one who asked for it.
          return running.then(
            () => {},
            () => {},
          );
        },
      ),
    milliseconds,
  );
  try {
    return await running;
  } finally {
    clearTimeout(timer);
  }
}
