import { html, nothing, type TemplateResult } from 'lit';

interface Options {
  readonly disabled?: boolean;
  /** For a button that stays down. */
  readonly pressed?: boolean;
  /** Shown beside the icon. */
  readonly text?: string;
}

/** A tool of the tool bar: a codicon with a name. */
export function iconButton(
  icon: string,
  label: string,
  run: () => void,
  { disabled = false, pressed, text }: Options = {},
): TemplateResult {
  // People say what they see, so the name has the text in it.
  const name = text === undefined || label.includes(text) ? label : `${label} (${text})`;
  return html`<button
    type="button"
    class="tool"
    title=${name}
    aria-label=${name}
    aria-pressed=${pressed === undefined ? nothing : String(pressed)}
    ?disabled=${disabled}
    @click=${run}
  ><span class="codicon codicon-${icon}" aria-hidden="true"></span>${text ?? nothing}</button>`;
}
