// The library: described methods, and the signs by which each is known, with the pages that name them.

import { html, nothing } from 'lit';
import { all, get } from '/desk/api.js';
import { Part } from '/desk/part.js';
import { bring, tabs } from '/desk/shelf.js';
import { number, t } from '/desk/words.js';

let kept;

/** Typologies, indicators and the ids of documents that can be opened. */
function library() {
  kept ??= Promise.all([all('/v1/typologies?'), all('/v1/indicators?'), get('/v1/documents')])
    .then(([typologies, indicators, documents]) => ({ typologies, indicators, documents: new Map(documents.items.map((one) => [one.id, one])) }));
  kept.catch(() => { kept = null; });
  return kept;
}

class Library extends Part {
  static properties = { shelf: {}, entry: {}, known: { state: true }, sought: { state: true }, theme: { state: true } };

  constructor() {
    super();
    this.sought = '';
    this.theme = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  load() {
    return this.attempt(async () => { this.known = await library(); });
  }

  willUpdate(changed) {
    if (changed.has('shelf') && changed.get('shelf')) this.theme = this.sought = '';
  }

  async updated(changed) {
    if ((changed.has('entry') && this.entry) || changed.has('known')) bring(this.querySelector('.entries'), this.querySelector('.entries [aria-current]'), 0.3);
  }

  render() {
    return html`<div class="page"><h1>${t('knowledge.title')}</h1><p class="lead">${t('library.intro')}</p>${tabs(this.shelf)}
      ${this.refused(() => this.load())}${this.known ? this.shelves() : this.failure ? nothing : html`<p class="wait">${t('app.loading')}</p>`}</div>`;
  }

  shelves() {
    const entries = this.known[this.shelf];
    if (!entries) return html`<p class="empty">${t('app.unknownPage')}</p>`;
    const words = this.sought.toLowerCase().split(/\s+/).filter(Boolean);
    const found = entries.filter((one) => !this.theme || one.theme === this.theme)
      .filter((one) => words.every((word) => `${one.id} ${one.name || ''} ${one.words || ''} ${one.description || ''}`.toLowerCase().includes(word)));
    const themes = [...new Set(entries.map((one) => one.theme))].sort();
    const chosen = entries.find((one) => one.id === this.entry) || found[0];
    return html`<form class="filters" role="search" @submit=${(event) => event.preventDefault()}>
        <label class="wide"><span>${t('library.find')}</span><input type="search" .value=${this.sought} @input=${(event) => { this.sought = event.target.value; }}></label>
        <label><span>${t('library.theme')}</span><select @change=${(event) => { this.theme = event.target.value; }}><option value="">${t('cases.all')}</option>
          ${themes.map((theme) => html`<option value=${theme} ?selected=${theme === this.theme}>${plain(theme)}</option>`)}</select></label>
        <output>${t('library.shown', { shown: number(found.length), all: number(entries.length) })}</output></form>
      <div class="reading">
        <nav class="contents card" aria-label=${t(`knowledge.${this.shelf}`)}><ol class="entries" tabindex="-1">${found.map((one) => html`<li>
          <a href=${address(this.shelf, one.id)} aria-current=${one === chosen ? 'true' : nothing}><span class="where">${this.shelf === 'indicators' ? one.id : plain(one.theme)}</span>
            <span lang="en">${one.name || one.words}</span></a></li>`)}</ol>${found.length ? nothing : html`<p class="empty">${t('library.none')}</p>`}</nav>
        <article class="card entry" lang="en">${chosen ? (this.shelf === 'typologies' ? this.typology(chosen) : this.indicator(chosen)) : nothing}</article></div>`;
  }

  typology(one) {
    const signs = new Map(this.known.indicators.map((sign) => [sign.id, sign]));
    return html`<h2>${one.name}</h2><p class="big">${one.description}</p>
      ${list('library.how', one.howItWorks)}
      ${Object.keys(one.who).length ? html`<h3 lang="">${t('library.who')}</h3><dl class="pairs">${Object.entries(one.who).map(([who, what]) => html`<dt>${plain(who)}</dt><dd>${what}</dd>`)}</dl>` : nothing}
      ${one.money ? html`<h3>${t('library.money')}</h3><p>${one.money}</p>` : nothing}
      ${list('library.apart', one.tellingApart)}
      <h3>${t('library.signs')}</h3><ul class="signs">${one.indicators.map((id) => html`<li><a href=${address('indicators', id)} class="code">${id}</a> ${signs.get(id)?.words || ''}</li>`)}</ul>
      <h3>${t('library.sources')}</h3><ul class="signs">${one.sources.map((source) => html`<li>${this.source(source)}</li>`)}</ul>`;
  }

  indicator(one) {
    const methods = new Map(this.known.typologies.map((method) => [method.id, method]));
    return html`<h2><span class="code">${one.id}</span></h2><p class="big">${one.words}</p>
      <p class="facts"><span class="badge">${plain(one.theme)}</span><span class="badge">${plain(one.subtheme)}</span>
        <span class="badge ${one.tested ? 'up' : ''}">${t(one.tested ? 'library.tested' : 'library.notTested')}</span></p>
      <h3>${t('library.points')}</h3><p>${plain(one.pointsAt)}</p>
      ${one.needs.length ? list('library.needs', one.needs.map(plain)) : nothing}
      <h3>${t('library.sources')}</h3><p>${this.source(one)}</p>
      ${one.typologies.length ? html`<h3>${t('knowledge.typologies')}</h3><ul class="signs">${one.typologies.map((id) => html`<li><a href=${address('typologies', id)}>${methods.get(id)?.name || id}</a></li>`)}</ul>` : nothing}`;
  }

  source({ document, citation, verified }) {
    const known = document && this.known.documents.get(document);
    const sure = { VERIFIED: 'yes', QUOTED: 'quoted', UNVERIFIED: 'no' }[verified] || verified;
    return html`${known ? html`<a href="#/knowledge/${encodeURIComponent(document)}">${citation.replace(document, known.title)}</a>` : citation}
      <span class="quiet"> · ${t(`findings.verified.${sure}`)}</span>`;
  }
}

function list(heading, items) {
  return items.length ? html`<h3>${t(heading)}</h3><ul class="signs">${items.map((item) => html`<li>${item}</li>`)}</ul>` : nothing;
}

function address(shelf, id) {
  return `#/library/${shelf}/${encodeURIComponent(id)}`;
}

function plain(code) {
  return code.replaceAll('_', ' ');
}

customElements.define('cw-library', Library);
