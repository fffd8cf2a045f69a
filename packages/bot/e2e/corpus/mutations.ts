import type { Case } from './Case.js';

type Random = (limit: number) => number;

/** Numbers at which programs err. */
const interesting = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0xffffffff];

const kinds: Readonly<Record<string, (bytes: Buffer, random: Random, other: Buffer) => Buffer>> = {
  'flipped bits': (bytes, random) => {
    for (let k = random(8); k >= 0; k--) bytes[random(bytes.length)]! ^= 1 << random(8);
    return bytes;
  },
  'a number': (bytes, random) => {
    const value = interesting[random(interesting.length)]!;
    const at = random(bytes.length - 4);
    if (random(2) === 0) bytes.writeUInt32BE(value, at);
    else bytes.writeUInt16LE(value & 0xffff, at);
    return bytes;
  },
  noise: (bytes, random) => {
    const at = random(bytes.length);
    const end = Math.min(bytes.length, at + 1 + random(64));
    for (let k = at; k < end; k++) bytes[k] = random(256);
    return bytes;
  },
  'a part left out': (bytes, random) => {
    const at = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random(200))]);
  },
  'a part twice': (bytes, random) => {
    const at = random(bytes.length);
    const end = at + 1 + random(400);
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
  },
  'the end of another': (bytes, random, other) => {
    const head = bytes.subarray(0, random(bytes.length));
    return Buffer.concat([head, other.subarray(random(other.length))]);
  },
};

/** So many variants of real images, each with a few faults, the same ones for the same seed. */
export function* mutations(bases: readonly Case[], count: number, seed: number): Generator<Case> {
  const random = seededRandom(seed);
  const names = Object.keys(kinds);
  for (let k = 0; k < count; k++) {
    const { name, bytes } = bases[k % bases.length]!;
    const other = Buffer.from(bases[random(bases.length)]!.bytes);
    let mutant: Buffer = Buffer.from(bytes);
    const faults = Array.from({ length: 1 + random(3) }, () => names[random(names.length)]!);
    for (const fault of faults) {
      if (mutant.length > 8) mutant = kinds[fault]!(mutant, random, other);
    }
    yield { name: `${k}: ${name} with ${faults.join(', ')}`, bytes: new Uint8Array(mutant) };
  }
}

/** Whole numbers from 0 to below `limit`, the same ones for the same seed (mulberry32). */
function seededRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}
