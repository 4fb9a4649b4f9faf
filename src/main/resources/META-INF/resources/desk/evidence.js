// Citations: the chip behind a sentence, the card that tells what it is, and the drawer with all of it.

import { html, nothing } from 'lit';
import { get } from '/desk/api.js';
import { Part } from '/desk/part.js';
import { transactionsOf } from '/desk/records.js';
import { booked, money, named, number, t } from '/desk/words.js';

/** A checked sentence with its citations. `sources` says what each citation is; `dossier` whose records to look in. */
export function sentence(told, sources, dossier) {
  const chips = told.citations.map((id) => chip(id, sources.get(id), dossier));
  return html`<span class="sentence ${told.origin === 'WRITTEN' ? '' : 'mended'}" lang="en">${told.text}</span>
    <span class="chips">${chips}</span>`;
}

/** What each citation of an answer is, by its id. */
export function sourcesOf(answer) {
  return new Map(answer.sources.map((source) => [source.id, source]));
}

export function chip(id, source, dossier) {
  if (!source) return nothing;
  const told = { source, dossier };
  return html`<button type="button" class="chip ${id.startsWith('K') ? 'passage' : 'fact'}"
    aria-label=${t('evidence.open', { id })}
    @click=${(event) => send(event.currentTarget, 'evidence', told)}
    @pointerenter=${(event) => send(event.currentTarget, 'hint', told)}
    @focus=${(event) => send(event.currentTarget, 'hint', told)}
    @pointerleave=${(event) => send(event.currentTarget, 'hint', null)}
    @blur=${(event) => send(event.currentTarget, 'hint', null)}>${id}</button>`;
}

/** Where a passage can be read on its page. */
export function pageOf({ id, document }) {
  return `#/knowledge/${encodeURIComponent(document.id)}?passage=${encodeURIComponent(id)}`;
}

/** Opens the drawer on a finding: an indicator tested on a party. */
export function openFinding(from, finding, name, sources, dossier) {
  send(from, 'evidence', { finding, name, source: sources.get(finding.citation), sources, dossier });
}

function send(from, kind, told) {
  dispatchEvent(new CustomEvent(`casewright-${kind}`, { detail: { from, told } }));
}

class Evidence extends Part {
  static properties = {
    told: { state: true }, kept: { state: true }, hint: { state: true }, rows: { state: true }, read: { state: true },
  };

  connectedCallback() {
    super.connectedCallback();
    addEventListener('casewright-evidence', (event) => this.open(event.detail.told));
    addEventListener('casewright-hint', (event) => this.hover(event.detail));
    addEventListener('hashchange', () => this.querySelector('dialog')?.close());
    addEventListener('keydown', (event) => { if (event.key === 'Escape') this.hint = null; });
  }

  hover({ from, told }) {
    this.hint = told && { source: told.source, at: from.getBoundingClientRect() };
  }

  async open(told) {
    this.hint = null;
    this.told = told;
    this.kept = null;
    this.rows = null;
    if (told.source?.id.startsWith('K') && (await this.turnTo(told.source.link))) return;
    await this.updateComplete;
    const dialog = this.querySelector('dialog');
    if (!dialog.open) dialog.showModal();
    if (told.source) await this.attempt(async () => { this.kept = await get(told.source.link); });
    const wanted = (this.kept?.records || []).filter((record) => record.kind === 'TRANSACTION').map((record) => record.id);
    if (wanted.length && told.dossier) await this.attempt(() => this.collect(new Set(wanted), told));
  }

  /** A passage of a document is read on the document's page; one of the case itself is told here. */
  async turnTo(link) {
    const passage = await this.attempt(() => get(link));
    if (!passage?.document || passage.document.tier === 'CASE') return false;
    location.hash = pageOf(passage);
    return true;
  }

  async collect(wanted, told) {
    const found = [];
    this.read = 0;
    for (const customer of told.dossier.customers) {
      const all = await transactionsOf(customer, (count) => { this.read = count; });
      if (this.told !== told) return;
      found.push(...all.filter((one) => wanted.has(one.id)));
      if (found.length >= wanted.size) break;
    }
    this.rows = { found: found.sort((a, b) => a.booked.localeCompare(b.booked)), elsewhere: Math.max(0, wanted.size - found.length) };
  }

  render() {
    return html`${this.card()}
      <dialog class="drawer" aria-labelledby="evidence-title" @click=${this.outside}>
        ${this.told ? html`<div class="drawer-in">
          <header><h2 id="evidence-title">${this.title()}</h2>
            <button type="button" class="plain" @click=${() => this.querySelector('dialog').close()}>${t('app.close')}</button></header>
          ${this.told.finding ? this.finding() : nothing}
          ${this.refused(() => this.open(this.told))}
          ${this.kept ? (this.kept.values ? this.fact() : this.passage()) : this.waiting()}
        </div>` : nothing}
      </dialog>`;
  }

  waiting() {
    return this.told.source && !this.failure ? html`<p class="wait">${t('app.loading')}</p>` : nothing;
  }

  title() {
    const { finding, source } = this.told;
    if (finding) return finding.indicator;
    return t(source.id.startsWith('K') ? 'evidence.passage' : 'evidence.fact', { id: source.id });
  }

  outside(event) {
    if (event.target === event.currentTarget) event.currentTarget.close();
  }

  card() {
    if (!this.hint) return nothing;
    const { source, at } = this.hint;
    const width = Math.min(416, innerWidth - 24);
    const left = Math.max(12, Math.min(at.left, innerWidth - width - 12));
    const place = at.bottom > innerHeight * 0.65 ? `bottom:${innerHeight - at.top + 8}px` : `top:${at.bottom + 8}px`;
    return html`<div class="hint" role="tooltip" .style=${`left:${left}px;width:${width}px;${place}`}>
      <p lang="en">${source.says}</p><p class="quiet" lang="en">${source.from}</p></div>`;
  }

  finding() {
    const { finding, name } = this.told;
    const { source } = finding;
    return html`<p class="big" lang="en">${finding.words}</p>
      <p><span class="outcome ${finding.outcome.toLowerCase().replace('_', '-')}">${named('outcome', finding.outcome)}</span>
        ${name}${finding.outcome === 'PRESENT' ? html`, ${t('findings.strength', { percent: Math.round(finding.strength * 100) })}` : nothing}</p>
      <p lang="en">${finding.explanation}</p>
      ${source ? html`<h3>${t('findings.source')}</h3><p lang="en">${source.source}${source.locator ? `, ${source.locator}` : ''}</p>
        <p class="quiet">${t(`findings.verified.${source.verified}`)}${source.thresholds ? html` · <span lang="en">${t('findings.thresholds', { from: source.thresholds })}</span>` : nothing}</p>` : nothing}`;
  }

  fact() {
    const { statement, computation, values, records } = this.kept;
    const counts = Object.entries(Object.groupBy(records, (record) => record.kind));
    return html`<p class="big" lang="en">${statement}</p>
      <h3>${t('evidence.values')}</h3>
      <dl class="pairs">${Object.entries(values).map(([name, value]) => html`<dt lang="en">${name}</dt><dd lang="en">${value.text}</dd>`)}</dl>
      <h3>${t('evidence.computed')}</h3><p class="code">${computation}</p>
      <h3>${t('evidence.records')}</h3>
      <ul class="tags">${counts.map(([kind, of]) => html`<li>${kind.toLowerCase()}: ${of.length > 4 ? number(of.length) : of.map((record) => record.id).join(', ')}</li>`)}</ul>
      ${counts.some(([kind]) => kind === 'TRANSACTION') ? this.transactions() : nothing}`;
  }

  transactions() {
    if (!this.rows) return this.told.dossier ? html`<p class="wait">${t('evidence.collecting', { count: number(this.read || 0) })}</p>` : nothing;
    const { found, elsewhere } = this.rows;
    return html`<h3>${t('evidence.transactions')} (${number(found.length)})</h3>
      <div class="scroll" tabindex="0" role="group" aria-label=${t('evidence.transactions')}><table class="rows tight"><thead><tr>
        <th scope="col">${t('money.booked')}</th><th scope="col">${t('money.counterparty')}</th>
        <th scope="col">${t('money.channel')}</th><th scope="col" class="figure">${t('money.amount')}</th></tr></thead>
      <tbody>${found.slice(0, 500).map((one) => html`<tr><td class="nowrap">${booked(one.booked, one.zone)}</td><td>${one.counterparty.name || t('money.nameless')}</td>
        <td>${named('direction', one.direction)}, ${named('channel', one.channel)}</td><td class="figure">${money(one.amount)}</td></tr>`)}</tbody></table></div>
      ${elsewhere ? html`<p class="quiet">${t('evidence.missing', { count: number(elsewhere) })}</p>` : nothing}`;
  }

  passage() {
    const { text, citation, document, section, printedPage, firstPage, sure } = this.kept;
    return html`<blockquote lang="en">${text}</blockquote>
      <p lang="en">${citation}</p>
      ${document ? html`<p><a class="button" href=${pageOf(this.kept)}>${t(firstPage ? 'evidence.openPage' : 'evidence.openDocument')}</a></p>` : nothing}
      ${document ? html`<p class="quiet"><span lang="en">${document.title}${document.issuer ? `, ${document.issuer}` : ''}</span>${
        printedPage || firstPage ? ` · ${t('evidence.page', { page: printedPage || firstPage })}` : ''}</p>` : nothing}
      ${section?.length ? html`<p class="quiet" lang="en">${section.join(' › ')}</p>` : nothing}
      ${sure ? html`<p><span class="badge">${named('sureness', sure)}</span></p>` : nothing}
      ${document?.superseded ? html`<p class="warn">${t('evidence.superseded')}</p>` : nothing}`;
  }
}

customElements.define('cw-evidence', Evidence);
