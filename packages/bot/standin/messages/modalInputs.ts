import {
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
} from 'discord-api-types/v10';

/** The text inputs of a modal, each in a row of its own or under a label. */
export function* modalInputs(
  modal: APIModalInteractionResponseCallbackData,
): Generator<{ input: APITextInputComponent; label: string; labelled: boolean }> {
  for (const component of modal.components) {
    if (component.type === ComponentType.Label) {
      if (component.component.type === ComponentType.TextInput) {
        yield { input: component.component, label: component.label, labelled: true };
      }
    } else if (component.type === ComponentType.ActionRow) {
      for (const input of component.components) {
        yield { input, label: input.label ?? '', labelled: false };
      }
    }
  }
}
