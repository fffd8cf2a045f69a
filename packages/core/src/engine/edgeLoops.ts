import type { Engine } from './engine.js';
import { type EdgesLoops, L1, L2 } from './generated/loops.js';

const modules = { L1, L2 };

/** The loops of edges with a norm; only what finds edges has them in its bundle. */
export function edgeLoops(engine: Engine, norm: 'L1' | 'L2'): EdgesLoops {
  return engine.start(norm, modules[norm]) as EdgesLoops;
}
