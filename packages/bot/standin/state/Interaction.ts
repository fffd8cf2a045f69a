import type {
  APIApplicationCommandOptionChoice,
  APIInteraction,
  APIMessage,
  APIModalInteractionResponse,
  InteractionResponseType,
} from 'discord-api-types/v10';

/** An interaction and what the bot has answered so far. */
export interface Interaction {
  readonly payload: APIInteraction;
  readonly createdAt: number;
  /** The kind of the first answer, which has to come within three seconds. */
  response?: InteractionResponseType;
  /** The message that `@original` stands for, once there is one. */
  original?: APIMessage;
  modal?: APIModalInteractionResponse['data'];
  /** What the bot offers to complete an option with. */
  choices?: readonly APIApplicationCommandOptionChoice[];
}
