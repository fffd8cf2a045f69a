import type * as vscode from 'vscode';
import type { Source } from '../../shared/protocol';
import { fileName } from '../fileName';
import { isNumberFile } from './fileKinds';

/** The bytes of a `.npy` file or an image that is on no disk, as of a variable or a cell's output. */
export interface BytesSubject {
  readonly kind: 'array' | 'image';
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a lab is opened on: a file, the numbers of a matrix, or bytes. */
export type Subject = vscode.Uri | Extract<Source, { kind: 'matrix' }> | BytesSubject;

/** The file that a lab is opened on, if it is one. */
export function uriOf(subject: Subject): vscode.Uri | undefined {
  return 'kind' in subject ? undefined : subject;
}

/** What a subject is called. */
export function nameOf(subject: Subject): string {
  return 'kind' in subject ? subject.name : fileName(subject);
}

/** Whether a lab shows numbers that are seldom grey values. */
export function hasNumbers(subject: Subject): boolean {
  return 'kind' in subject ? subject.kind !== 'image' : isNumberFile(subject);
}
