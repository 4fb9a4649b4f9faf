// Files on their way into the knowledge base: chosen or dropped, sent, read page by page, or refused with what to do.

import { html, nothing } from 'lit';
import { Problem, all, get, path, remove, send } from '/desk/api.js';
import { Part } from '/desk/part.js';
import { number, t } from '/desk/words.js';

const PAUSE = 600;
const LARGEST = 200 * 1024 * 1024;

/** They go on while another page is shown. */
const uploads = [];

class Uploads extends Part {
  static properties = { files: {}, over: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.hear = () => this.requestUpdate();
    addEventListener('casewright-upload', this.hear);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('casewright-upload', this.hear);
  }

  async add(files) {
    const fresh = [...files].map((file) => ({ file, name: file.name, state: 'waiting', share: 0, stop: new AbortController() }));
    uploads.push(...fresh);
    tell();
    for (const one of fresh) await this.take(one);
  }

  async take(one) {
    if (one.state === 'cancelled') return;
    try {
      if (!one.file.size) throw new Refusal(t('upload.empty'));
      if (one.file.size > LARGEST) throw new Refusal(t('upload.large', { limit: number(LARGEST / 1048576) }));
      change(one, { state: 'sending' });
      const job = await send(`/v1/documents?name=${encodeURIComponent(one.name)}`, one.file, 'application/octet-stream',
        { sent: (share) => change(one, { share }), signal: one.stop.signal });
      change(one, { state: 'reading', job: job.id, name: job.title });
      await watch(one);
    } catch (error) {
      if (error.name !== 'AbortError') change(one, { state: 'refused', reason: said(error) });
    }
    this.dispatchEvent(new CustomEvent('changed'));
  }

  async cancel(one) {
    const before = one.state;
    one.stop.abort();
    change(one, { state: 'cancelled' });
    if (before === 'reading') {
      await this.attempt(() => remove(path`/v1/jobs/${one.job}`).catch(forgive));
      await this.attempt(() => drop(one.name));
      this.dispatchEvent(new CustomEvent('changed'));
    }
  }

  async forget(name) {
    await this.attempt(() => drop(name));
    this.dispatchEvent(new CustomEvent('changed'));
  }

  render() {
    const known = new Set(uploads.filter((one) => one.state === 'refused').map((one) => one.name));
    const refused = (this.files || []).filter((one) => one.refused && !known.has(one.name));
    return html`<section class="card uploads ${this.over ? 'over' : ''}" aria-labelledby="uploads"
        @dragover=${(event) => { event.preventDefault(); this.over = true; }} @dragleave=${() => { this.over = false; }}
        @drop=${(event) => { event.preventDefault(); this.over = false; this.add(event.dataTransfer.files); }}>
      <div class="add"><div><h2 id="uploads">${t('upload.title')}</h2><p class="quiet">${t('upload.intro')}</p></div>
      <p class="nowrap"><label class="pick"><input type="file" multiple accept=".pdf,.docx,.html,.htm,.md,.txt" @change=${(event) => { this.add(event.target.files); event.target.value = ''; }}>
        <span>${t('upload.pick')}</span></label> <span class="quiet">${t('upload.drop')}</span></p></div>
      ${this.refused(() => this.requestUpdate())}
      <ul class="going" aria-live="polite">${uploads.map((one) => this.line(one))}
        ${refused.map((one) => html`<li><p><strong>${one.name}</strong> <span class="badge down">${t('upload.refused')}</span></p><p class="warn" lang="en">${one.refused}</p>
          <p><button type="button" class="plain" @click=${() => this.forget(one.name)}>${t('knowledge.remove')}</button></p></li>`)}</ul></section>`;
  }

  line(one) {
    const busy = one.state === 'waiting' || one.state === 'sending' || one.state === 'reading';
    return html`<li data-state=${one.state}><p><strong>${one.name}</strong> <span class="badge ${one.state === 'done' ? 'up' : one.state === 'refused' ? 'down' : ''}">${t(`upload.${one.state}`)}</span>
        ${one.pages ? html`<span class="quiet">${t('upload.page', { page: number(one.page), pages: number(one.pages) })}</span>` : nothing}</p>
      ${busy ? html`<progress max="1" aria-label=${one.name} .value=${one.state === 'reading' ? (one.pages ? one.page / one.pages : 0) : one.share}></progress>
        <p><button type="button" @click=${() => this.cancel(one)}>${t('jobs.cancel')}</button></p>` : nothing}
      ${one.reason ? html`<p class="warn" lang="en">${one.reason}</p>` : nothing}
      ${one.state === 'refused' && one.job ? html`<p><button type="button" class="plain" @click=${() => { uploads.splice(uploads.indexOf(one), 1); this.forget(one.name); }}>${t('knowledge.remove')}</button></p>` : nothing}
      ${one.document ? html`<p><a href="#/knowledge/${encodeURIComponent(one.document)}">${t('upload.open')}</a></p>` : nothing}</li>`;
  }
}

class Refusal extends Error {}

function said(error) {
  return error instanceof Problem || error instanceof Refusal ? error.message : t('app.offline');
}

function change(one, what) {
  Object.assign(one, what);
  tell();
}

function tell() {
  dispatchEvent(new Event('casewright-upload'));
}

/** Until the file is a document, or was refused, or nobody waits any more. */
async function watch(one) {
  while (one.state === 'reading') {
    const [files, job] = await Promise.all([all('/v1/document-files?'), get(path`/v1/jobs/${one.job}`)]);
    const file = files.find((other) => other.name === one.name);
    if (one.state !== 'reading') return;
    if (file?.document) change(one, { state: 'done', document: file.document, page: 0, pages: 0 });
    else if (file?.refused) change(one, { state: 'refused', reason: file.refused });
    else if (job.state === 'FAILED') change(one, { state: 'refused', reason: job.failure });
    else if (file?.pages) change(one, { page: file.page, pages: file.pages });
    if (one.state === 'reading') await new Promise((done) => { setTimeout(done, PAUSE); });
  }
}

/** Takes a file out of the folder, whatever it has become meanwhile. */
async function drop(name) {
  const file = (await all('/v1/document-files?')).find((one) => one.name === name);
  if (file?.document) await remove(path`/v1/documents/${file.document}`);
  else if (file) await remove(path`/v1/document-files/${name}`);
}

function forgive(error) {
  if (!(error instanceof Problem) || error.status !== 409) throw error;
}

customElements.define('cw-uploads', Uploads);
