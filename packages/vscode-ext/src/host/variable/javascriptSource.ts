/** JavaScript that answers as `pythonSource` does; it uses nothing but the language, `btoa` or `Buffer`. */
const source = `(x, start, stop) => {
  const letters = { Int8Array: 'i1', Uint8Array: 'u1', Uint8ClampedArray: 'u1', Int16Array: 'i2',
    Uint16Array: 'u2', Int32Array: 'i4', Uint32Array: 'u4', Float16Array: 'f2', Float32Array: 'f4',
    Float64Array: 'f8', BigInt64Array: 'i8', BigUint64Array: 'u8' };
  const depths = ['u1', 'i1', 'u2', 'i2', 'i4', 'f4', 'f8'];
  const tag = (v) => Object.prototype.toString.call(v).slice(8, -1);
  const base64 = (bytes) => {
    if (typeof Buffer === 'function') return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
    let text = '';
    for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    return btoa(text);
  };
  const reply = (head, bytes = new Uint8Array()) => {
    const json = Uint8Array.from(encodeURIComponent(JSON.stringify(head)), (c) => c.charCodeAt(0));
    const text = base64(json) + '.' + base64(bytes);
    return 'convolve:' + text.length + ':' + text;
  };
  const refuse = (code, ...args) => {
    throw { refused: { code, args } };
  };
  const numbers = [];
  const walk = (v, shape, depth) => {
    if (Array.isArray(v) || letters[tag(v)]) {
      if (depth >= 8) refuse('axes', 8);
      if (shape.length === depth) {
        if (numbers.length) refuse('mixed');
        shape.push(v.length);
      } else if (shape[depth] !== v.length) refuse('ragged', shape[depth], v.length);
      for (let at = 0; at < v.length; at++) walk(v[at], shape, depth + 1);
      return;
    }
    if (depth !== shape.length) refuse('mixed');
    if (!['number', 'bigint', 'boolean'].includes(typeof v)) refuse('type', v === null ? 'null' : typeof v);
    if (typeof v === 'bigint' && BigInt(Number(v)) !== v) refuse('inexact', String(v));
    numbers.push(Number(v));
  };
  try {
    const isObject = typeof x === 'object' && x !== null;
    let data, shape, type;
    if (letters[tag(x)]) [data, shape] = [x, [x.length]];
    else if (tag(x) === 'ArrayBuffer' || tag(x) === 'SharedArrayBuffer') { data = new Uint8Array(x); shape = [data.length]; }
    else if (isObject && typeof x.dataSync === 'function' && Array.isArray(x.shape)) [data, shape] = [x.dataSync(), [...x.shape]];
    else if (isObject && letters[tag(x.data)]) {
      data = x.data;
      if (typeof x.depth === 'function' && typeof x.channels === 'function') {
        if (typeof x.isContinuous === 'function' && !x.isContinuous()) refuse('view');
        type = depths[x.depth()];
        shape = x.channels() > 1 ? [x.rows, x.cols, x.channels()] : [x.rows, x.cols];
      } else if (Array.isArray(x.shape)) {
        shape = [...x.shape];
        const strides = shape.map((_, at) => shape.slice(at + 1).reduce((a, b) => a * b, 1));
        if ((x.offset ?? 0) !== 0 || (Array.isArray(x.stride) && x.stride.join() !== strides.join())) refuse('view');
      } else if (x.rows !== undefined && x.cols !== undefined) shape = x.channels > 1 ? [x.channels, x.rows, x.cols] : [x.rows, x.cols];
      else if (x.width !== undefined && x.height !== undefined) {
        const channels = data.length / (x.width * x.height);
        shape = channels > 1 ? [x.height, x.width, channels] : [x.height, x.width];
      }
    }
    if (!shape) {
      shape = [];
      walk(x, shape, 0);
      data = Float64Array.from(numbers);
    }
    type ??= letters[tag(data)];
    const size = Number(type[1]);
    const total = size * shape.reduce((a, b) => a * b, 1);
    if (!shape.every(Number.isInteger) || data.byteLength !== total) {
      refuse('bytes', data.byteLength, total, shape.join(', '));
    }
    return reply({ type, shape, total }, new Uint8Array(data.buffer, data.byteOffset, total).slice(start, stop));
  } catch (error) {
    if (error && error.refused) return reply(error.refused);
    return reply({ code: 'other', args: [error && error.message ? error.message : String(error)] });
  }
}`;

/** The expression that reads some bytes. */
export function javascriptRead(expression: string, start: number, stop: number): string {
  return `(${source})((${expression}), ${start}, ${stop})`;
}
