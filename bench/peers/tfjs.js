// TensorFlow.js on its WebAssembly backend, one thread. Input, filters and result stay in its own
// memory, channels last: timed are the call and the release of its result, without any copy.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { asLayer } from './forms.js';

const require = createRequire(import.meta.url);
setWasmPaths(`${dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}/`);
setThreadsCount(1);
await tf.setBackend('wasm');

function layer({ input, filters, bias }) {
  const { count, channels, rows, cols } = filters;
  const held = tf.tidy(() => {
    const image = tf.tensor(input.data, [1, input.channels, input.rows, input.cols]);
    const weights = tf.tensor(filters.data, [count, channels, rows, cols]);
    return {
      x: tf.transpose(image, [0, 2, 3, 1]),
      filter: tf.transpose(weights, [2, 3, 1, 0]),
      bias: tf.tensor(bias),
    };
  });
  const compute = () => tf.fused.conv2d({ ...held, strides: 1, pad: 'same' });
  return {
    run: () => compute().dispose(),
    result: () => tf.tidy(() => tf.transpose(compute(), [0, 3, 1, 2]).dataSync()),
    end: () => tf.dispose(held),
  };
}

export const peers = {
  'tfjs-wasm': { layer, correlate: (work) => layer(asLayer(work)) },
};
