/** Seeded numbers from 0 to 1 (the minimal standard generator of Park and Miller, 1988). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
