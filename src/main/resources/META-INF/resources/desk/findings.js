// The findings matrix: a row for each indicator, a column for each party that it was tested on.

import { html, nothing } from 'lit';
import { openFinding, sourcesOf } from '/desk/evidence.js';
import { Part, shape } from '/desk/part.js';
import { named, number, t } from '/desk/words.js';

const OUTCOMES = ['PRESENT', 'ABSENT', 'NOT_TESTABLE'];
const SIGNS = { PRESENT: '●', ABSENT: '○', NOT_TESTABLE: '?' };
const ORDERS = {
  strength: (a, b) => b.strength - a.strength || b.spread - a.spread || a.id.localeCompare(b.id),
  spread: (a, b) => b.spread - a.spread || b.strength - a.strength || a.id.localeCompare(b.id),
  id: (a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }),
};

class Findings extends Part {
  static properties = { known: {}, outcomes: { state: true }, sought: { state: true }, order: { state: true } };

  constructor() {
    super();
    this.outcomes = new Set(['PRESENT']);
    this.sought = '';
    this.order = 'strength';
  }

  willUpdate(changed) {
    if (changed.has('known') && this.known.risk) this.arrange();
  }

  arrange() {
    const rows = new Map();
    const tested = new Map();
    for (const finding of this.known.risk.findings) {
      const row = rows.get(finding.indicator) || { id: finding.indicator, words: finding.words, cells: new Map(), strength: 0, spread: 0 };
      row.cells.set(finding.customer, finding);
      row.strength = Math.max(row.strength, finding.strength);
      row.spread += finding.outcome === 'PRESENT' ? 1 : 0;
      rows.set(finding.indicator, row);
      const counts = tested.get(finding.customer) || { PRESENT: 0, ABSENT: 0, NOT_TESTABLE: 0 };
      counts[finding.outcome] += 1;
      tested.set(finding.customer, counts);
    }
    this.rows = [...rows.values()];
    const place = new Map(this.known.dossier.customers.map((id, i) => [id, i]));
    const parties = new Map(this.known.about.parties.map((party) => [party.customer, party]));
    this.columns = [...tested].map(([id, counts]) => ({
      id, counts, name: parties.get(id)?.name || id, role: parties.get(id)?.role, whole: counts.ABSENT + counts.NOT_TESTABLE > 0,
    })).sort((a, b) => (place.get(a.id) ?? 99) - (place.get(b.id) ?? 99));
  }

  shown() {
    const words = this.sought.toLowerCase().split(/\s+/).filter(Boolean);
    return this.rows
      .filter((row) => [...row.cells.values()].some((finding) => this.outcomes.has(finding.outcome)))
      .filter((row) => words.every((word) => `${row.id} ${row.words}`.toLowerCase().includes(word)))
      .sort(ORDERS[this.order]);
  }

  render() {
    const { risk } = this.known;
    if (!risk) return html`<p class="wait" role="status">${t('case.reading')}</p>`;
    const shown = this.shown();
    const coverage = risk.coverage;
    return html`<p class="lead">${t('findings.intro')} ${coverage ? t('findings.coverage', { ...coverage, tested: coverage.withTest }) : nothing}</p>
      <form class="filters" @submit=${(event) => event.preventDefault()}>
        <label class="wide"><span>${t('findings.find')}</span><input type="search" .value=${this.sought} @input=${(event) => { this.sought = event.target.value; }}></label>
        <div class="toggles" role="group" aria-labelledby="outcomes"><span id="outcomes">${t('findings.legend')}</span><div>${OUTCOMES.map((outcome) => html`<label class="toggle">
          <input type="checkbox" .checked=${this.outcomes.has(outcome)} @change=${() => this.toggle(outcome)}>
          <span class="cell ${outcome.toLowerCase().replace('_', '-')}" aria-hidden="true">${SIGNS[outcome]}</span>${named('outcome', outcome)}</label>`)}</div></div>
        <label><span>${t('findings.sort')}</span><select @change=${(event) => { this.order = event.target.value; }}>
          ${Object.keys(ORDERS).map((order) => html`<option value=${order} ?selected=${order === this.order}>${t(`findings.sort.${order}`)}</option>`)}</select></label>
        <output>${t('findings.shown', { shown: number(shown.length), all: number(this.rows.length) })}</output>
      </form>
      ${shown.length ? this.matrix(shown) : html`<p class="empty">${t('findings.none')}</p>`}`;
  }

  toggle(outcome) {
    const outcomes = new Set(this.outcomes);
    if (!outcomes.delete(outcome)) outcomes.add(outcome);
    this.outcomes = outcomes;
  }

  matrix(shown) {
    const sources = sourcesOf(this.known.risk);
    return html`<div class="scroll matrix-room" tabindex="0" role="group" aria-label=${t('case.findings')}><table class="matrix ${this.columns.length > 4 ? 'many' : ''}">
      <thead><tr><th scope="col" class="corner">${t('findings.indicator')}</th>${this.columns.map((column) => html`
        <th scope="col"><span class="column">${shape(column.role)} <span class="column-name">${column.name}</span>
          <span class="quiet">${named('role', column.role || 'UNKNOWN')}</span></span></th>`)}</tr></thead>
      <tbody>${shown.map((row) => html`<tr><th scope="row"><span class="code">${row.id}</span> <span lang="en">${row.words}</span></th>
        ${this.columns.map((column) => this.cell(row.cells.get(column.id), column, sources))}</tr>`)}</tbody></table></div>`;
  }

  cell(finding, column, sources) {
    if (!finding) return html`<td class="untold"><span aria-hidden="true">·</span><span class="unseen">${t('findings.notAsked')}</span></td>`;
    const kind = finding.outcome.toLowerCase().replace('_', '-');
    const percent = Math.round(finding.strength * 100);
    const strength = finding.outcome === 'PRESENT' ? `, ${t('findings.strength', { percent })}` : '';
    return html`<td><button type="button" class="cell ${kind}" title="${named('outcome', finding.outcome)}${strength}"
      aria-label="${t('findings.cell', { outcome: named('outcome', finding.outcome), name: column.name })}${strength}"
      @click=${(event) => openFinding(event.currentTarget, finding, column.name, sources, this.known.dossier)}>
      <span aria-hidden="true">${SIGNS[finding.outcome]}</span>${finding.outcome === 'PRESENT'
        ? html`<i class="strength" aria-hidden="true"><i .style=${`width:${percent}%`}></i></i>` : nothing}</button></td>`;
  }
}

customElements.define('cw-findings', Findings);
