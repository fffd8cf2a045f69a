import { prepare } from '../apply/prepare.js';
import { rowsOf } from '../apply/runInBands.js';
import { edgeBands } from '../edges/edgeMap.js';
import { bandOf } from '../engine/banded.js';
import { runMethod } from '../engine/planBank.js';
import { someOf } from '../formula/filterBank.js';
import { clamped } from '../matrix/destination.js';
import { make } from './calls.js';
import type { Done, Errand, Task, Work } from './task.js';

/** Does a thread's share of a task, part after part until none is left, or a call. */
export function runTask(message: Task | Errand): Done {
  const { id } = message;
  try {
    if ('call' in message) return { id, result: make(message.call) };
    const { work, count, step, next } = message;
    const run = partsOf(work);
    for (;;) {
      const from = Atomics.add(next, 0, 1) * step;
      if (from >= count) return { id };
      run(from, Math.min(count, from + step));
    }
  } catch (error) {
    return { id, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** The memory that a call's result may be moved with, instead of copied. */
export function movable({ result }: Done): ArrayBuffer[] {
  const data = (result as { readonly data?: unknown } | undefined)?.data;
  return ArrayBuffer.isView(data) && data.buffer instanceof ArrayBuffer ? [data.buffer] : [];
}

/** What does the part of a work from one row or map up to another. */
function partsOf(work: Work): (from: number, to: number) => void {
  if (work.kind === 'filter') {
    return rowsOf(prepare(work.image, work.filter, work.options))!.compute;
  }
  if (work.kind === 'edges') {
    const { banded, out } = edgeBands(work.image, work.options);
    const bytes = clamped(out.data);
    const { cols } = banded;
    return (from, to) => banded.compute(from, bytes.subarray(from * cols, to * cols));
  }
  const { bank, method } = work;
  if (work.kind === 'layer') return (from, to) => runMethod(method, someOf(bank, from, to));
  const { cols } = bank.geometry;
  return (from, to) => {
    const rows = bank.out.subarray(from * cols, to * cols);
    runMethod(method, bandOf(bank, from, rows), work.tile);
  };
}
