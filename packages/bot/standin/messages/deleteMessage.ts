import type { APIMessage } from 'discord-api-types/v10';
import type { World } from '../state/World.js';

export function deleteMessage(world: World, message: APIMessage): void {
  world.messages.delete(message.id);
  world.events.emit('messageDelete', message);
}
