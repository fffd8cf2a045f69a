import type {
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIMessageTopLevelComponent,
  APISectionAccessoryComponent,
} from 'discord-api-types/v10';

type AnyComponent =
  | APIMessageTopLevelComponent
  | APIComponentInContainer
  | APIComponentInMessageActionRow
  | APISectionAccessoryComponent;

/** The components of a message with those inside of them. */
export function* everyComponent(components: readonly AnyComponent[]): Generator<AnyComponent> {
  for (const component of components) {
    yield component;
    if ('components' in component) yield* everyComponent(component.components);
    if ('accessory' in component) yield component.accessory;
  }
}
