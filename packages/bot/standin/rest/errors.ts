import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { DiscordError } from './DiscordError.js';

export function notFound(
  what: 'Channel' | 'Guild' | 'Message' | 'Interaction' | 'Webhook' | 'User',
) {
  return new DiscordError(404, RESTJSONErrorCodes[`Unknown${what}`], `Unknown ${what}`);
}

export const unauthorized = () => new DiscordError(401, 0, '401: Unauthorized');

export const forbidden = () =>
  new DiscordError(403, RESTJSONErrorCodes.MissingPermissions, 'Missing Permissions');

export const noAccess = () =>
  new DiscordError(403, RESTJSONErrorCodes.MissingAccess, 'Missing Access');

export const tooLarge = () =>
  new DiscordError(413, RESTJSONErrorCodes.RequestEntityTooLarge, 'Request entity too large');

export const emptyMessage = () =>
  new DiscordError(
    400,
    RESTJSONErrorCodes.CannotSendAnEmptyMessage,
    'Cannot send an empty message',
  );

export const alreadyAcknowledged = () =>
  new DiscordError(
    400,
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
    'Interaction has already been acknowledged.',
  );

/** `errors` says, by field, what is wrong with it. */
export const invalidForm = (errors: Readonly<Record<string, string>>) =>
  new DiscordError(
    400,
    RESTJSONErrorCodes.InvalidFormBodyOrContentType,
    'Invalid Form Body',
    errors,
  );
