import { html, type TemplateResult } from 'lit';

/** A field for a whole number from 1 on; what is not one, or too large, is replaced by the last value. */
export function numberField(
  label: string,
  value: number,
  most: number,
  set: (value: number) => void,
  { disabled = false, refuse = (_isRefused: boolean) => {} } = {},
): TemplateResult {
  return html`<input
    class="number"
    type="number"
    min="1"
    max=${most}
    step="1"
    .value=${String(value)}
    aria-label=${label}
    ?disabled=${disabled}
    @change=${({ target }: Event) => {
      const input = target as HTMLInputElement;
      const next = Math.round(Number(input.value));
      const isInside = next >= 1 && next <= most;
      input.value = String(isInside ? next : value);
      if (isInside) set(next);
      refuse(!isInside);
    }}
  />`;
}
