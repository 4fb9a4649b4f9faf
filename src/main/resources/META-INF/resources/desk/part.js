// What every part of the page is: an element in the page's own style, with work that can wait, fail and be tried again.

import { LitElement, html, nothing } from 'lit';
import { Problem } from '/desk/api.js';
import { t } from '/desk/words.js';

export class Part extends LitElement {
  static properties = { failure: { state: true } };

  createRenderRoot() {
    return this;
  }

  /** Runs something that may fail; what is shown then is said by refused(). */
  async attempt(work) {
    this.failure = null;
    try {
      return await work();
    } catch (error) {
      if (error.name !== 'AbortError') this.failure = error;
      return undefined;
    }
  }

  refused(again) {
    if (!this.failure) return nothing;
    const known = this.failure instanceof Problem;
    return html`<div class="refused" role="alert">
      <h2>${t('app.failed')}</h2>
      <p>${known ? this.failure.message : t('app.offline')}</p>
      ${known && this.failure.requestId ? html`<p class="quiet">${t('app.request', { id: this.failure.requestId })}</p>` : nothing}
      <button type="button" @click=${again}>${t('app.retry')}</button>
    </div>`;
  }
}

/** A party's shape: told apart without colour. */
export function shape(role) {
  return html`<span class="shape ${(role || 'UNKNOWN').toLowerCase().replace('_', '-')}" aria-hidden="true"></span>`;
}
