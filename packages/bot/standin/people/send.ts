import { type APIInteraction, type APIMessage, GatewayDispatchEvents } from 'discord-api-types/v10';
import type { Gateway } from '../gateway/Gateway.js';
import type { Desk } from './Desk.js';
import type { Inquiry } from './Inquiry.js';
import { postInteraction } from './postInteraction.js';

/** Lets the bot know of an interaction, and opens an inquiry for its answers. */
export function send(
  desk: Desk,
  gateway: Gateway,
  payload: APIInteraction,
  what: string,
  original?: APIMessage,
): Inquiry {
  desk.world.interactions.set(payload.token, {
    payload,
    createdAt: Date.now(),
    ...(original ? { original } : {}),
  });
  const inquiry = desk.open(payload.token, what);
  const { interactionsUrl } = desk.world;
  if (interactionsUrl === null) gateway.dispatch(GatewayDispatchEvents.InteractionCreate, payload);
  // A bot that cannot be reached gives no answer; the caller is told so.
  else void postInteraction(desk.world, interactionsUrl, payload).catch(() => {});
  return inquiry;
}
