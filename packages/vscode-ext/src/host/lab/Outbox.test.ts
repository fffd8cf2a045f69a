import { expect, it } from 'vitest';
import { Outbox } from './Outbox';

function makeOutbox() {
  const sent: string[] = [];
  const webview = {
    postMessage: async (message: { type: string; message?: string }) => {
      sent.push(message.message ?? message.type);
      return true;
    },
  };
  return { outbox: new Outbox(webview as never), sent };
}
const gone = (message: string) => ({ type: 'gone', message }) as const;
const preview = { type: 'preview', kernel: null } as never;

it('keeps messages until the page listens, and sends them after those that it opens with', () => {
  const { outbox, sent } = makeOutbox();
  outbox.post(gone('waits'));
  expect(sent).toEqual([]);
  outbox.open(gone('first'));
  outbox.post(gone('last'));
  expect(sent).toEqual(['first', 'waits', 'last']);
});

it('keeps only the last of the kernels to show', () => {
  const { outbox, sent } = makeOutbox();
  outbox.post(preview);
  outbox.post(preview);
  outbox.open();
  expect(sent).toEqual(['preview']);
});

it('waits again while there is no page, and sends nothing once that is closed', () => {
  const { outbox, sent } = makeOutbox();
  outbox.open();
  outbox.pause();
  outbox.post(gone('waits'));
  expect(sent).toEqual([]);
  outbox.close();
  outbox.open(gone('first'));
  expect(sent).toEqual([]);
});
