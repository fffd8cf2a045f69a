import { expect, it } from 'vitest';
import { movedUri } from './movedUri';

/** As much of an address as is looked at. */
const uri = (path: string, scheme = 'file') => ({
  ...{ path, scheme },
  with: (change: { path: string }) => uri(change.path, scheme),
});
const moved = (path: string, from: string, to: string) =>
  movedUri(uri(path) as never, uri(from) as never, uri(to) as never)?.path;

it('is the new place of a file that was renamed, or whose folder was', () => {
  expect(moved('/a/x.png', '/a/x.png', '/a/y.png')).toBe('/a/y.png');
  expect(moved('/a/b/x.png', '/a', '/c')).toBe('/c/b/x.png');
});

it('is none of another file, of one whose name only begins alike, and of a matrix', () => {
  expect(moved('/a/x.png', '/a/y.png', '/a/z.png')).toBeUndefined();
  expect(moved('/ab/x.png', '/a', '/c')).toBeUndefined();
  const other = uri('/a', 'vscode-vfs');
  expect(movedUri(uri('/a') as never, other as never, other as never)).toBeUndefined();
  const matrix = { kind: 'matrix' } as never;
  expect(movedUri(matrix, uri('/a') as never, uri('/b') as never)).toBeUndefined();
});
