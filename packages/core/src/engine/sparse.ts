import type { Correlation } from '../formula/correlation.js';
import type { Engine } from './engine.js';
import { allFinite } from './finite.js';
import { inStrips } from './inStrips.js';
import { bytesOf, type Precision } from './memory.js';
import { bytesOfTaps, type SumTaps, writeTaps } from './taps.js';

/**
 * The products with the kernel's elements other than 0, for any stride and dilation and any number
 * of channels. As 0 · NaN and 0 · ∞ are NaN, a strip of the image with such a number takes the
 * zeros as well. The bounds are those of `correlateDense`.
 */
export function correlateSparse(engine: Engine, precision: Precision, work: Correlation): void {
  const { layers, geometry, bias } = work;
  const { stride, dilation, cols } = geometry;
  const size = bytesOf[precision];
  const { kernel } = layers[0]!;
  const count = layers.length * kernel.data.length;
  const listBytes = Math.ceil(bytesOfTaps(count, precision) / 64) * 64;
  let sumAll: SumTaps;
  let sumNonZero: SumTaps;
  let bytes = 0;
  inStrips(engine, precision, work, {
    ownBytes: 2 * listBytes,
    prepare({ own, planeBytes, rowBytes }, { place }) {
      const taps = layers.flatMap((layer, plane) =>
        Array.from(layer.kernel.data, (weight, index) => {
          const i = Math.floor(index / kernel.cols);
          const j = index % kernel.cols;
          const inPlane = i * dilation[0] * rowBytes + place(j * dilation[1]) * size;
          return { weight, place: plane * planeBytes + inPlane };
        }),
      );
      const write = (list: typeof taps, at: number) =>
        writeTaps(
          engine,
          precision,
          list.map(({ weight }) => weight),
          list.map((tap) => tap.place),
          at,
        );
      bytes = layers.length * planeBytes;
      sumAll = write(taps, own);
      sumNonZero = write(
        taps.filter(({ weight }) => weight !== 0),
        own + listBytes,
      );
    },
    compute({ source, rowBytes, out, rows }) {
      const sum = allFinite(engine, precision, source, bytes) ? sumNonZero : sumAll;
      for (let r = 0; r < rows; r++) {
        sum(source + r * stride[0] * rowBytes, out + r * cols * size, cols, bias);
      }
    },
  });
}
