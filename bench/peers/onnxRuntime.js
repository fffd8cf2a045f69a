// onnxruntime-web on its WebAssembly backend, one thread: a model of one Conv. Timed is one run of the
// session, which copies the input in and a new result out; it fills no given one.
import * as ort from 'onnxruntime-web/wasm';
import { convModel } from './convModel.js';
import { asLayer } from './forms.js';

ort.env.wasm.numThreads = 1;

async function layer({ input, filters, bias }) {
  const before = (filters.rows - 1) / 2;
  const model = convModel(input, filters, bias, { pads: [before, before, before, before] });
  const session = await ort.InferenceSession.create(model, { executionProviders: ['wasm'] });
  const x = new ort.Tensor('float32', input.data, [1, input.channels, input.rows, input.cols]);
  let last;
  return {
    run: async () => {
      last = await session.run({ x });
    },
    result: () => last.y.data,
    end: () => session.release(),
  };
}

export const peers = {
  'onnxruntime-web': { layer, correlate: (work) => layer(asLayer(work)) },
};
