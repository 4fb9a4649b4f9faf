// One document of the knowledge base: its pages as they are printed where it has some, else its text; a passage marked.

import { html, nothing } from 'lit';
import { Problem, all, bytes, download, get, path, remove } from '/desk/api.js';
import { Part } from '/desk/part.js';
import { bring, mayAdd } from '/desk/shelf.js';
import { named, number, t } from '/desk/words.js';

const STEP = 1.2;

class DocumentPage extends Part {
  static properties = {
    documentId: {}, passage: {}, about: { state: true }, passages: { state: true }, file: { state: true },
    scale: { state: true }, sought: { state: true }, unknown: { state: true },
  };

  constructor() {
    super();
    this.sought = '';
    this.scale = 1;
  }

  willUpdate(changed) {
    if (changed.has('documentId')) this.load();
  }

  updated(changed) {
    if (changed.has('passage') || changed.has('passages')) this.reach();
  }

  async load() {
    const id = this.documentId;
    this.about = this.passages = this.file = null;
    this.unknown = false;
    await this.attempt(async () => {
      try {
        const [about, passages, files] = await Promise.all([
          get(path`/v1/documents/${id}`), all(`${path`/v1/documents/${id}/passages`}?`), all('/v1/document-files?')]);
        if (id !== this.documentId) return;
        const own = files.find((one) => one.document === id);
        if (own?.format === 'PDF') {
          const [data] = await Promise.all([bytes(path`/v1/documents/${id}/file`), import('/desk/pdf.js')]);
          this.file = data;
        }
        this.own = own;
        this.passages = passages;
        this.about = about;
      } catch (problem) {
        if (!(problem instanceof Problem) || problem.status !== 404) throw problem;
        this.unknown = true;
      }
    });
  }

  get chosen() {
    return this.passages?.find((one) => one.id === this.passage);
  }

  /** Brings the chosen passage into view, in the list and in a text without pages. */
  async reach() {
    await this.updateComplete;
    bring(this.querySelector('.contents ol'), this.querySelector('.contents [aria-current]'), 0.3);
    bring(this.querySelector('.plain-text'), this.querySelector('.plain-text .marked'), 0.3);
  }

  render() {
    if (this.unknown) return html`<div class="page"><h1>${t('knowledge.title')}</h1><p class="empty">${t('document.unknown')}</p></div>`;
    return html`<div class="page">${this.refused(() => this.load())}${this.about ? this.whole()
      : this.failure ? nothing : html`<h1>${t('knowledge.title')}</h1><p class="wait">${t('app.loading')}</p>`}</div>`;
  }

  whole() {
    const { about } = this;
    return html`<header class="case-head">
        <p class="crumbs"><a href="#/knowledge">${t('app.knowledge')}</a> <span aria-hidden="true">/</span> <span lang="en">${about.issuer || named('tier', about.tier)}</span></p>
        <h1 lang="en">${about.title}</h1>
        <p class="facts"><span class="badge">${named('tier', about.tier)}</span>${about.date ? html`<span>${about.date}</span>` : nothing}
          ${this.own?.pages ? html`<span>${t('knowledge.pages', { count: number(this.own.pages) })}</span>` : nothing}
          <span>${t('knowledge.passages', { count: number(about.passages) })}</span>
          ${about.superseded ? html`<span class="warn">${t('evidence.superseded')}</span>` : nothing}</p>
      </header>
      ${this.passage && !this.chosen ? html`<p class="warn" role="status">${t('document.gone')}</p>` : nothing}
      <div class="reading">${this.contents()}<section class="reader" aria-label=${t('document.reader')}>${this.tools()}
        ${this.file ? html`<cw-pdf-pages .file=${this.file} .scale=${this.scale} .boxes=${this.chosen?.boxes || []}
            .printed=${this.printed()}></cw-pdf-pages>` : this.text()}</section></div>`;
  }

  printed() {
    return new Map(this.passages.filter((one) => one.printedPage).map((one) => [one.firstPage, one.printedPage]));
  }

  tools() {
    const at = this.passages.indexOf(this.chosen);
    return html`<div class="reader-tools">
      <span class="actions">${at > 0 ? html`<a class="button" href=${this.address(this.passages[at - 1])}>${t('document.before')}</a>` : nothing}
        ${at >= 0 && at + 1 < this.passages.length ? html`<a class="button" href=${this.address(this.passages[at + 1])}>${t('document.next')}</a>` : nothing}</span>
      <span class="actions">${this.file ? html`
        <button type="button" aria-label=${t('network.out')} @click=${() => { this.scale /= STEP; }}>−</button>
        <button type="button" aria-label=${t('network.in')} @click=${() => { this.scale *= STEP; }}>+</button>` : nothing}
        ${this.own ? html`<button type="button" @click=${() => this.attempt(() => download(path`/v1/documents/${this.documentId}/file`))}>${t('document.save')}</button>` : nothing}
        ${this.own && mayAdd() ? html`<button type="button" @click=${() => this.querySelector('dialog').showModal()}>${t('knowledge.remove')}</button>` : nothing}</span>
      ${this.question()}</div>`;
  }

  question() {
    const close = () => this.querySelector('dialog').close();
    return html`<dialog class="ask-first" aria-labelledby="remove-title"><h2 id="remove-title">${t('knowledge.removeTitle')}</h2>
      <p lang="en">${this.about.title}</p><p>${t('knowledge.removeMeans')}</p>
      <p class="actions"><button type="button" @click=${close}>${t('knowledge.keep')}</button>
        <button type="button" class="main" @click=${() => { close(); this.drop(); }}>${t('knowledge.remove')}</button></p></dialog>`;
  }

  async drop() {
    await this.attempt(async () => {
      await remove(path`/v1/documents/${this.documentId}`);
      location.hash = '#/knowledge';
    });
  }

  address(passage) {
    return `#/knowledge/${encodeURIComponent(this.documentId)}?passage=${encodeURIComponent(passage.id)}`;
  }

  contents() {
    const words = this.sought.toLowerCase();
    const found = this.passages.filter((one) => `${one.section.join(' ')} ${one.text}`.toLowerCase().includes(words));
    return html`<nav class="contents card" aria-label=${t('document.passages')}>
      <label class="unseen" for="within">${t('document.find')}</label>
      <input id="within" type="search" placeholder=${t('document.find')} .value=${this.sought} @input=${(event) => { this.sought = event.target.value; }}>
      <ol tabindex="-1">${found.map((one) => html`<li><a href=${this.address(one)} aria-current=${one.id === this.passage ? 'true' : nothing}>
        <span class="where">${this.where(one)}</span><span lang="en">${opening(one)}</span></a></li>`)}</ol>
      ${found.length ? nothing : html`<p class="empty">${t('document.noneFound')}</p>`}</nav>`;
  }

  where(passage) {
    const page = passage.printedPage || passage.firstPage;
    return page ? t('evidence.page', { page }) : passage.locator || passage.section.at(-1) || '';
  }

  /** A document without pages: its passages one below the other. */
  text() {
    let before = '';
    return html`<div class="sheets plain-text" tabindex="0" role="group" aria-label=${t('document.text')}><div class="sheet-text" lang="en">
      ${this.passages.map((one) => {
        const section = one.section.join(' › ');
        const heading = section && section !== before ? html`<h2>${section}</h2>` : nothing;
        before = section;
        const hit = one.id === this.passage;
        return html`${heading}<p class=${hit ? 'marked' : ''}>${hit ? html`<mark>${one.text}</mark>` : one.text}</p>`;
      })}</div></div>`;
  }
}

function opening(passage) {
  return passage.text.length > 110 ? `${passage.text.slice(0, 110).replace(/\s\S*$/, '')} …` : passage.text;
}

customElements.define('cw-document', DocumentPage);
