// The case at a glance: headline, for and against, parties, alerts, gaps, and the explanation sentence by sentence.

import { html, nothing } from 'lit';
import { chip, sentence, sourcesOf } from '/desk/evidence.js';
import { get, path } from '/desk/api.js';
import { Part, shape } from '/desk/part.js';
import { day, fared, named, number, t } from '/desk/words.js';

const FIRST = 4;

class Overview extends Part {
  static properties = { known: {}, alerts: { state: true }, open: { state: true } };

  constructor() {
    super();
    this.alerts = new Map();
    this.open = new Set();
  }

  connectedCallback() {
    super.connectedCallback();
    this.attempt(async () => {
      const ids = this.known.about.alerts;
      const read = await Promise.all(ids.map((id) => get(path`/v1/alerts/${id}`)));
      this.alerts = new Map(read.map((alert) => [alert.id, alert]));
    });
  }

  render() {
    const { about, risk } = this.known;
    this.sources = risk ? sourcesOf(risk) : new Map();
    return html`
      ${risk ? this.headline(risk) : html`<section class="card headline"><p class="wait" role="status">${t('case.reading')}</p></section>`}
      ${this.refused(() => this.connectedCallback())}
      ${risk?.weighing ? html`<div class="two">${this.suspicion(risk)}${this.against(risk)}</div>` : nothing}
      <div class="two">
        <div class="stack">${this.parties(about)}${risk?.weighing ? this.gaps(risk) : nothing}</div>
        <div class="stack">${this.fired(about, risk)}${risk?.weighing ? this.questions(risk) : nothing}</div>
      </div>
      ${risk ? this.told(risk) : nothing}`;
  }

  says(told) {
    return sentence(told, this.sources, this.known.dossier);
  }

  cite(id) {
    return id ? chip(id, this.sources.get(id), this.known.dossier) : nothing;
  }

  headline(risk) {
    const { quality, writtenBy, ledger } = risk;
    return html`<section class="card headline" aria-labelledby="in-short"><h2 id="in-short">${t('case.headline')}</h2>
      ${risk.headline.map((told) => html`<p class="big">${this.says(told)}</p>`)}
      <p class="quiet checked">${fared(quality)}
        ${t('case.writer', { writer: writtenBy.model || writtenBy.writer, day: day(risk.madeAt) })} ·
        <span class="code" title=${ledger.hash}>${t('case.ledger', { hash: ledger.hash.slice(0, 10) })}</span></p></section>`;
  }

  suspicion(risk) {
    const { typologies, explained } = risk.weighing;
    return html`<section class="card for" aria-labelledby="for"><h2 id="for">${t('case.for')}</h2>
      ${explained ? html`<p class="note">${t('case.explained')}</p>` : nothing}
      ${typologies.length ? nothing : html`<p class="empty">${t('case.noTypology')}</p>`}
      ${typologies.map((one, i) => html`<article><h3 lang="en">${one.name}</h3>
        <p class="quiet">${t('case.present', { present: one.supporting.length, absent: one.expectedButAbsent.length, unknown: one.notTestable.length })}</p>
        ${split([one.supporting.length, one.expectedButAbsent.length, one.notTestable.length])}
        <ul class="signs">${this.first(one.typology, one.supporting, (sign) => html`<li lang="en">${sign.words} ${this.cite(sign.citation)}</li>`, i ? 2 : FIRST)}</ul>
        ${this.more(one.typology, one.supporting, i ? 2 : FIRST)}</article>`)}</section>`;
  }

  against(risk) {
    const { mitigating, lookAlikes } = risk.weighing;
    return html`<section class="card against" aria-labelledby="against"><h2 id="against">${t('case.against')}</h2>
      ${mitigating.length ? nothing : html`<p class="empty">${t('case.noMitigation')}</p>`}
      <ul class="signs">${mitigating.map((one) => html`<li><span lang="en">${one.statement}</span> ${this.cite(one.citation)}
        ${one.examined ? html`<span class="badge">${t('case.examined')}</span>` : nothing}</li>`)}</ul>
      ${lookAlikes.length ? html`<h3>${t('case.alternatives')}</h3>
        <ul class="signs">${this.first('alike', lookAlikes, (one) => html`<li><span lang="en">${one.lookAlike}</span> ${this.cite(one.citation)}
          ${one.tellsApart ? html`<br><span class="quiet" lang="en">${t('case.tellsApart', { how: one.tellsApart })}</span>` : nothing}</li>`)}</ul>
        ${this.more('alike', lookAlikes)}` : nothing}</section>`;
  }

  parties(about) {
    const groups = Object.entries(Object.groupBy(about.parties, (party) => `${party.role} ${party.reason}`));
    return html`<section class="card" aria-labelledby="parties"><h2 id="parties">${t('case.parties')} <span class="count">${number(about.parties.length)}</span></h2>
      ${groups.map(([key, of]) => html`<div class="party-group">
        <h3>${shape(of[0].role)} ${named('role', of[0].role)}</h3>
        <p class="quiet" lang="en">${of[0].reason}</p>
        <ul class="names">${this.first(key, of, (party) => html`<li>${party.customer
          ? html`<a href="#/case/${encodeURIComponent(about.id)}/money/${encodeURIComponent(party.customer)}">${party.name}</a>`
          : party.name} <span class="code">${party.id}</span></li>`, 6)}</ul>
        ${this.more(key, of, 6)}</div>`)}</section>`;
  }

  fired(about, risk) {
    const why = risk?.sections.find((section) => section.id === 'alerts')?.sentences || [];
    const names = new Map(about.parties.map((party) => [party.customer, party.name]));
    return html`<section class="card" aria-labelledby="alerts"><h2 id="alerts">${t('case.alerts')} <span class="count">${number(about.alerts.length)}</span></h2>
      ${about.alerts.length ? nothing : html`<p class="empty">${t('case.noAlerts')}</p>`}
      ${about.alerts.map((id) => this.alerts.get(id)).filter(Boolean).map((alert) => html`<article>
        <h3><span class="code">${alert.id}</span> <span lang="en">${t('case.alertOf', { rule: alert.rule, name: names.get(alert.customer) || alert.customer })}</span></h3>
        <p class="facts"><span>${t('case.raised', { day: day(alert.raised) })}</span>${alert.score == null ? nothing : html`<span>${t('case.score', { score: number(alert.score) })}</span>`}
          <span>${t('case.bookings', { count: number(alert.transactions.length) })}</span><span class="badge">${alert.disposition}</span></p>
        <p class="quiet" lang="en">${t('case.fires', { threshold: alert.threshold })}</p></article>`)}
      ${why.length ? html`<ul class="signs">${this.first('why', why, (told) => html`<li>${this.says(told)}</li>`)}</ul>${this.more('why', why)}` : nothing}</section>`;
  }

  gaps(risk) {
    const missing = [...risk.weighing.missing].sort((a, b) => b.ofLeading.length - a.ofLeading.length || b.decides.length - a.decides.length);
    return html`<section class="card" aria-labelledby="gaps"><h2 id="gaps">${t('case.gaps')} <span class="count">${number(missing.length)}</span></h2>
      <ul class="signs">${this.first('gaps', missing, (one) => html`<li><span lang="en">${one.missing}</span>
        <span class="quiet">${t('case.decides', { count: number(one.decides.length) })}</span> ${this.cite(one.citation)}</li>`, 6)}</ul>
      ${this.more('gaps', missing, 6)}</section>`;
  }

  questions(risk) {
    const { questions } = risk.weighing;
    return html`<section class="card" aria-labelledby="next"><h2 id="next">${t('case.questions')} <span class="count">${number(questions.length)}</span></h2>
      <ul class="signs">${this.first('next', questions, (one) => html`<li><span lang="en">${one.question}</span> ${this.cite(one.citation)}<br>
        <span class="quiet">${named('addressee', one.addressee)} · </span>${one.discretion === 'LIKELY_TO_TIP_OFF'
          ? html`<span class="warn">${t('case.tipOff')}</span>` : html`<span class="quiet">${t('case.ordinary')}</span>`}</li>`, 6)}</ul>
      ${this.more('next', questions, 6)}</section>`;
  }

  told(risk) {
    return html`<section class="card told" aria-labelledby="told"><h2 id="told">${t('case.told')}</h2>
      ${risk.sections.map((section) => html`<details><summary lang="en">${section.title} <span class="count">${section.sentences.length}</span></summary>
        ${section.sentences.map((told) => html`<p>${this.says(told)}</p>`)}</details>`)}</section>`;
  }

  first(key, items, show, count = FIRST) {
    return (this.open.has(key) ? items : items.slice(0, count)).map(show);
  }

  more(key, items, count = FIRST) {
    if (items.length <= count) return nothing;
    const open = this.open.has(key);
    return html`<button type="button" class="plain more" aria-expanded=${open} @click=${() => this.toggle(key)}>
      ${open ? t('case.less') : t('case.more', { count: number(items.length - count) })}</button>`;
  }

  toggle(key) {
    const open = new Set(this.open);
    if (!open.delete(key)) open.add(key);
    this.open = open;
  }
}

/** Shares as one bar: present, absent, not testable. The words beside it say the same. */
function split([present, absent, unknown]) {
  return html`<div class="split" aria-hidden="true"><i class="present" .style=${`flex-grow:${present}`}></i>
    <i class="absent" .style=${`flex-grow:${absent}`}></i><i class="not-testable" .style=${`flex-grow:${unknown}`}></i></div>`;
}

customElements.define('cw-overview', Overview);
