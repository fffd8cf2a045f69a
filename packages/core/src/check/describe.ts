const LONGEST = 60;

/** Says in a few words what a caller passed, for the end of an error message. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'a function';
  if (value === null || typeof value !== 'object')
    return Object.is(value, -0) ? '-0' : String(value);
  if (Array.isArray(value)) return describeArray(value);
  if (ArrayBuffer.isView(value)) {
    const length = 'length' in value ? ` of length ${value.length}` : '';
    return `${article(value.constructor.name)}${length}`;
  }
  const keys = Object.keys(value);
  const kind = kindOf(value);
  if (keys.length > 0) return `an object with ${keys.slice(0, 6).join(', ')}`;
  if (kind === undefined) return 'an empty object';
  const { width, height } = value as { readonly width?: unknown; readonly height?: unknown };
  const isSized = typeof width === 'number' && typeof height === 'number';
  return `${article(kind)}${isSized ? ` of ${width}×${height}` : ''}`;
}

/** The name of an object's class, of whichever realm, or `undefined` for a plain one. */
function kindOf(value: object): string | undefined {
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  const name = tag === 'Object' ? value.constructor?.name : tag;
  return name === 'Object' ? undefined : name;
}

function describeArray(value: readonly unknown[]): string {
  const simple = value.every((item) => typeof item === 'number' || typeof item === 'string');
  const text = simple ? `[${value.map(describe).join(', ')}]` : '';
  return simple && text.length <= LONGEST ? text : `an array of length ${value.length}`;
}

function quote(text: string): string {
  return text.length <= LONGEST
    ? JSON.stringify(text)
    : `${JSON.stringify(text.slice(0, LONGEST))}… (${text.length} characters)`;
}

function article(name: string): string {
  return `${/^([AEIO]|HTML)/.test(name) ? 'an' : 'a'} ${name}`;
}
