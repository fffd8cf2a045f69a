import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { everyComponent } from './everyComponent.js';

/** Components with an id each, as Discord gives them: 1, 2, 3, … for those that name none. */
export function numberComponents(
  components: readonly APIMessageTopLevelComponent[],
): APIMessageTopLevelComponent[] {
  const numbered = structuredClone(components) as APIMessageTopLevelComponent[];
  const all = [...everyComponent(numbered)] as { id?: number }[];
  const taken = new Set(all.map(({ id }) => id));
  let next = 1;
  for (const component of all) {
    if (component.id) continue;
    while (taken.has(next)) next++;
    component.id = next++;
  }
  return numbered;
}
