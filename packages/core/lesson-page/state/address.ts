import { type State, settings } from './settings.js';

const names = Object.keys(settings) as (keyof State)[];

export const initialState = Object.fromEntries(
  names.map((name) => [name, settings[name].initial]),
) as State;

/** The state as the part of an address after `#`: only what differs from the first state. */
export function toAddress(state: State): string {
  return names
    .map((name) => [name, JSON.stringify(state[name])] as const)
    .filter(([name, text]) => text !== JSON.stringify(settings[name].initial))
    .map(([name, text]) => `${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`)
    .join('&');
}

/** The state in an address. What is unknown or not valid there is ignored. */
export function fromAddress(address: string): State {
  const state: Record<string, unknown> = { ...initialState };
  for (const [name, text] of new URLSearchParams(address.replace(/^#/, ''))) {
    const value = parsed(text);
    if (Object.hasOwn(settings, name) && settings[name as keyof State].accepts(value)) {
      state[name] = value;
    }
  }
  return state as unknown as State;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
