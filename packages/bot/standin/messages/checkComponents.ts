import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import type { Complaints } from './Complaints.js';
import { everyComponent } from './everyComponent.js';

/** Components of a message: how many there are, how long their texts are together, and that no id comes twice. */
export function checkComponents(
  components: readonly APIMessageTopLevelComponent[],
  newLayout: boolean,
  complaints: Complaints,
): void {
  const all = [...everyComponent(components)];
  if (newLayout) complaints.longest('components', all, 40);
  else {
    complaints.longest('components', components, 5);
    if (components.some(({ type }) => type !== ComponentType.ActionRow)) {
      complaints.add('components', 'only action rows are allowed without IS_COMPONENTS_V2');
    }
  }
  complaints.unique(
    'custom_id',
    all.flatMap((component) => ('custom_id' in component ? component.custom_id : [])),
  );
  let texts = '';
  for (const component of all) {
    if (component.type === ComponentType.TextDisplay) texts += component.content;
    if (component.type === ComponentType.StringSelect) {
      complaints.unique(
        'options',
        component.options.map(({ value }) => value),
      );
    }
    if (component.type === ComponentType.ActionRow && component.components.length > 1) {
      const hasMenu = component.components.some(({ type }) => type !== ComponentType.Button);
      if (hasMenu) complaints.add('components.components', 'a menu must be alone in its row');
    }
  }
  complaints.longest('components', texts, 4000);
}
