/** The names under which the bot registers with Discord; no command answers yet. */
export const commandNames = ['convolve', 'Edge map', 'edges'] as const;
