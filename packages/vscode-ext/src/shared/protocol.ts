import type { MatrixFormat } from '@convolve/core';
import type { CustomKernel, NamedKernel } from './kernels';
import type { Choices, LabSettings } from './labSettings';

/** What the lab shows: an image file, or the numbers of a matrix. */
export type Source =
  | {
      readonly kind: 'image';
      /** The file's name, for titles and for the name of what is saved. */
      readonly name: string;
      /** The file's address, which is all that is kept of it in saved state. */
      readonly uri: string;
      /** Where the webview loads the file from. */
      readonly address: string;
      /** The file as it is, where the webview could not load it. */
      readonly bytes?: Uint8Array;
      /** The largest image to compute as it is; a larger one is offered shrunk. */
      readonly maxMegapixels: number;
    }
  | {
      readonly kind: 'matrix';
      readonly name: string;
      readonly rows: number;
      readonly cols: number;
      readonly data: readonly number[];
      /** The dialect that it was read from, in which its result is copied. */
      readonly format: MatrixFormat;
    };

/** Which array of a file with several, and which of its planes, by their places. */
export interface Part {
  readonly array: number;
  readonly plane: number;
}

/** The part that a file opens with. */
export const firstPart: Part = { array: 0, plane: 0 };

/** An image file as a source. */
export type ImageSource = Extract<Source, { kind: 'image' }>;

/** What a page begins with, before the host answers; nothing for a matrix. */
export interface LabStart {
  readonly source?: ImageSource;
  /** Absent where the lab has a saved state. */
  readonly settings?: LabSettings;
}

/** What a result can be saved as. */
export type SavedFormat = 'png' | 'npy' | 'csv';

/** From the extension host to the lab. */
export type HostMessage =
  /** The answer to `ready`. Without `settings` the lab keeps those of its saved state. */
  | {
      readonly type: 'show';
      readonly source: Source;
      readonly settings?: LabSettings;
    }
  /** The file has changed on disk; settings and view stay. */
  | { readonly type: 'reload'; readonly source: Source }
  /** Compares the results with another image. */
  | { readonly type: 'compare'; readonly source: ImageSource }
  /** Finds the kernel that makes another image of this one, and uses it. */
  | { readonly type: 'find'; readonly source: ImageSource }
  /** The file has another name or place; nothing else has changed. */
  | { readonly type: 'renamed'; readonly source: Source }
  /** The file cannot be read any more; `message` is for people. */
  | { readonly type: 'gone'; readonly message: string }
  /** The kernels kept in the settings: after `show`, and whenever they change. */
  | { readonly type: 'kernels'; readonly kernels: readonly NamedKernel[] }
  /** Shows a kernel's result while a picker's highlight moves; nothing is kept. */
  | { readonly type: 'preview'; readonly kernel: NamedKernel }
  /** Makes a kernel the current one. */
  | { readonly type: 'use'; readonly kernel: NamedKernel }
  /** The answer to `readKernel`: the kernel, or why the text is none. */
  | {
      readonly type: 'kernelRead';
      readonly rows?: readonly (readonly number[])[];
      readonly reason?: string;
    }
  /** The answer to `reset`: the settings that a new lab now starts with. */
  | { readonly type: 'reset'; readonly settings: LabSettings }
  /** Asks for the result as a file, once a place is chosen for it. */
  | { readonly type: 'encode'; readonly id: number; readonly format: SavedFormat }
  /** Applies the lab's settings to another image, whose bytes it holds. */
  | {
      readonly type: 'convert';
      readonly id: number;
      readonly source: ImageSource;
      readonly format: SavedFormat;
    }
  /** The outcome of `save`; no `path` where the person cancelled or it failed. */
  | { readonly type: 'saved'; readonly path?: string };

/** From the lab to the extension host. */
export type LabMessage =
  /** The lab can take messages. `uri` is the address in its saved state, if it has one. */
  | { readonly type: 'ready'; readonly uri?: string }
  /** The file could not be loaded from its address; the answer is `reload` with its bytes. */
  | { readonly type: 'unloadable' }
  /** A result is on the screen: for the log and the end-to-end tests. */
  | {
      readonly type: 'computed';
      readonly kernel: string;
      readonly rows: number;
      readonly cols: number;
      readonly milliseconds: number;
    }
  /** What a person has chosen that new labs start with. */
  | { readonly type: 'remember'; readonly choices: Choices }
  /** Forgets what new labs start with; the answer has the same type. */
  | { readonly type: 'reset' }
  /** Saves the result through a save dialog that suggests `name`; the host then asks for the file. */
  | {
      readonly type: 'save';
      readonly name: string;
      readonly formats: readonly SavedFormat[];
    }
  /** The answer to `encode` or `convert`. */
  | { readonly type: 'file'; readonly id: number; readonly bytes: Uint8Array }
  /** The answer to them where they failed, for people. */
  | { readonly type: 'noFile'; readonly id: number; readonly message: string }
  /** Puts a text on the clipboard. */
  | { readonly type: 'copy'; readonly text: string }
  /** Reads a kernel from a text that was pasted; the answer is `kernelRead`. */
  | { readonly type: 'readKernel'; readonly text: string }
  /** Keeps a kernel under a name in the settings `convolve.kernels`. */
  | { readonly type: 'keepKernel'; readonly kernel: CustomKernel }
  /** Shows a message with VS Code's own notifications. */
  | {
      readonly type: 'notify';
      readonly severity: 'information' | 'warning';
      readonly message: string;
    };

/**
 * What VS Code's saved state has of a lab's source, so that a reloaded window comes back as it was. An
 * image is its address; the numbers of a matrix have no other place to be.
 */
export type SavedSource =
  | { readonly kind: 'image'; readonly uri: string }
  | Extract<Source, { kind: 'matrix' }>;
