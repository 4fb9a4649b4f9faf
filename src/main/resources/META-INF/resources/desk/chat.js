// Questions about a case, answered sentence by sentence as each passes the checker.

import { html, nothing } from 'lit';
import { Problem, all, events, path } from '/desk/api.js';
import { chip, sourcesOf } from '/desk/evidence.js';
import { Part } from '/desk/part.js';
import { day, t } from '/desk/words.js';

/** Questions to begin with. They are asked as they stand here: questions are read in English. */
const STARTERS = [
  'How much cash was deposited?',
  'Who are the largest payers and payees?',
  'What is unusual for this customer?',
  'Which alerts were raised, and why?',
];
const LONGEST = 2000;

class Chat extends Part {
  static properties = { known: {}, asked: { state: true }, before: { state: true }, sought: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.asked = [];
    this.before = [];
    this.sought = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.attempt(() => this.remember());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
  }

  get address() {
    return path`/v1/cases/${this.known.about.id}/questions`;
  }

  async remember() {
    this.before = await all(`${this.address}?`);
  }

  async ask(question) {
    const words = question.trim();
    if (!words || this.busy) return;
    const one = { question: words, stages: [], sentences: [], sources: new Map(), state: 'asking' };
    this.asked = [...this.asked, one];
    this.busy = new AbortController();
    this.querySelector('textarea').value = '';
    try {
      for await (const event of events(this.address, { question: words }, this.busy.signal)) {
        this.take(one, event);
        this.follow();
      }
      if (one.state === 'asking') one.state = 'lost';
    } catch (error) {
      one.state = error.name === 'AbortError' ? 'stopped' : error instanceof Problem ? 'refused' : 'lost';
      one.reason = error.message;
    }
    this.busy = null;
    if (one.state === 'lost') await this.recover(one);
    this.requestUpdate();
    if (one.state === 'done') this.attempt(() => this.remember());
  }

  take(one, { name, data }) {
    if (name === 'stage') one.stages.push(data.words);
    if (name === 'evidence') one.ledger = data;
    if (name === 'sentence') one.sentences.push(data);
    if (name === 'verdict' && data.number) one.sentences.find((told) => told.number === data.number).verdict = data;
    if (name === 'done') finish(one, data);
    this.requestUpdate();
  }

  /** After a lost connection: the answer may have been finished and kept. */
  async recover(one) {
    try {
      const known = new Set(this.before.map((answer) => answer.id));
      await this.remember();
      const found = this.before.find((answer) => answer.question === one.question && !known.has(answer.id));
      if (found) finish(one, found);
    } catch {
      one.reason = t('app.offline');
    }
  }

  async follow() {
    const room = document.scrollingElement;
    const atEnd = room.scrollHeight - room.scrollTop - room.clientHeight < 160;
    await this.updateComplete;
    if (atEnd) room.scrollTop = room.scrollHeight;
  }

  stop() {
    this.busy?.abort();
  }

  edit(question) {
    const box = this.querySelector('textarea');
    box.value = question;
    box.focus();
  }

  render() {
    return html`<div class="chat">
      <section class="talk" aria-label=${t('case.chat')}>
        ${this.asked.length ? nothing : html`<p class="lead">${t('chat.intro')}</p>
          <ul class="starters">${STARTERS.map((question) => html`<li><button type="button" lang="en" @click=${() => this.ask(question)}>${question}</button></li>`)}</ul>`}
        ${this.asked.map((one) => this.exchange(one))}
        <form class="ask" @submit=${(event) => { event.preventDefault(); this.ask(this.querySelector('textarea').value); }}>
          <label for="question">${t('chat.question')}</label>
          <textarea id="question" rows="2" maxlength=${LONGEST} @keydown=${this.key}></textarea>
          ${this.busy ? html`<button type="button" @click=${this.stop}>${t('chat.stop')}</button>` : html`<button class="main">${t('chat.ask')}</button>`}
        </form>
      </section>
      ${this.history()}</div>`;
  }

  key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.ask(event.target.value);
  }

  exchange(one) {
    return html`<article class="exchange" aria-busy=${one.state === 'asking'}>
      <div class="asked"><h2 lang="en">${one.question}</h2>
        <button type="button" class="plain" ?disabled=${Boolean(this.busy)} @click=${() => this.edit(one.question)}>${t('chat.edit')}</button>
        <button type="button" class="plain" ?disabled=${Boolean(this.busy)} @click=${() => this.ask(one.question)}>${t('chat.again')}</button></div>
      <div class="card reply">
        <p class="stage quiet" role="status">${stage(one)}</p>
        ${one.sentences.map((told) => html`<p class="reply-sentence"><span lang="en">${told.text}</span>
          <span class="chips">${told.citations.map((id) => chip(id, sourceOf(one, id), this.known.dossier))}</span></p>`)}
        ${one.answer?.unanswered ? unanswered(one.answer.unanswered) : nothing}
        ${one.answer && !one.answer.unanswered ? html`<p class="quiet checked">${t('case.quality', one.answer.quality)}</p>` : nothing}
      </div></article>`;
  }

  history() {
    const words = this.sought.toLowerCase();
    const found = this.before.filter((answer) => answer.question.toLowerCase().includes(words));
    return html`<aside class="card" aria-labelledby="before"><h2 id="before">${t('chat.before')} <span class="count">${this.before.length}</span></h2>
      <label class="unseen" for="sought">${t('chat.find')}</label>
      <input id="sought" type="search" placeholder=${t('chat.find')} .value=${this.sought} @input=${(event) => { this.sought = event.target.value; }}>
      ${this.refused(() => this.attempt(() => this.remember()))}
      <ul class="earlier">${found.map((answer) => html`<li><button type="button" class="plain" lang="en" @click=${() => this.show(answer)}>${answer.question}</button>
        <span class="quiet">${day(answer.madeAt)}</span></li>`)}</ul>
      ${this.before.length && !found.length ? html`<p class="empty">${t('chat.noneFound')}</p>` : nothing}</aside>`;
  }

  show(answer) {
    const one = { question: answer.question, stages: [], sentences: [] };
    finish(one, answer);
    this.asked = [...this.asked, one];
  }
}

/** The whole answer in place of its parts. */
function finish(one, answer) {
  one.answer = answer;
  one.sources = sourcesOf(answer);
  one.sentences = [...answer.headline, ...answer.sections.flatMap((section) => section.sentences)];
  one.state = 'done';
}

/** What a citation is; until the whole answer is there, where its fact can be read. */
function sourceOf(one, id) {
  const known = one.sources.get(id);
  if (known || !one.ledger || !id.startsWith('F')) return known;
  return { id, says: t('evidence.fact', { id }), from: '', link: path`/v1/ledgers/${one.ledger.ledger}/facts/${id}` };
}

function stage(one) {
  switch (one.state) {
    case 'asking': return html`<span lang="en">${one.stages.at(-1) || t('chat.sent')} …</span>`;
    case 'stopped': return t('chat.stopped');
    case 'lost': return t('chat.lost');
    case 'refused': return html`<span class="warn" lang="en">${one.reason}</span>`;
    default: return one.answer.unanswered ? t('chat.cannot') : t('chat.answered', { facts: [...one.sources.keys()].length });
  }
}

function unanswered({ reason, wouldAnswer }) {
  return html`<p class="big" lang="en">${reason}</p>
    ${wouldAnswer.length ? html`<h3>${t('chat.would')}</h3><ul class="signs">${wouldAnswer.map((what) => html`<li lang="en">${what}</li>`)}</ul>` : nothing}`;
}

customElements.define('cw-chat', Chat);
