import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compared, print } from './compared.js';
import { command } from './contestants.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npm start`, the lesson, with all that is built already. */
export const lesson = {
  id: 'lesson',

  measure({ folder, rounds }) {
    const options = ['lesson', '-o', join(folder, 'lesson')];
    const calls = [
      { name: 'npm start', call: ['npm', 'start', '--', ...options], cwd: root },
      { name: 'convolve lesson', call: [...command, ...options] },
    ];
    const entries = compared(calls, rounds);
    print('lesson', entries);
    return entries;
  },

  section(entries) {
    const [start, alone] = ['npm start', 'convolve lesson'].map((name) => entries[name].seconds);
    return `\`npm start\`, with the core built: ${start.toFixed(1)} s from the call to the end of the lesson, of which the lesson is ${alone.toFixed(1)} s.
`;
  },
};
