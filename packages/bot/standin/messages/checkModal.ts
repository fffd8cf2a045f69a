import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { invalidForm } from '../rest/errors.js';
import { Complaints } from './Complaints.js';
import { modalInputs } from './modalInputs.js';

export function checkModal(modal: APIModalInteractionResponseCallbackData): void {
  const complaints = new Complaints();
  complaints.between('title', modal.title, 1, 45);
  complaints.between('custom_id', modal.custom_id, 1, 100);
  complaints.most('components', modal.components, 5);
  for (const { input, label } of modalInputs(modal)) {
    complaints.between('label', label, 1, 45);
    complaints.between('custom_id', input.custom_id, 1, 100);
    complaints.longest('placeholder', input.placeholder, 100);
    complaints.longest('value', input.value, input.max_length ?? 4000);
  }
  if (complaints.any) throw invalidForm(complaints.byField);
}
