import { html, nothing, type TemplateResult } from 'lit';

interface Options {
  readonly disabled?: boolean;
  /** For a button that stays down. */
  readonly pressed?: boolean;
  /** For a button that unfolds something. */
  readonly expanded?: boolean;
  /** Shown beside the icon, and then the button's name; the label explains it. */
  readonly text?: string;
}

/** A tool of the tool bar: a codicon with a name. */
export function iconButton(
  icon: string,
  label: string,
  run: () => void,
  { disabled = false, pressed, expanded, text }: Options = {},
): TemplateResult {
  return html`<button
    type="button"
    class="tool row"
    title=${label}
    aria-label=${text === undefined ? label : nothing}
    aria-pressed=${pressed === undefined ? nothing : String(pressed)}
    aria-expanded=${expanded === undefined ? nothing : String(expanded)}
    ?disabled=${disabled}
    @click=${run}
  ><span class="codicon codicon-${icon}" aria-hidden="true"></span>${text === undefined ? nothing : html`<span class="tool-text">${text}</span>`}</button>`;
}
