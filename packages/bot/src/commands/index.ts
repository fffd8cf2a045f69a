import type { Command } from './Command.js';
import { convolve } from './convolve.js';
import { edgeMap } from './edgeMap.js';
import { edges } from './edges.js';
import { find } from './find.js';
import { help, privacy } from './pages.js';

/** Every command of the bot. */
export const commands: readonly Command[] = [convolve, edgeMap, edges, find, help, privacy];
