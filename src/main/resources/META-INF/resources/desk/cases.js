// The list of cases that the caller may read.

import { html, nothing } from 'lit';
import { all } from '/desk/api.js';
import { Part } from '/desk/part.js';
import { day, number, t } from '/desk/words.js';

class Cases extends Part {
  static properties = { cases: { state: true }, sought: { state: true }, status: { state: true }, order: { state: true } };

  constructor() {
    super();
    this.sought = '';
    this.status = '';
    this.order = { by: 'opened', down: true };
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  load() {
    return this.attempt(async () => { this.cases = await all('/v1/cases?limit=200'); });
  }

  shown() {
    const words = this.sought.toLowerCase().split(/\s+/).filter(Boolean);
    const { by, down } = this.order;
    return this.cases
      .filter((one) => !this.status || one.status === this.status)
      .filter((one) => words.every((word) => `${one.id} ${one.title}`.toLowerCase().includes(word)))
      .sort((a, b) => (down ? -1 : 1) * (a[by] || '').localeCompare(b[by] || '', 'en', { numeric: true }));
  }

  render() {
    return html`<div class="page">
      <h1>${t('cases.title')}</h1>
      <p class="lead">${t('cases.intro')}</p>
      ${this.refused(() => this.load())}
      ${this.cases ? this.list() : this.failure ? nothing : html`<p class="wait">${t('app.loading')}</p>`}
    </div>`;
  }

  list() {
    if (!this.cases.length) return html`<p class="empty">${t('cases.none')}</p>`;
    const shown = this.shown();
    const states = [...new Set(this.cases.map((one) => one.status))].sort();
    return html`
      <form class="filters" role="search" @submit=${(event) => event.preventDefault()}>
        <label class="wide"><span>${t('cases.find')}</span>
          <input type="search" .value=${this.sought} @input=${(event) => { this.sought = event.target.value; }}></label>
        <label><span>${t('cases.status')}</span>
          <select @change=${(event) => { this.status = event.target.value; }}>
            <option value="">${t('cases.all')}</option>
            ${states.map((state) => html`<option value=${state} ?selected=${state === this.status}>${state}</option>`)}
          </select></label>
        <output>${t('cases.shown', { shown: number(shown.length), all: number(this.cases.length) })}</output>
      </form>
      <table class="rows">
        <thead><tr>${this.head('title', 'cases.case')}${this.head('id', 'cases.number')}${this.head('status', 'cases.status')}${this.head('opened', 'cases.opened')}</tr></thead>
        <tbody>${shown.map((one) => html`<tr>
          <th scope="row"><a href="#/case/${encodeURIComponent(one.id)}" lang="en">${one.title}</a></th>
          <td class="code">${one.id}</td>
          <td><span class="badge">${one.status}</span></td>
          <td>${day(one.opened)}</td></tr>`)}</tbody>
      </table>
      ${shown.length ? nothing : html`<p class="empty">${t('cases.noneFound')}</p>`}`;
  }

  head(by, label) {
    const chosen = this.order.by === by;
    return html`<th scope="col" aria-sort=${chosen ? (this.order.down ? 'descending' : 'ascending') : 'none'}>
      <button type="button" class="sort" @click=${() => { this.order = { by, down: chosen ? !this.order.down : by === 'opened' }; }}>
        ${t(label)}<span aria-hidden="true">${chosen ? (this.order.down ? ' ↓' : ' ↑') : ''}</span></button></th>`;
  }
}

customElements.define('cw-cases', Cases);
