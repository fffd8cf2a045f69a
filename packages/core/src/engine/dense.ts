import type { Correlation } from '../formula/correlation.js';
import type { Engine } from './engine.js';
import { inStrips } from './inStrips.js';
import { bytesOf, numbersOf, type Precision } from './memory.js';

/**
 * Every product of a kernel, stride and dilation 1, over any number of channels:
 * `assembly/dense.ts`. In Float64 it is the reference bit for bit; in Float32 it is within
 * `n · 2⁻²⁴ · Σ |kernel| · |image|` of it, n the number of products of one output.
 */
export function correlateDense(engine: Engine, precision: Precision, work: Correlation): void {
  const { layers, geometry, bias } = work;
  const { kernel } = layers[0]!;
  const size = bytesOf[precision];
  const compute =
    precision === 'float32' ? engine.exports.denseFloat32 : engine.exports.denseFloat64;
  inStrips(engine, precision, work, {
    ownBytes: layers.length * kernel.data.length * size,
    prepare({ own }) {
      const numbers = numbersOf(engine, precision);
      for (const [index, layer] of layers.entries()) {
        numbers.set(layer.kernel.data, own / size + index * kernel.data.length);
      }
    },
    compute({ source, planeBytes, rowBytes, own, out, rows }) {
      compute(
        source,
        planeBytes,
        rowBytes,
        layers.length,
        own,
        kernel.rows,
        kernel.cols,
        out,
        rows,
        geometry.cols,
        bias,
      );
    },
  });
}
