// The documents that answers rest on: searched, listed, added.

import { html, nothing } from 'lit';
import { all, get } from '/desk/api.js';
import { pageOf } from '/desk/evidence.js';
import { Part } from '/desk/part.js';
import { marked, mayAdd, tabs } from '/desk/shelf.js';
import { named, number, t } from '/desk/words.js';
import '/desk/uploads.js';

const TIERS = ['OFFICIAL', 'INSTITUTION', 'DIGEST', 'LIBRARY'];
const PAUSE = 2500;

class Knowledge extends Part {
  static properties = {
    documents: { state: true }, files: { state: true }, sought: { state: true }, tier: { state: true }, order: { state: true },
    found: { state: true }, searching: { state: true },
  };

  constructor() {
    super();
    this.sought = '';
    this.tier = '';
    this.order = { by: 'title', down: false };
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.later);
  }

  /** Reads the list, and again after a pause while vectors are being made. */
  async load() {
    clearTimeout(this.later);
    await this.attempt(async () => {
      const [documents, files] = await Promise.all([get('/v1/documents'), all('/v1/document-files?')]);
      const pages = new Map(files.filter((one) => one.document).map((one) => [one.document, one.pages]));
      this.documents = documents.items.map((one) => ({ ...one, pages: pages.get(one.id) || 0 }));
      this.files = files;
    });
    const busy = this.documents?.some((one) => one.vectors < one.passages) || this.files?.some((one) => !one.document && !one.refused);
    if (busy && this.isConnected) this.later = setTimeout(() => this.load(), PAUSE);
  }

  async search(question) {
    if (!question.trim()) {
      this.found = null;
      return;
    }
    this.searching = true;
    await this.attempt(async () => { this.found = await get(`/v1/search?limit=20&q=${encodeURIComponent(question.trim())}`); });
    this.searching = false;
  }

  render() {
    return html`<div class="page"><h1>${t('knowledge.title')}</h1><p class="lead">${t('knowledge.intro')}</p>
      ${tabs('documents')}
      <form class="filters search" role="search" @submit=${(event) => { event.preventDefault(); this.search(event.target.elements.q.value); }}>
        <label class="wide"><span>${t('knowledge.search')}</span><input type="search" name="q" maxlength="2000" @search=${(event) => this.search(event.target.value)}></label>
        <button class="main" ?disabled=${this.searching}>${t('knowledge.searchNow')}</button></form>
      ${this.refused(() => this.load())}
      <div role="status">${this.found ? this.results() : nothing}</div>
      ${this.documents ? html`${mayAdd() ? html`<cw-uploads @changed=${() => this.load()} .files=${this.files}></cw-uploads>` : nothing}${this.list()}`
        : this.failure ? nothing : html`<p class="wait">${t('app.loading')}</p>`}</div>`;
  }

  results() {
    const { results } = this.found;
    return html`<section class="card" aria-labelledby="found"><div class="section-head"><h2 id="found">${t('knowledge.found', { count: number(results.length) })}</h2>
        <button type="button" class="plain" @click=${() => { this.found = null; }}>${t('knowledge.closeSearch')}</button></div>
      ${results.length ? html`<ol class="hits">${results.map(({ passage, matches, answers }) => html`<li>
        <p><a href=${pageOf(passage)} lang="en">${passage.document.title}</a> <span class="quiet"><span lang="en">${passage.document.issuer}</span>
          ${passage.printedPage || passage.firstPage ? ` · ${t('evidence.page', { page: passage.printedPage || passage.firstPage })}` : ''}
          ${passage.section.length ? html` · <span lang="en">${passage.section.at(-1)}</span>` : nothing}</span>
          ${answers ? nothing : html`<span class="badge">${t('knowledge.far')}</span>`}</p>
        <p class="hit" lang="en">${marked(passage.text, matches)}</p></li>`)}</ol>` : html`<p class="empty">${t('knowledge.nothing')}</p>`}</section>`;
  }

  shown() {
    const words = this.sought.toLowerCase().split(/\s+/).filter(Boolean);
    const { by, down } = this.order;
    const key = (one) => (typeof one[by] === 'number' ? String(one[by]).padStart(9, '0') : one[by] || '');
    return this.documents
      .filter((one) => !this.tier || one.tier === this.tier)
      .filter((one) => words.every((word) => `${one.title} ${one.issuer} ${one.date}`.toLowerCase().includes(word)))
      .sort((a, b) => (down ? -1 : 1) * key(a).localeCompare(key(b), 'en'));
  }

  list() {
    const shown = this.shown();
    return html`<form class="filters" @submit=${(event) => event.preventDefault()}>
        <label class="wide"><span>${t('knowledge.filter')}</span><input type="search" .value=${this.sought} @input=${(event) => { this.sought = event.target.value; }}></label>
        <label><span>${t('knowledge.tier')}</span><select @change=${(event) => { this.tier = event.target.value; }}><option value="">${t('cases.all')}</option>
          ${TIERS.map((tier) => html`<option value=${tier}>${named('tier', tier)}</option>`)}</select></label>
        <output>${t('knowledge.shown', { shown: number(shown.length), all: number(this.documents.length) })}</output></form>
      <div class="scroll"><table class="rows documents"><thead><tr>${this.head('title', 'knowledge.document')}${this.head('tier', 'knowledge.tier')}${this.head('date', 'knowledge.date')}
        ${this.head('pages', 'knowledge.pagesHead')}${this.head('passages', 'knowledge.passagesHead')}<th scope="col">${t('knowledge.meaning')}</th></tr></thead>
        <tbody>${shown.map((one) => this.row(one))}</tbody></table></div>
      ${shown.length ? nothing : html`<p class="empty">${t('knowledge.noneFound')}</p>`}`;
  }

  row(one) {
    const ready = one.vectors >= one.passages;
    return html`<tr><th scope="row"><a href="#/knowledge/${encodeURIComponent(one.id)}" lang="en">${one.title}</a>
        ${one.superseded ? html`<span class="badge warn">${t('knowledge.superseded')}</span>` : nothing}<span class="quiet issuer" lang="en">${one.issuer}</span></th>
      <td><span class="badge">${named('tier', one.tier)}</span></td><td class="nowrap">${one.date}</td>
      <td class="figure">${one.pages ? number(one.pages) : '–'}</td><td class="figure">${number(one.passages)}</td>
      <td>${ready ? html`<span class="badge up">${t('knowledge.ready')}</span>`
        : html`<span class="quiet nowrap">${t('knowledge.making', { done: number(one.vectors), all: number(one.passages) })}</span>`}</td></tr>`;
  }

  head(by, label) {
    const chosen = this.order.by === by;
    return html`<th scope="col" class=${by === 'pages' || by === 'passages' ? 'figure' : ''} aria-sort=${chosen ? (this.order.down ? 'descending' : 'ascending') : 'none'}>
      <button type="button" class="sort" @click=${() => { this.order = { by, down: chosen ? !this.order.down : by !== 'title' && by !== 'tier' }; }}>
        ${t(label)}<span aria-hidden="true">${chosen ? (this.order.down ? ' ↓' : ' ↑') : ''}</span></button></th>`;
  }
}

customElements.define('cw-knowledge', Knowledge);
