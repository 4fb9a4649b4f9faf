// Records on their way in: a file is sent, taken as a job, and watched among the jobs.

import { html, nothing } from 'lit';
import { send } from '/desk/api.js';
import { Part } from '/desk/part.js';
import { named, number, t } from '/desk/words.js';

const KINDS = ['MIXED', 'CUSTOMER', 'ACCOUNT', 'TRANSACTION', 'ALERT', 'CASE', 'NOTE', 'EVENT'];

class Imports extends Part {
  static properties = { share: { state: true }, taken: { state: true } };

  async start(form) {
    const [file] = form.elements.file.files;
    if (!file) return;
    const type = /\.csv$/i.test(file.name) ? 'text/csv' : 'application/x-ndjson';
    this.taken = null;
    this.share = 0;
    this.stop = new AbortController();
    await this.attempt(async () => {
      this.taken = await send(`/v1/imports?kind=${form.elements.kind.value.toLowerCase()}&name=${encodeURIComponent(file.name)}`, file, type,
        { sent: (share) => { this.share = share; }, signal: this.stop.signal });
      form.reset();
      this.dispatchEvent(new CustomEvent('started'));
    });
    this.share = null;
  }

  render() {
    const busy = this.share != null;
    return html`<section class="card" aria-labelledby="imports"><h2 id="imports">${t('import.title')}</h2><p class="quiet">${t('import.intro')}</p>
      <form class="filters imports" @submit=${(event) => { event.preventDefault(); this.start(event.target); }}>
        <label class="wide"><span>${t('import.file')}</span><input type="file" name="file" required accept=".ndjson,.jsonl,.csv"></label>
        <label><span>${t('import.kind')}</span><select name="kind">${KINDS.map((kind) => html`<option value=${kind}>${named('record', kind)}</option>`)}</select></label>
        ${busy ? html`<button type="button" @click=${() => this.stop.abort()}>${t('jobs.cancel')}</button>` : html`<button class="main">${t('import.start')}</button>`}
        <output>${busy ? t('import.sending', { percent: number(Math.round(this.share * 100)) }) : this.taken ? t('import.accepted') : nothing}</output></form>
      ${this.refused(() => { this.failure = null; })}</section>`;
  }
}

customElements.define('cw-imports', Imports);
