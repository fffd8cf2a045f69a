import { html, type TemplateResult } from 'lit';

/** A part of the side bar that can be folded. */
export function section(title: string, content: TemplateResult): TemplateResult {
  return html`<details class="fold" open>
    <summary class="row small"><span class="codicon codicon-chevron-right" aria-hidden="true"></span>${title}</summary>
    <div class="section column">${content}</div>
  </details>`;
}
