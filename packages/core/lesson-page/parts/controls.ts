import { live } from 'lit/directives/live.js';
import { html, type TemplateResult } from 'lit/html.js';

/** A number on a scale. */
export function slider(
  label: string,
  value: number,
  [least, most]: readonly [number, number],
  set: (value: number) => void,
): TemplateResult {
  return html`<label class="slider">
    <span>${label}</span>
    <input type="range" min=${least} max=${most} .value=${live(String(value))}
      @input=${(event: Event) => set(Number((event.target as HTMLInputElement).value))} />
    <output>${value}</output>
  </label>`;
}

/** One of several: a row of radio buttons, which the arrow keys walk through. */
export function choices<T extends string>(
  name: string,
  label: string,
  all: readonly (readonly [id: T, label: string])[],
  value: T,
  set: (value: T) => void,
): TemplateResult {
  return html`<fieldset class="choices">
    <legend>${label}</legend>
    ${all.map(
      ([id, text]) => html`<label>
        <input type="radio" name=${name} .checked=${live(id === value)} @change=${() => set(id)} />
        <span>${text}</span>
      </label>`,
    )}
  </fieldset>`;
}

export function checkbox(label: string, value: boolean, set: (value: boolean) => void) {
  return html`<label class="check">
    <input type="checkbox" .checked=${live(value)}
      @change=${(event: Event) => set((event.target as HTMLInputElement).checked)} />
    <span>${label}</span>
  </label>`;
}

export function button(label: string, press: () => void, disabled = false): TemplateResult {
  return html`<button type="button" ?disabled=${disabled} @click=${press}>${label}</button>`;
}
