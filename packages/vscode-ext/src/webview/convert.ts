import { filterOf } from '../shared/kernels';
import type { HostMessage } from '../shared/protocol';
import { encodeNumbers } from './encode';
import { imageFileOf } from './engine/bytesOf';
import { started } from './engine/started';
import { WorkerClient } from './engine/WorkerClient';
import { problemOf } from './problemOf';
import type { Lab } from './state/Lab';

type Request = Extract<HostMessage, { type: 'convert' }>;

/** Works beside the one whose image is on the screen. */
let worker: WorkerClient | undefined;

/**
 * Applies the lab's settings to another image. Edge maps are the core's 8 bits, not scaled: those of
 * several images stay comparable, and are those of the command.
 *
 * @throws Error with a message for people.
 */
export async function convert(lab: Lab, { source, format }: Request): Promise<Uint8Array> {
  worker ??= new WorkerClient(started.newWorker());
  try {
    const file = (await imageFileOf(source))!;
    const loaded = await worker.ask('load', { source: file, shrink: false });
    loaded.bitmap?.close();
    const { settings } = lab.state;
    const kernel = settings.layers.at(-1)!.kernels[lab.mapIndex]!;
    const isStrength = ['gradient', 'compass'].includes(filterOf(kernel).kind);
    const saved = isStrength ? { ...settings, display: 'clamped' as const } : settings;
    const { computed, numbers } = await worker.compute(
      { settings: saved, map: lab.mapIndex, input: 0, factor: 1 },
      () => {},
    );
    const { result, input, maps } = computed;
    for (const { bitmap } of [result, ...(input ? [input] : [])]) {
      if (bitmap instanceof ImageBitmap) bitmap.close();
    }
    for (const { thumbnail } of maps) thumbnail.close();
    // The next image stops them where they are not needed.
    numbers.catch(() => {});
    if (format === 'png') return await worker.ask('png', {});
    const { planes } = (await numbers).result;
    return encodeNumbers(
      planes.map(({ matrix }) => matrix),
      format,
    );
  } catch (error) {
    throw new Error(problemOf(error, lab, source)?.message ?? String(error));
  }
}
