import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { invalidForm } from '../rest/errors.js';
import { Complaints } from './Complaints.js';
import { modalInputs } from './modalInputs.js';

/** Refuses what Discord refuses beside its schema: ids that come twice, values that are too long. */
export function checkModal(modal: APIModalInteractionResponseCallbackData): void {
  const complaints = new Complaints();
  const ids = new Set<string>();
  for (const { input, label, labelled } of modalInputs(modal)) {
    if (!labelled) complaints.between('label', label, 1, 45);
    complaints.longest('value', input.value, input.max_length ?? 4000);
    if (ids.has(input.custom_id)) complaints.add('custom_id', 'cannot be used twice');
    ids.add(input.custom_id);
  }
  if (complaints.any) throw invalidForm(complaints.byField);
}
