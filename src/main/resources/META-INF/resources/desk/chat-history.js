// The conversations about a case: searched in titles, questions and answers, and those that were put away.

import { html, nothing } from 'lit';
import { all, identity } from '/desk/api.js';
import { Part } from '/desk/part.js';
import { day, t } from '/desk/words.js';

/** Milliseconds after the last key before it searches. */
const REST = 250;

class ChatHistory extends Part {
  static properties = { address: {}, caseId: {}, current: {}, found: { state: true }, words: { state: true }, archived: { state: true } };

  constructor() {
    super();
    this.words = '';
    this.archived = false;
  }

  willUpdate(changed) {
    if (changed.has('address')) this.refresh();
  }

  refresh() {
    const asked = Symbol(this.words);
    this.asked = asked;
    const query = new URLSearchParams({ archived: this.archived ? 'yes' : 'no' });
    if (this.words.trim()) query.set('find', this.words.trim());
    return this.attempt(async () => {
      const found = await all(`${this.address}?${query}`);
      if (this.asked === asked) this.found = found;
    });
  }

  seek(words) {
    this.words = words;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.refresh(), REST);
  }

  show(archived) {
    this.archived = archived;
    this.refresh();
  }

  render() {
    const begin = `#/case/${encodeURIComponent(this.caseId)}/chat`;
    return html`<aside class="card" aria-labelledby="before"><h2 id="before">${t('chat.before')} <span class="count">${this.found?.length ?? ''}</span></h2>
      <p><a href=${begin} class="begin">${t('chat.new')}</a></p>
      <label class="unseen" for="sought">${t('chat.find')}</label>
      <input id="sought" type="search" maxlength="200" placeholder=${t('chat.find')} .value=${this.words} @input=${(event) => this.seek(event.target.value)}>
      <label class="away"><input type="checkbox" .checked=${this.archived} @change=${(event) => this.show(event.target.checked)}> ${t('chat.away')}</label>
      ${this.refused(() => this.refresh())}
      <ul class="earlier">${(this.found || []).map((one) => html`<li>
        <a lang="en" href="${begin}/${one.id}" aria-current=${one.id === this.current ? 'page' : nothing}>${one.title || t('chat.new')}</a>
        <span class="quiet">${day(one.started)}${one.owner === identity() ? '' : ` · ${one.owner}`}</span></li>`)}</ul>
      ${this.found && !this.found.length && this.words ? html`<p class="empty">${t('chat.noneFound')}</p>` : nothing}</aside>`;
  }
}

customElements.define('cw-chat-history', ChatHistory);
