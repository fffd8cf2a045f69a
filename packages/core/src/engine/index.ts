export { useEngineModules } from './engine.js';
export { allocate, type Kept, keep, type Releasable } from './keep.js';
export {
  type EngineModuleName,
  type EngineModules,
  engineModule,
  engineModuleNames,
  type Instructions,
} from './modules.js';
export type { WebAssemblyModule } from './webAssembly.js';
