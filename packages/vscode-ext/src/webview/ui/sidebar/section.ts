import { html, type TemplateResult } from 'lit';

/** A part of the side bar that can be folded. */
export function section(title: string, content: TemplateResult, open = true): TemplateResult {
  return html`<vscode-collapsible heading=${title} ?open=${open}>
    <div class="section">${content}</div>
  </vscode-collapsible>`;
}
