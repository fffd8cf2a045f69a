import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

/** One choice. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly description?: string;
}

/** A labelled choice among a few. */
export function select<T extends string>(
  label: string,
  choices: readonly Choice<T>[],
  value: T,
  choose: (value: T) => void,
  disabled = false,
): TemplateResult {
  const change = (event: Event) => {
    const chosen = (event.target as HTMLInputElement).value;
    const choice = choices.find((each) => each.value === chosen);
    if (choice && choice.value !== value) choose(choice.value);
  };
  return html`<div class="field">
    <span class="field-label" aria-hidden="true">${label}</span>
    ${
      // The component reads its options once: other options make another component.
      keyed(
        choices.map((choice) => choice.label).join('\n'),
        html`<vscode-single-select
      label=${label}
      .value=${value}
      ?disabled=${disabled}
      @change=${change}
    >
      ${choices.map(
        (choice) => html`<vscode-option
          value=${choice.value}
          ?selected=${choice.value === value}
          description=${choice.description ?? ''}
        >${choice.label}</vscode-option>`,
      )}
    </vscode-single-select>`,
      )
    }
  </div>`;
}
