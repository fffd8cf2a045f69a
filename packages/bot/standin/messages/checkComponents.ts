import {
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Complaints } from './Complaints.js';
import { checkLayout } from './checkLayout.js';
import { type AnyComponent, everyComponent } from './everyComponent.js';

/** Components of a message: how many, how long their texts are, and that no id comes twice. */
export function checkComponents(
  components: readonly APIMessageTopLevelComponent[],
  newLayout: boolean,
  complaints: Complaints,
): void {
  const all = [...everyComponent(components)];
  if (newLayout) checkLayout(components, complaints);
  else {
    complaints.most('components', components, 5);
    if (components.some(({ type }) => type !== ComponentType.ActionRow)) {
      complaints.add('components', 'only action rows are allowed without IS_COMPONENTS_V2');
    }
  }
  const ids = new Set<string>();
  for (const component of all) {
    if ('custom_id' in component) {
      complaints.between('custom_id', component.custom_id, 1, 100);
      if (ids.has(component.custom_id)) {
        complaints.add('custom_id', `cannot be duplicated, got ${component.custom_id} twice`);
      }
      ids.add(component.custom_id);
    }
    checkComponent(component, complaints);
  }
}

function checkComponent(component: AnyComponent, complaints: Complaints): void {
  switch (component.type) {
    case ComponentType.ActionRow: {
      const [first] = component.components;
      complaints.most('components.components', component.components, 5);
      if (first === undefined) complaints.add('components.components', 'must not be empty');
      else if (first.type !== ComponentType.Button && component.components.length > 1) {
        complaints.add('components.components', 'a menu must be alone in its row');
      }
      break;
    }
    case ComponentType.Button:
      if ('label' in component) complaints.longest('label', component.label, 80);
      if (component.style === ButtonStyle.Link) complaints.between('url', component.url, 1, 512);
      break;
    case ComponentType.StringSelect:
      complaints.longest('placeholder', component.placeholder, 150);
      if (component.options.length < 1) complaints.add('options', 'must not be empty');
      complaints.most('options', component.options, 25);
      if (new Set(component.options.map(({ value }) => value)).size < component.options.length) {
        complaints.add('options', 'a value cannot be used twice');
      }
      for (const option of component.options) {
        complaints.between('options.label', option.label, 1, 100);
        complaints.between('options.value', option.value, 1, 100);
        complaints.longest('options.description', option.description, 100);
      }
      break;
    default:
  }
}
