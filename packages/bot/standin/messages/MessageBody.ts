import type { RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';

/** What a message is made of, as the bot sends it. */
export type MessageBody = Pick<
  RESTPostAPIChannelMessageJSONBody,
  | 'content'
  | 'embeds'
  | 'components'
  | 'flags'
  | 'allowed_mentions'
  | 'message_reference'
  | 'attachments'
  | 'nonce'
  | 'enforce_nonce'
>;
