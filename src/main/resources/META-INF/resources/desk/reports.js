// The reports of a case: a list, a new one, and the desk on which one is written.

import { html, nothing } from 'lit';
import { all, get, path, post } from '/desk/api.js';
import { Part } from '/desk/part.js';
import { day, named, number, t } from '/desk/words.js';
import '/desk/report.js';

class Reports extends Part {
  static properties = { known: {}, report: {}, reports: { state: true }, forms: { state: true }, making: { state: true } };

  willUpdate(changed) {
    if (!this.report && (changed.has('report') || !this.hasUpdated)) this.load();
  }

  load() {
    return this.attempt(async () => {
      const [reports, forms] = await Promise.all([all(path`/v1/cases/${this.known.about.id}/reports` + '?'), all('/v1/forms?')]);
      this.forms = forms;
      this.reports = reports;
    });
  }

  async start(form) {
    this.making = true;
    await this.attempt(async () => {
      const made = await post(path`/v1/cases/${this.known.about.id}/reports`, { form });
      location.hash = this.address(made.id);
    });
    this.making = false;
  }

  address(id) {
    return `#/case/${encodeURIComponent(this.known.about.id)}/reports/${encodeURIComponent(id)}`;
  }

  render() {
    if (this.report) return html`<cw-report .known=${this.known} .reportId=${this.report}></cw-report>`;
    return html`${this.refused(() => this.load())}${this.reports ? this.list() : this.failure ? nothing : html`<p class="wait">${t('app.loading')}</p>`}`;
  }

  list() {
    const titles = new Map(this.forms.map((form) => [form.id, form.title]));
    return html`<form class="filters" @submit=${(event) => { event.preventDefault(); this.start(event.target.elements.form.value); }}>
        <label class="wide"><span>${t('report.form')}</span><select name="form">
          ${this.forms.map((form) => html`<option value=${form.id}>${form.title} (${t('report.room', { count: number(form.limits.characters) })})</option>`)}</select></label>
        <button class="main" ?disabled=${this.making}>${this.making ? t('report.drafting') : t('report.start')}</button></form>
      ${this.reports.length ? html`<table class="rows"><thead><tr><th scope="col">${t('report.form')}</th><th scope="col">${t('report.state')}</th>
          <th scope="col">${t('report.author')}</th><th scope="col">${t('report.lastStep')}</th></tr></thead>
        <tbody>${this.reports.map((one) => html`<tr><th scope="row"><a lang="en" href=${this.address(one.id)}>${titles.get(one.form) || one.form}</a></th>
          <td><span class="badge state ${one.state.toLowerCase()}">${named('state', one.state)}</span></td><td>${one.author}</td>
          <td><span lang="en">${one.last.what}</span>, ${one.last.by}, ${day(one.last.at)}</td></tr>`)}</tbody></table>`
        : html`<p class="empty">${t('report.none')}</p>`}`;
  }
}

customElements.define('cw-reports', Reports);
