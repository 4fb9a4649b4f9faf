// One case: what is known of it, read once, and its parts.

import { html, nothing } from 'lit';
import { get, path, post, Problem } from '/desk/api.js';
import { Part } from '/desk/part.js';
import { day, language, t } from '/desk/words.js';

/** The parts of a case by the last word of the address; each is loaded when it is first shown. */
const PARTS = {
  overview: { load: () => import('/desk/overview.js'), show: (known) => html`<cw-overview .known=${known}></cw-overview>` },
  findings: { load: () => import('/desk/findings.js'), show: (known) => html`<cw-findings .known=${known}></cw-findings>` },
  money: {
    load: () => import('/desk/money.js'),
    show: (known, customer) => html`<cw-money .known=${known} .customer=${customer}></cw-money>`,
  },
  network: { load: () => import('/desk/network.js'), show: (known) => html`<cw-network .known=${known}></cw-network>` },
  chat: {
    load: () => import('/desk/chat.js'),
    show: (known, conversation) => html`<cw-chat .known=${known} .conversation=${conversation}></cw-chat>`,
  },
  reports: {
    load: () => import('/desk/reports.js'),
    show: (known, report) => html`<cw-reports .known=${known} .report=${report}></cw-reports>`,
  },
};

class Case extends Part {
  static properties = { caseId: {}, part: {}, detail: {}, known: { state: true }, risk: { state: true }, shown: { state: true }, unknown: { state: true } };

  willUpdate(changed) {
    if (changed.has('caseId')) this.load();
    if (changed.has('part')) this.turn();
  }

  async turn() {
    const part = this.part;
    if (PARTS[part]) await PARTS[part].load();
    this.shown = part;
  }

  async load() {
    this.known = null;
    this.unknown = false;
    const id = this.caseId;
    await this.attempt(async () => {
      try {
        const about = await get(path`/v1/cases/${id}`);
        if (id === this.caseId) this.known = { about, risk: null, dossier: { customers: customersOf(about) } };
      } catch (problem) {
        if (!(problem instanceof Problem) || problem.status !== 404) throw problem;
        this.unknown = true;
      }
    });
    if (this.known) await this.explain(false);
  }

  /** The newest explanation that is still true to its records; else, or when asked for, it is made. */
  async explain(anew) {
    const id = this.caseId;
    await this.attempt(async () => {
      const risk = anew ? await post(path`/v1/cases/${id}/risk`) : await keptOrMade(id);
      if (id === this.caseId) this.known = { ...this.known, risk };
    });
  }

  render() {
    if (this.unknown) return html`<div class="page"><p class="empty">${t('case.unknown')}</p></div>`;
    if (!this.known) return html`<div class="page">${this.failure ? this.refused(() => this.load()) : html`<p class="wait">${t('app.loading')}</p>`}</div>`;
    const { about } = this.known;
    return html`<div class="page">
      <header class="case-head">
        <p class="crumbs"><a href="#/cases">${t('app.cases')}</a> <span aria-hidden="true">/</span> <span class="code">${about.id}</span></p>
        <h1 lang="en">${about.title}</h1>
        <p class="quiet"><span class="badge">${about.status}</span> ${t('case.opened', { day: day(about.opened) })}</p>
        <nav class="tabs" aria-label=${t('case.sections')}>${Object.keys(PARTS).map((name) => html`
          <a href="#/case/${encodeURIComponent(about.id)}/${name}" aria-current=${name === this.part ? 'page' : nothing}>${t(`case.${name}`)}</a>`)}</nav>
        ${language() === 'en' ? nothing : html`<p class="quiet">${t('app.english')}</p>`}
      </header>
      ${this.refused(() => this.explain(false))}
      ${this.content()}
    </div>`;
  }

  content() {
    const part = PARTS[this.part];
    if (!part) return html`<p class="empty">${t('app.unknownPage')}</p>`;
    if (this.shown !== this.part) return html`<p class="wait">${t('app.loading')}</p>`;
    return part.show(this.known, this.detail);
  }
}

function customersOf({ parties }) {
  const known = parties.filter((party) => party.customer);
  known.sort((a, b) => (b.role === 'SUBJECT') - (a.role === 'SUBJECT'));
  return [...new Set(known.map((party) => party.customer))];
}

async function keptOrMade(id) {
  try {
    return await get(path`/v1/cases/${id}/risk`);
  } catch (problem) {
    if (problem.type !== 'no-answer-yet') throw problem;
    return post(path`/v1/cases/${id}/risk`);
  }
}

customElements.define('cw-case', Case);
