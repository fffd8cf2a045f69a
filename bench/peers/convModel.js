// An ONNX model of one Conv node, written as protobuf bytes by hand: field numbers are those of
// onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto).

const float32 = 1;
const attributeInts = 7;

/**
 * @param {{ channels: number, rows: number, cols: number }} input
 * @param {{ count: number, channels: number, rows: number, cols: number, data: Float32Array }} filters
 * @param {Float32Array} bias
 * @param {{ pads?: number[], strides?: number[], dilations?: number[], group?: number }} attributes
 *   `pads` is [above, left, below, right].
 * @returns {Uint8Array} a model with input `x`, 1×C×H×W, and output `y`
 */
export function convModel(input, filters, bias, attributes = {}) {
  const node = [
    ...['x', 'w', 'b'].map((name) => text(1, name)),
    text(2, 'y'),
    text(4, 'Conv'),
    ...Object.entries(attributes).map(([name, values]) =>
      name === 'group'
        ? message(5, [text(1, name), integer(3, values), integer(20, 2)])
        : message(5, [
            text(1, name),
            ...values.map((v) => integer(8, v)),
            integer(20, attributeInts),
          ]),
    ),
  ];
  const graph = [
    message(1, node),
    text(2, 'layer'),
    tensor('w', [filters.count, filters.channels, filters.rows, filters.cols], filters.data),
    tensor('b', [filters.count], bias),
    value(11, 'x', [1, input.channels, input.rows, input.cols]),
    value(12, 'y', []),
  ];
  const model = [integer(1, 8), message(8, [text(1, ''), integer(2, 13)]), message(7, graph)];
  return Uint8Array.from(model.flat());
}

function tensor(name, dims, data) {
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return message(5, [
    ...dims.map((dim) => integer(1, dim)),
    integer(2, float32),
    text(8, name),
    bytes(9, raw),
  ]);
}

function value(field, name, dims) {
  const shape = dims.length
    ? [
        message(
          2,
          dims.map((dim) => message(1, [integer(1, dim)])),
        ),
      ]
    : [];
  return message(field, [text(1, name), message(2, [message(1, [integer(1, float32), ...shape])])]);
}

const integer = (field, number) => [...varint(field << 3), ...varint(number)];
const text = (field, string) => bytes(field, new TextEncoder().encode(string));
const message = (field, parts) => bytes(field, parts.flat());

function bytes(field, content) {
  return [...varint((field << 3) | 2), ...varint(content.length), ...content];
}

function varint(number) {
  const out = [];
  for (; number > 127; number >>>= 7) out.push((number & 127) | 128);
  return [...out, number];
}
