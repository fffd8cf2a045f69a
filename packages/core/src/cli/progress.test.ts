import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { progressLine } from './progress.js';
import type { Output } from './terminal.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function capture(isTTY: boolean): { output: Output; written: string[] } {
  const written: string[] = [];
  const output = new Writable({
    decodeStrings: false,
    write(chunk: string, _, done) {
      written.push(chunk);
      done();
    },
  });
  return { output: Object.assign(output, { isTTY }), written };
}

test('long work shows how far it is, and wipes the line out at its end', () => {
  const { output, written } = capture(true);
  const report = progressLine(output, 'convolving');
  report(0);
  vi.advanceTimersByTime(500);
  report(0.25);
  report(0.253);
  report(0.5);
  report(1);
  expect(written).toEqual(['\r\x1b[Kconvolving … 25%', '\r\x1b[Kconvolving … 50%', '\r\x1b[K']);
});

test('short work shows nothing', () => {
  const { output, written } = capture(true);
  const report = progressLine(output, 'convolving');
  report(0.5);
  report(1);
  expect(written).toEqual([]);
});

test('nothing is shown where the output is no terminal', () => {
  const { output, written } = capture(false);
  const report = progressLine(output, 'convolving');
  vi.advanceTimersByTime(500);
  report(0.5);
  report(1);
  expect(written).toEqual([]);
});
