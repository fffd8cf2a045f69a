import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import type { Complaints } from './Complaints.js';
import { everyComponent } from './everyComponent.js';

/** Refuses layouts of more than 40 components or more than 4,000 characters, all texts together. */
export function checkLayout(
  components: readonly APIMessageTopLevelComponent[],
  complaints: Complaints,
): void {
  const all = [...everyComponent(components)];
  complaints.most('components', all, 40);
  let characters = 0;
  for (const component of all) {
    switch (component.type) {
      case ComponentType.TextDisplay:
        complaints.between('content', component.content, 1, 4000);
        characters += component.content.length;
        break;
      case ComponentType.Section:
        if (!component.accessory) complaints.add('accessory', 'is required');
        complaints.most('components', component.components, 3);
        break;
      case ComponentType.Thumbnail:
        checkDescription(component.description, complaints);
        break;
      case ComponentType.MediaGallery:
        complaints.most('items', component.items, 10);
        if (component.items.length < 1) complaints.add('items', 'must not be empty');
        for (const { description } of component.items) checkDescription(description, complaints);
        break;
      case ComponentType.Container:
        if (component.components.length < 1) complaints.add('components', 'must not be empty');
        for (const { type } of component.components) {
          if (!inContainer.includes(type)) {
            complaints.add('components', `a container cannot hold type ${type}`);
          }
        }
        break;
      default:
    }
  }
  if (characters > 4000) {
    complaints.add('components', `texts must be 4000 or fewer in length, got ${characters}`);
  }
}

const inContainer: readonly ComponentType[] = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
];

function checkDescription(description: string | null | undefined, complaints: Complaints): void {
  if (description != null) complaints.between('description', description, 1, 1024);
}
