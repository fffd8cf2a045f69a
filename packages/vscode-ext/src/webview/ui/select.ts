import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

/** One choice. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly description?: string;
}

/** Heights in an open list, in CSS pixels. */
const optionHeight = 22;
const descriptionHeight = 40;

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
  // The list has a fixed place on the screen, where the window's edge would cut it off.
  const place = ({ currentTarget }: Event) => {
    const list = currentTarget as HTMLElement & { position: 'above' | 'below' };
    const room = window.innerHeight - list.getBoundingClientRect().bottom;
    list.position = room < choices.length * optionHeight + descriptionHeight ? 'above' : 'below';
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
      @pointerdown=${place}
      @keydown=${place}
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

type Label = string | Omit<Choice<string>, 'value'>;

/** The choices of a table of labels, some with a description, in its order. */
export function choicesOf<T extends string>(labels: Record<T, Label>): Choice<T>[] {
  return (Object.keys(labels) as T[]).map((value) => {
    const label: Label = labels[value];
    return { value, ...(typeof label === 'string' ? { label } : label) };
  });
}

/** A labelled choice among names, by its place among them. */
export function selectPlace(
  label: string,
  names: readonly string[],
  place: number,
  choose: (place: number) => void,
): TemplateResult {
  const choices = names.map((name, at) => ({ value: String(at), label: name }));
  return select(label, choices, String(place), (value) => choose(Number(value)));
}
