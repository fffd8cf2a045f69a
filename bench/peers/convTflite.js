// A TensorFlow Lite model of one CONV_2D, padding 'same', stride 1. Fields are numbered as in schema.fbs
// (https://github.com/google-ai-edge/LiteRT/blob/main/tflite/converter/schema/schema.fbs).
import { Builder } from 'flatbuffers';

const conv2d = 3;
const conv2dOptions = 1;

/**
 * @param {{ channels: number, rows: number, cols: number }} input
 * @param {{ count: number, channels: number, rows: number, cols: number, data: Float32Array }} filters
 * @param {Float32Array} bias
 * @returns {Uint8Array} a model with one input, 1×H×W×C, and one output, 1×H×W×O
 */
export function convTflite(input, filters, bias) {
  const builder = new Builder(4 * filters.data.length + 4096);
  const { rows, cols } = input;
  const tensors = [
    tensor(builder, 'x', [1, rows, cols, input.channels], 0),
    tensor(builder, 'w', [filters.count, filters.rows, filters.cols, filters.channels], 1),
    tensor(builder, 'b', [filters.count], 2),
    tensor(builder, 'y', [1, rows, cols, filters.count], 0),
  ];
  const options = table(builder, 6, (add) => {
    add(1, 'Int32', 1);
    add(2, 'Int32', 1);
  });
  const [read, written] = [ints(builder, [0, 1, 2]), ints(builder, [3])];
  const operator = table(builder, 5, (add) => {
    add(1, 'Offset', read);
    add(2, 'Offset', written);
    add(3, 'Int8', conv2dOptions);
    add(4, 'Offset', options);
  });
  const [all, first, last] = [offsets(builder, tensors), ints(builder, [0]), ints(builder, [3])];
  const operators = offsets(builder, [operator]);
  const graph = table(builder, 4, (add) => {
    add(0, 'Offset', all);
    add(1, 'Offset', first);
    add(2, 'Offset', last);
    add(3, 'Offset', operators);
  });
  const code = table(builder, 4, (add) => {
    add(0, 'Int8', conv2d);
    add(2, 'Int32', 1);
    add(3, 'Int32', conv2d);
  });
  const buffers = [new Float32Array(), channelsLast(filters), Float32Array.from(bias)].map((data) =>
    buffer(builder, data),
  );
  const [codes, graphs, data] = [[code], [graph], buffers].map((list) => offsets(builder, list));
  const model = table(builder, 5, (add) => {
    add(0, 'Int32', 3);
    add(1, 'Offset', codes);
    add(2, 'Offset', graphs);
    add(4, 'Offset', data);
  });
  builder.finish(model, 'TFL3');
  return builder.asUint8Array();
}

/** Numbers of count × channels × rows × cols as count × rows × cols × channels. */
export function channelsLast({ count = 1, channels, rows, cols, data }) {
  return transposed(data, count, channels, rows * cols);
}

/** Numbers of rows × cols × channels as channels × rows × cols. */
export function channelsFirst({ channels, rows, cols, data }) {
  return transposed(data, 1, rows * cols, channels);
}

/** Each of `count` matrices of rows × cols numbers as cols × rows. */
function transposed(data, count, rows, cols) {
  const size = rows * cols;
  const result = new Float32Array(data.length);
  for (let at = 0; at < count * size; at++) {
    const place = at % size;
    const col = place % cols;
    result[at - place + col * rows + (place - col) / cols] = data[at];
  }
  return result;
}

function tensor(builder, name, shape, at) {
  const [sizes, text] = [ints(builder, shape), builder.createString(name)];
  return table(builder, 4, (add) => {
    add(0, 'Offset', sizes);
    add(2, 'Int32', at);
    add(3, 'Offset', text);
  });
}

function buffer(builder, data) {
  const bytes = new Uint8Array(data.buffer);
  builder.startVector(1, bytes.length, 16);
  for (let at = bytes.length - 1; at >= 0; at--) builder.addInt8(bytes[at]);
  const vector = builder.endVector();
  return table(builder, 1, (add) => {
    if (bytes.length > 0) add(0, 'Offset', vector);
  });
}

function table(builder, fields, write) {
  builder.startObject(fields);
  write((field, type, value) => builder[`addField${type}`](field, value, 0));
  return builder.endObject();
}

function ints(builder, numbers) {
  builder.startVector(4, numbers.length, 4);
  for (const number of numbers.toReversed()) builder.addInt32(number);
  return builder.endVector();
}

function offsets(builder, list) {
  builder.startVector(4, list.length, 4);
  for (const offset of list.toReversed()) builder.addOffset(offset);
  return builder.endVector();
}
