import {
  type APIButtonComponentWithCustomId,
  type APIMessage,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { everyComponent } from '../messages/everyComponent.js';

/** A button of a message, by its label or its custom id. */
export function findButton(message: APIMessage, name: string): APIButtonComponentWithCustomId {
  const buttons = [...everyComponent(message.components ?? [])].filter(
    (component) => component.type === ComponentType.Button && 'custom_id' in component,
  ) as APIButtonComponentWithCustomId[];
  const found = buttons.find(({ label, custom_id }) => name === label || name === custom_id);
  const known = buttons.map(({ label }) => label).join(', ') || 'none';
  if (!found) throw new RangeError(`button must be one of the message (${known}), got ${name}`);
  if (found.disabled) throw new RangeError(`button must be enabled, got ${name}`);
  return found;
}

/** The menu of a message with this custom id or placeholder. */
export function findMenu(message: APIMessage, name: string): APIStringSelectComponent {
  const menus = [...everyComponent(message.components ?? [])].filter(
    (component) => component.type === ComponentType.StringSelect,
  );
  const found = menus.find(
    ({ custom_id, placeholder }) => name === custom_id || name === placeholder,
  );
  const known = menus.map(({ placeholder, custom_id }) => placeholder ?? custom_id).join(', ');
  if (!found) throw new RangeError(`menu must be one of the message (${known}), got ${name}`);
  return found;
}
