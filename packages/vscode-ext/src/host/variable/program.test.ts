import { describe, expect, it } from 'vitest';
import type { Child, Program } from './Program';
import { readVariable } from './readVariable';

/** A program in C++ with these fields of `m`, this memory and these lists. */
function cpp(parts: {
  readonly fields?: Readonly<Record<string, string>>;
  readonly type?: string;
  readonly memory?: Uint8Array;
  readonly lists?: readonly (readonly Partial<Child>[])[];
}): Program {
  const { fields = {}, memory = new Uint8Array(), lists = [], type = 'cv::Mat' } = parts;
  return {
    type: 'cppdbg',
    async evaluate(expression) {
      const field = /\.([\w.[\]]+)$/.exec(expression)?.[1];
      if (field === 'data') return { result: '0x10 "\\001"', variablesReference: 0 };
      const result = field === undefined ? '{...}' : fields[field]!;
      return { result, type, variablesReference: field === undefined ? 1 : 0 };
    },
    readMemory: async (reference, offset, count) => {
      expect(reference).toBe('0x10');
      return memory.subarray(offset, offset + count);
    },
    children: async (reference) =>
      lists[reference - 1]!.map((each, at) => ({
        name: `[${at}]`,
        value: '',
        variablesReference: 0,
        ...each,
      })),
  };
}

const memory = Uint8Array.from({ length: 12 }, (_, at) => at);
const fields = { rows: '3', cols: '2', dims: '2', flags: '1124007936', 'step.buf[0]': '4' };

describe("OpenCV's Mat in C++", () => {
  it('is read from the memory row by row, without what is between the rows', async () => {
    const { type, shape, bytes } = await readVariable('m', cpp({ fields, memory }));
    expect([type, shape]).toEqual(['u1', [3, 2]]);
    expect([...bytes]).toEqual([0, 1, 4, 5, 8, 9]);
  });

  it('has channels last, in the type that its flags say', async () => {
    const colour = { ...fields, rows: '1', cols: '2', flags: String(0x42ff0000 | (2 << 3) | 2) };
    const program = cpp({ fields: { ...colour, 'step.buf[0]': '12' }, memory });
    expect(await readVariable('m', program)).toMatchObject({ type: 'u2', shape: [1, 2, 3] });
  });

  it('is refused where the memory ends before it', async () => {
    const program = cpp({ fields, memory: memory.subarray(0, 9) });
    await expect(readVariable('m', program)).rejects.toThrow('the debugger returned 9 of 10 bytes');
  });
});

describe('a list of another debugger', () => {
  const row = (...values: string[]) => values.map((value) => ({ value }));

  it('is read from its children', async () => {
    const lists = [
      [{ variablesReference: 2 }, { variablesReference: 3 }, { name: 'length', value: '2' }],
      row("65 'A'", '-1.5e3'),
      row('nan', '2f'),
    ];
    const { shape, bytes } = await readVariable('m', cpp({ type: 'float [2][2]', lists }));
    expect(shape).toEqual([2, 2]);
    expect([...new Float64Array(bytes.buffer)]).toEqual([65, -1500, Number.NaN, 2]);
  });

  it.each([
    ['text', [row('"1"')], 'its value "1" is not'],
    ['missing', [[{ name: '[1]', value: '1' }]], 'does not list all'],
    ['none', [[]], 'it is empty'],
    [
      'ragged',
      [[{ variablesReference: 2 }, { variablesReference: 3 }], row('1'), row('1', '2')],
      'has rows of 1 and of 2 elements',
    ],
    [
      'mixed',
      [[{ variablesReference: 2 }, { value: '3' }], row('1')],
      'single numbers side by side',
    ],
  ])('is refused where it has %s', async (_, lists, message) => {
    await expect(readVariable('m', cpp({ type: 'int', lists }))).rejects.toThrow(message);
  });

  it('is refused where the debugger lists a part of it', async () => {
    const lists = [[{ variablesReference: 2, indexedVariables: 1000 }], row('1', '2')];
    await expect(readVariable('m', cpp({ type: 'int', lists }))).rejects.toThrow(
      'lists 2 of its 1000 elements',
    );
  });
});
