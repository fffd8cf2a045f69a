import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import { everyComponent } from './everyComponent.js';

/**
 * Components with what Discord adds to them: an id each, 1, 2, 3, … for those that name none, and
 * how many choices a menu takes.
 */
export function completeComponents(
  components: readonly APIMessageTopLevelComponent[],
): APIMessageTopLevelComponent[] {
  const completed = structuredClone(components) as APIMessageTopLevelComponent[];
  const all = [...everyComponent(completed)];
  const taken = new Set(all.map(({ id }) => id));
  let next = 1;
  for (const component of all) {
    if (component.type === ComponentType.StringSelect) {
      component.min_values ??= 1;
      component.max_values ??= 1;
    }
    if (component.id) continue;
    while (taken.has(next)) next++;
    component.id = next++;
  }
  return completed;
}
