import { type APIInteraction, type APIMessage, GatewayDispatchEvents } from 'discord-api-types/v10';
import type { Gateway } from '../gateway/Gateway.js';
import type { Desk } from './Desk.js';
import type { Inquiry } from './Inquiry.js';

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
  gateway.dispatch(GatewayDispatchEvents.InteractionCreate, payload);
  return inquiry;
}
