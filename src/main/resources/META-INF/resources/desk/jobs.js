// The service itself: what works and what does not, in plain words, and the jobs that it does in the background.

import { html, nothing } from 'lit';
import { all, get, health, path, post, remove } from '/desk/api.js';
import { Part } from '/desk/part.js';
import { mayAdd } from '/desk/shelf.js';
import { moment, named, number, t } from '/desk/words.js';
import '/desk/imports.js';

const PAUSE = 2000;

class Jobs extends Part {
  static properties = { jobs: { state: true }, checks: { state: true }, whole: { state: true }, open: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.later);
  }

  /** Reads both, and again after a pause while something is under way or not well. */
  async load() {
    clearTimeout(this.later);
    await this.attempt(async () => {
      const { status, checks } = await health();
      this.whole = status === 'UP';
      this.checks = checks;
      this.building = checks.some((check) => check.data?.building);
      this.jobs = await all('/v1/jobs?limit=200');
    });
    const busy = !this.whole || this.building || this.jobs?.some((job) => job.state === 'QUEUED' || job.state === 'RUNNING');
    if (busy && this.isConnected) this.later = setTimeout(() => this.load(), PAUSE);
  }

  async act(work) {
    await this.attempt(work);
    if (!this.failure) await this.load();
  }

  async read(job) {
    await this.attempt(async () => { this.open = this.open?.id === job.id ? null : await get(path`/v1/jobs/${job.id}`); });
  }

  render() {
    return html`<div class="page"><h1>${t('jobs.title')}</h1>
      ${this.checks ? this.health() : nothing}
      ${this.refused(() => this.load())}
      ${mayAdd() ? html`<cw-imports @started=${() => this.load()}></cw-imports>` : nothing}
      ${this.jobs ? this.list() : this.failure ? nothing : html`<p class="wait">${t('app.loading')}</p>`}</div>`;
  }

  health() {
    return html`<section class="card" aria-labelledby="health"><h2 id="health">${t(this.whole ? 'jobs.well' : 'jobs.degraded')}</h2>
      <div role="status"><ul class="checks">${this.checks.map((one) => this.check(one))}</ul></div></section>`;
  }

  check({ name, status, data }) {
    const up = status === 'UP';
    const silent = name === 'model' && data?.configured === false;
    return html`<li><span class="badge ${up ? 'up' : 'down'}">${t(up ? 'jobs.up' : 'jobs.down')}</span>
      ${silent ? t('check.noModel') : named(up ? 'check' : 'checkDown', name)}${data?.passages === undefined ? nothing
        : html` <span class="quiet">${t('jobs.passages', { count: number(data.passages) })}</span>`}</li>
      ${data?.index ? html`<li><span class="badge warn">${t('jobs.building')}</span> <span lang="en">${data.index}</span></li>` : nothing}
      ${data?.building ? html`<li><span class="badge warn">${t('jobs.building')}</span> ${t('checkDown.vectors')}</li>` : nothing}`;
  }

  list() {
    return html`<section class="card" aria-labelledby="jobs"><h2 id="jobs">${t('jobs.jobs')} <span class="count">${number(this.jobs.length)}</span></h2>
      ${this.jobs.length ? nothing : html`<p class="empty">${t('jobs.none')}</p>`}
      ${this.jobs.map((job) => this.job(job))}</section>`;
  }

  job(job) {
    const { progress } = job;
    const busy = job.state === 'QUEUED' || job.state === 'RUNNING';
    const swept = job.kind === 'SWEEP';
    const again = job.state === 'CANCELLED' || job.state === 'FAILED';
    return html`<article class="job"><h3><span lang="en">${job.title}</span> ${swept ? nothing : html`<span class="badge">${named('job', job.kind)}</span>`}
        <span class="badge state ${job.state.toLowerCase()}">${named('jobState', job.state)}</span></h3>
      ${busy ? html`<progress max="1" .value=${progress.share} aria-label=${job.title}></progress>` : nothing}
      <p class="facts"><span>${t('jobs.items', { count: number(progress.items) })}</span><span>${t(swept ? 'jobs.found' : 'jobs.new', { count: number(progress.inserted) })}</span>
        <span>${t(swept ? 'jobs.clean' : 'jobs.unchanged', { count: number(progress.unchanged) })}</span><span class=${progress.rejected ? 'warn' : ''}>${t('jobs.rejected', { count: number(progress.rejected) })}</span>
        ${busy && job.remainingSeconds != null ? html`<span>${t('jobs.remaining', { seconds: number(job.remainingSeconds) })}</span>` : nothing}
        <span class="quiet">${job.owner}, ${moment(job.created)}</span></p>
      ${job.failure ? html`<p class="warn" lang="en">${job.failure}</p>` : nothing}
      <p class="actions">${busy ? html`<button type="button" @click=${() => this.act(() => remove(path`/v1/jobs/${job.id}`))}>${t('jobs.cancel')}</button>` : nothing}
        ${again ? html`<button type="button" @click=${() => this.act(() => post(path`/v1/jobs/${job.id}/resume`))}>${t('jobs.resume')}</button>` : nothing}
        ${progress.rejected ? html`<button type="button" class="plain" aria-expanded=${this.open?.id === job.id} @click=${() => this.read(job)}>${t('jobs.problems')}</button>` : nothing}</p>
      ${this.open?.id === job.id ? html`<ul class="signs" lang="en">${this.open.problems.map((one) => html`<li>${one.field ? t('jobs.line', one) : one.line ? t('jobs.wholeLine', one) : one.reason}</li>`)}</ul>` : nothing}</article>`;
  }
}

customElements.define('cw-jobs', Jobs);
