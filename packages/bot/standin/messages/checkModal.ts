import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { Complaints } from './Complaints.js';
import { modalInputs } from './modalInputs.js';

/** Refuses what Discord refuses beside its schema: ids that come twice, values that are too long. */
export function checkModal(modal: APIModalInteractionResponseCallbackData): void {
  const complaints = new Complaints();
  const inputs = [...modalInputs(modal)];
  for (const { input, label } of inputs) {
    if (label === '') complaints.add('label', 'is required');
    complaints.longest('value', input.value ?? '', input.max_length ?? 4000);
  }
  complaints.unique(
    'custom_id',
    inputs.map(({ input }) => input.custom_id),
  );
  complaints.check();
}
