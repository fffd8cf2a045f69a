import type { RgbaImage } from '../../image/types.js';

/** What a step of the lesson works with. */
export interface Lesson {
  /** The photograph of the later steps. */
  readonly photograph: RgbaImage;
  /** Prints a text and ends the line. */
  print(text: string): void;
  /** Saves a PNG in the lesson's folder and says so. */
  save(name: string, png: Uint8Array): Promise<void>;
}

/** One row of the lesson; `lessonRows` has its title. */
export type Step = (lesson: Lesson) => void | Promise<void>;
