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
  return keys.length === 0 ? 'an empty object' : `an object with ${keys.slice(0, 6).join(', ')}`;
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
  return `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`;
}
