import { RESTJSONErrorCodes } from 'discord-api-types/v10';

/** An error as the API answers it: an HTTP status, and Discord's own code and words. */
export class DiscordError extends Error {
  override name = 'DiscordError';
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    /** Which fields of the request are wrong, and how: nested as the fields are. */
    readonly errors?: object,
  ) {
    super(message);
  }
}

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

/** `complaints` says, by the path of a field (`embeds[0].title`), what is wrong with it. */
export const invalidForm = (complaints: Readonly<Record<string, string>>) =>
  new DiscordError(
    400,
    RESTJSONErrorCodes.InvalidFormBodyOrContentType,
    'Invalid Form Body',
    nested(complaints),
  );

interface Errors {
  [part: string]: Errors | { code: string; message: string }[];
}

function nested(complaints: Readonly<Record<string, string>>): Errors {
  const errors: Errors = {};
  for (const [path, message] of Object.entries(complaints)) {
    let at = errors;
    for (const part of path.split(/[.[\]]+/).filter(Boolean)) {
      at[part] ??= {};
      at = at[part] as Errors;
    }
    at._errors = [{ code: 'INVALID', message }];
  }
  return errors;
}
