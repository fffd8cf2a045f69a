// workerd compiles no bytes: a file of each module is beside the script.
import { useEngineModules } from '@convolve/core/engine';
import bytes from './bytes.wasm';
import float32Relaxed from './float32Relaxed.wasm';
import float64 from './float64.wasm';
import L1 from './L1.wasm';
import L2 from './L2.wasm';
import lags from './lags.wasm';
import maps32 from './maps32.wasm';
import maps64 from './maps64.wasm';
import rgba from './rgba.wasm';
import { tryCore } from './tryCore.js';

export default {
  async fetch({ url }) {
    if (url.endsWith('/with-modules')) {
      useEngineModules({ float32Relaxed, float64, bytes, maps32, maps64, L1, L2, rgba, lags });
    }
    return Response.json(await tryCore());
  },
};
