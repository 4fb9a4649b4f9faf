// The desk on which one report is written: its sections, its steps, what it lacks, and how it changed.

import { html, nothing } from 'lit';
import { download, get, path, post, put } from '/desk/api.js';
import { chip } from '/desk/evidence.js';
import { Part } from '/desk/part.js';
import { day, named, number, t } from '/desk/words.js';

const FORMATS = ['docx', 'pdf', 'markdown', 'text', 'bundle'];
const PAUSE = 400;

class Report extends Part {
  static properties = {
    known: {}, reportId: {}, report: { state: true }, form: { state: true }, complete: { state: true }, sources: { state: true },
    editing: { state: true }, budget: { state: true }, busy: { state: true }, versions: { state: true }, comparison: { state: true },
  };

  willUpdate(changed) {
    if (changed.has('reportId')) this.load();
  }

  get address() {
    return path`/v1/reports/${this.reportId}`;
  }

  load() {
    return this.attempt(async () => {
      await this.show(await get(this.address));
      this.form = await get(path`/v1/forms/${this.report.form}`);
    });
  }

  /** Takes a version of the report, and reads what belongs to it. */
  async show(report) {
    this.report = report;
    this.editing = null;
    this.comparison = null;
    const [complete, versions] = await Promise.all([get(`${this.address}/completeness`), get(`${this.address}/versions`)]);
    this.complete = complete;
    this.budget = complete.budget;
    this.versions = versions.items;
    const links = [...new Set(report.sections.map((section) => section.ledger.link))];
    this.sources = new Map((await Promise.all(links.map((link) => get(link)))).map((ledger, i) => [links[i], evidenceOf(ledger, links[i])]));
  }

  /** One step of the report's life; whoever was faster is told of by the service. */
  async step(what, body = {}, send = post) {
    this.busy = true;
    await this.attempt(async () => this.show(await send(`${this.address}/${what}`, { version: this.report.version, ...body })));
    this.busy = false;
  }

  render() {
    if (!this.report || !this.form) return this.failure ? this.refused(() => this.load()) : html`<p class="wait">${t('app.loading')}</p>`;
    const { report } = this;
    return html`
      <header class="report-head"><h2 lang="en">${this.form.title}</h2>
        <p class="facts"><span class="badge state ${report.state.toLowerCase()}">${named('state', report.state)}</span>
          <span>${t('report.version', { version: number(report.version) })}</span><span>${t('report.by', { author: report.author })}</span>
          ${report.reviewer ? html`<span>${t('report.reviewedBy', { reviewer: report.reviewer })}</span>` : nothing}
          <span class="quiet"><span lang="en">${report.last.what}</span>, ${report.last.by}, ${day(report.last.at)}</span></p>
        <div class="actions">${this.steps()}</div></header>
      ${this.refused(() => this.load())}
      ${report.recordsMoved ? html`<p class="warn">${t('report.moved')}</p>` : nothing}
      <div class="desk-two"><div>${report.sections.map((section) => this.section(section))}</div>
        <aside>${this.completeness()}${this.compare()}${this.exports()}</aside></div>`;
  }

  steps() {
    const button = (label, then, main) => html`<button type="button" class=${main ? 'main' : ''} ?disabled=${this.busy || this.editing} @click=${then}>${t(label)}</button>`;
    const { state } = this.report;
    if (state === 'DRAFT') {
      return html`${button('report.submit', () => this.step('submit'), true)}${button('report.regenerateAll', () => this.step('regenerate'))}
        ${button('report.undo', () => this.step('undo'))}`;
    }
    if (state !== 'IN_REVIEW') return nothing;
    return html`${button('report.signOff', () => this.review('sign-off'), true)}
      <label class="unseen" for="why">${t('report.reason')}</label><input id="why" maxlength="2000" placeholder=${t('report.reason')}>
      ${button('report.return', () => this.review('return'))}`;
  }

  review(decision) {
    const reason = this.querySelector('#why').value.trim();
    return this.step('review', { decision, ...(reason ? { reason } : {}), ...(this.report.recordsMoved ? { knowsOfChanges: true } : {}) });
  }

  section(section) {
    const draft = this.report.state === 'DRAFT';
    const locked = Boolean(section.lock);
    const at = path`sections/${section.id}`;
    const idle = !this.busy && !this.editing;
    return html`<section class="card section ${locked ? 'locked' : ''}" aria-labelledby="s-${section.id}">
      <div class="section-head"><h3 id="s-${section.id}" lang="en">${section.title}</h3>
        ${locked ? html`<span class="badge">${t('report.locked', { by: section.lock.by })}</span>` : nothing}
        ${draft ? html`<span class="section-actions">
          ${locked ? nothing : html`<button type="button" class="plain" ?disabled=${!idle} @click=${() => this.edit(section)}>${t('report.edit')}</button>
          <button type="button" class="plain" ?disabled=${!idle} @click=${() => this.step(`${at}/regenerate`)}>${t('report.regenerate')}</button>`}
          <button type="button" class="plain" ?disabled=${!idle} @click=${() => this.step(`${at}/${locked ? 'unlock' : 'lock'}`)}>${t(locked ? 'report.unlock' : 'report.lock')}</button></span>` : nothing}</div>
      ${this.editing === section.id ? this.editor(section, at) : section.sentences.map((told) => this.told(told, section))}</section>`;
  }

  told(told, section) {
    const sources = this.sources?.get(section.ledger.link);
    const stated = told.standing === 'AUTHORS_STATEMENT';
    return html`<p class="told-sentence ${stated ? 'stated' : ''}"><span lang="en">${told.text}</span>
      ${stated ? html`<span class="badge">${t('report.stated', { author: told.author })}</span>`
        : html`<span class="chips">${told.citations.map((id) => chip(id, sources?.get(id), this.known.dossier))}</span>`}</p>`;
  }

  async edit(section) {
    this.editing = section.id;
    await this.updateComplete;
    this.querySelector('textarea').focus();
  }

  editor(section, at) {
    return html`<label class="quiet" for="text">${t('report.editing')}</label>
      <textarea id="text" rows="12" maxlength="40000" lang="en" .value=${section.text} @input=${() => this.count(section)}></textarea>
      <p class="actions"><button type="button" class="main" ?disabled=${this.busy} @click=${() => this.step(at, { text: this.querySelector('#text').value }, put)}>${t('report.save')}</button>
        <button type="button" @click=${() => { this.editing = null; this.budget = this.complete.budget; }}>${t('report.cancel')}</button></p>`;
  }

  /** How much room is left while somebody types; nothing is kept. */
  count(section) {
    clearTimeout(this.later);
    this.later = setTimeout(() => this.attempt(async () => {
      const texts = this.report.sections.map((one) => [one.id, one.id === section.id ? filed(this.querySelector('#text').value) : one.sentences.map((told) => told.text).join(' ')]);
      this.budget = await post(path`/v1/forms/${this.report.form}/budget`, { sections: Object.fromEntries(texts) });
    }), PAUSE);
  }

  completeness() {
    const { complete, budget } = this;
    if (!complete) return nothing;
    const open = complete.points.filter((point) => point.standing === 'MISSING' || point.standing === 'PARTLY');
    return html`<section class="card" aria-labelledby="complete"><h3 id="complete">${t('report.complete')}</h3>
      <p class="facts"><span>${t('report.points', { met: number(complete.met), of: number(complete.applicable) })}</span></p>
      <meter min="0" max="1" .value=${complete.score} aria-labelledby="complete"></meter>
      <p class="facts"><span class=${budget.fits ? '' : 'warn'}>${t(budget.fits ? 'report.budget' : 'report.tooLong', { characters: number(budget.characters), limit: number(budget.limit), over: number(-budget.left) })}</span></p>
      <meter min="0" max=${budget.limit} high=${budget.limit} .value=${Math.min(budget.characters, budget.limit)} aria-label=${t('report.characters')}></meter>
      ${open.length ? html`<details><summary>${t('report.lacks', { count: number(open.length) })}</summary>
        <ul class="signs" lang="en">${open.map((point) => html`<li>${point.requirement}${point.lacks.map((lack) => html`<br><span class="quiet">${lack.what}${lack.where ? `: ${lack.where}` : ''}</span>`)}</li>`)}</ul></details>` : nothing}</section>`;
  }

  compare() {
    if (!this.versions || this.versions.length < 2) return nothing;
    const option = (one, chosen) => html`<option value=${one.version} .selected=${one.version === chosen}>${one.version}: ${one.step.what}${one.step.about ? ` (${one.step.about})` : ''}</option>`;
    const last = this.versions.at(-1).version;
    return html`<section class="card" aria-labelledby="compare"><h3 id="compare">${t('report.compare')}</h3>
      <form class="filters compare" @submit=${(event) => { event.preventDefault(); this.read(event.target.elements); }}>
        <label><span>${t('report.from')}</span><select name="from">${this.versions.map((one) => option(one, 1))}</select></label>
        <label><span>${t('report.to')}</span><select name="to">${this.versions.map((one) => option(one, last))}</select></label>
        <button>${t('report.show')}</button></form>
      ${this.comparison ? this.changes() : nothing}</section>`;
  }

  read({ from, to }) {
    return this.attempt(async () => { this.comparison = await get(`${this.address}/comparison?from=${Number(from.value)}&to=${Number(to.value)}`); });
  }

  changes() {
    const changed = this.comparison.sections.filter((section) => section.added || section.removed);
    if (!changed.length) return html`<p class="empty">${t('report.same')}</p>`;
    return changed.map((section) => html`<h4 lang="en">${section.title}</h4><p class="pieces" lang="en">${section.pieces.map((piece) => {
      if (piece.kind === 'ADDED') return html`<ins>${piece.words}</ins> `;
      return piece.kind === 'REMOVED' ? html`<del>${piece.words}</del> ` : html`${piece.words} `;
    })}</p>`);
  }

  exports() {
    return html`<section class="card" aria-labelledby="exports"><h3 id="exports">${t('report.exports')}</h3>
      <div class="actions">${FORMATS.map((format) => html`<button type="button" ?disabled=${this.busy} @click=${() => this.attempt(() => download(`${this.address}/exports/${format}`))}>${t(`report.format.${format}`)}</button>`)}</div></section>`;
  }
}

/** A text as it is filed: without the marks of its evidence. */
function filed(text) {
  return text.replace(/\s*\[[FK]\d+(?:,\s*[FK]\d+)*]/g, '');
}

/** What the citations of a ledger are, by id. */
function evidenceOf({ facts, passages }, link) {
  return new Map([
    ...facts.map((fact) => [fact.id, { id: fact.id, says: fact.statement, from: fact.computation, link: `${link}/facts/${fact.id}` }]),
    ...passages.map((passage) => [passage.id, { id: passage.id, says: passage.text, from: passage.citation, link: passage.link }]),
  ]);
}

customElements.define('cw-report', Report);
