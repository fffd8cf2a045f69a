import { tryCore } from './tryCore.js';

console.log(JSON.stringify(await tryCore()));
