import { tryCore } from './tryCore.js';

// A bundle that has the threads' script beside it says so in its address.
const worker = new URLSearchParams(location.search).get('worker') ?? undefined;
tryCore(worker).then(
  (result) => Object.assign(globalThis, { result }),
  (error) => Object.assign(globalThis, { result: String(error?.stack ?? error) }),
);
