// Conversations about a case: asked, answered sentence by sentence as each passes the checker, kept, found again.

import { html, nothing } from 'lit';
import { download, events, get, identity, path, post, Problem, put, remove } from '/desk/api.js';
import { branches, hear, hearing, leafOf, pathTo, told } from '/desk/conversation.js';
import { chip } from '/desk/evidence.js';
import { Part } from '/desk/part.js';
import { counted, fared, t } from '/desk/words.js';
import '/desk/chat-history.js';

const LONGEST = 2000;
/** Milliseconds before each try to go on after a lost connection. */
const PATIENCE = [200, 500, 1000, 2000, 4000, 8000, 8000, 8000];

class Chat extends Part {
  static properties = {
    known: {}, conversation: {}, talk: { state: true }, leaf: { state: true }, heard: { state: true }, state: { state: true },
    next: { state: true }, editing: { state: true }, rating: { state: true }, naming: { state: true }, shown: { state: true },
  };

  constructor() {
    super();
    this.shown = new Map();
    this.state = '';
  }

  willUpdate(changed) {
    const turned = changed.has('conversation') && (this.conversation || '') !== (this.talk?.id || '');
    if (turned || !this.hasUpdated) this.open(this.conversation);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.listening?.abort();
  }

  get address() {
    return path`/v1/cases/${this.known.about.id}/conversations`;
  }

  get here() {
    return this.address + path`/${this.talk.id}`;
  }

  get mine() {
    return !this.talk || this.talk.owner === identity();
  }

  get busy() {
    return this.state === 'asking' || this.state === 'lost';
  }

  /** Shows a conversation, or none; goes on with an answer that is still being made. */
  async open(id) {
    this.listening?.abort();
    Object.assign(this, { talk: null, heard: null, leaf: null, state: '', editing: null, rating: null, naming: false, next: [] });
    if (!id) return this.suggest();
    await this.attempt(() => this.read(id));
    const newest = this.talk?.turns.at(-1);
    if (newest?.versions.at(-1).state === 'MAKING') return this.follow(hearing(newest.id, newest.versions.length));
    return this.suggest();
  }

  async read(id) {
    const talk = await get(this.address + path`/${id}`);
    this.talk = talk;
    this.leaf = talk.turns.at(-1)?.id;
  }

  async suggest() {
    const talk = this.talk;
    const asked = talk?.id || '';
    if (talk && !this.mine) return;
    try {
      const found = await get(talk ? `${this.here}/suggestions` : path`/v1/cases/${this.known.about.id}/suggestions`);
      if ((this.talk?.id || '') === asked) this.next = found.items;
    } catch {
      this.next = [];
    }
  }

  async ask(question, insteadOf) {
    const words = question.trim();
    if (!words || this.busy || !this.mine) return;
    Object.assign(this, { state: 'asking', editing: null, next: [], failure: null });
    const box = this.querySelector('textarea#question');
    if (box && !insteadOf) box.value = '';
    try {
      if (!this.talk) await this.start();
      const body = { question: words, ...(insteadOf ? { insteadOf } : this.leaf ? { after: this.leaf } : {}) };
      await this.listen(null, (signal) => events(`${this.here}/turns`, { body, signal }), words, insteadOf);
    } catch (error) {
      this.state = '';
      if (error.name !== 'AbortError') this.failure = error;
      if (box && !box.value) box.value = words;
    }
  }

  async start() {
    this.talk = { ...(await post(this.address, {})), turns: [] };
    location.hash = `#/case/${encodeURIComponent(this.known.about.id)}/chat/${this.talk.id}`;
  }

  /** Listens until the last event; after a lost connection it goes on where it broke. */
  async listen(heard, open, question, insteadOf) {
    this.listening = new AbortController();
    const { signal } = this.listening;
    try {
      for await (const event of open(signal)) {
        if (event.name === 'turn') heard = this.begin(event.data, question, insteadOf);
        else if (hear(heard, event)) return this.finish(heard, event.data);
        this.requestUpdate();
        this.keepInView();
      }
    } catch (error) {
      if (signal.aborted || error instanceof Problem) throw error;
    }
    if (!heard) return this.afterNothing(question);
    return this.goOn(heard);
  }

  begin({ turn, version }, question, insteadOf) {
    const after = insteadOf ? this.talk.turns.find((each) => each.id === insteadOf).after : this.leaf;
    this.talk.turns.push({ id: turn, after, insteadOf, question, versions: [{ version, state: 'MAKING', stages: [] }] });
    this.leaf = turn;
    this.heard = hearing(turn, version);
    return this.heard;
  }

  /** The connection broke before the service said which turn it is: it may have been asked all the same. */
  async afterNothing(question) {
    const before = this.talk.turns.length;
    await this.read(this.talk.id);
    const newest = this.talk.turns.at(-1);
    if (this.talk.turns.length > before && newest.question === question) return this.follow(hearing(newest.id, 1));
    throw new TypeError('not asked');
  }

  async goOn(heard) {
    const { signal } = this.listening;
    this.state = 'lost';
    for (const pause of PATIENCE) {
      await new Promise((then) => { setTimeout(then, pause); });
      if (signal.aborted) return undefined;
      try {
        await get(this.here);
        return await this.follow(heard);
      } catch (error) {
        if (error instanceof Problem && error.status < 500) throw error;
      }
    }
    this.state = 'gone';
    return undefined;
  }

  follow(heard) {
    this.heard = heard;
    this.state = 'asking';
    const address = path`${'turns'}/${heard.turn}/events`;
    return this.listen(heard, (signal) => events(`${this.here}/${address}?version=${heard.version}`, { signal, lastEvent: heard.last }));
  }

  finish(heard, version) {
    const turn = this.talk.turns.find((each) => each.id === heard.turn);
    turn.versions = [...turn.versions.filter((each) => each.version !== version.version), version];
    this.state = '';
    if (!this.talk.title) this.talk.title = this.talk.turns[0].question;
    this.requestUpdate();
    this.keepInView();
    this.querySelector('cw-chat-history')?.refresh();
    return this.suggest();
  }

  stop() {
    return this.attempt(() => post(`${this.here}/turns/${encodeURIComponent(this.heard.turn)}/stop`));
  }

  async again(turn) {
    await this.attempt(async () => {
      const begun = await post(`${this.here}/turns/${encodeURIComponent(turn.id)}/versions`);
      turn.versions = [...turn.versions, { version: begun.version, state: 'MAKING', stages: [] }];
      this.shown.delete(turn.id);
      await this.follow(hearing(turn.id, begun.version));
    });
  }

  rate(turn, version, useful, reason = '') {
    return this.attempt(async () => {
      await put(`${this.here}/turns/${encodeURIComponent(turn.id)}/versions/${version.version}/feedback`, { useful, reason });
      version.feedback = { useful, reason };
      this.rating = useful || reason ? null : `${turn.id}.${version.version}`;
      this.requestUpdate();
    });
  }

  rename(title) {
    return this.attempt(async () => {
      const renamed = await put(this.here, { title });
      this.talk = { ...this.talk, title: renamed.title };
      this.naming = false;
      this.querySelector('cw-chat-history').refresh();
    });
  }

  async archive(away) {
    await this.attempt(async () => {
      const changed = away ? await remove(this.here) : await post(`${this.here}/restore`);
      this.talk = { ...this.talk, archived: changed.archived };
      this.querySelector('cw-chat-history').refresh();
    });
  }

  async keepInView() {
    const room = document.scrollingElement;
    const atEnd = room.scrollHeight - room.scrollTop - room.clientHeight < 160;
    await this.updateComplete;
    if (atEnd) room.scrollTop = room.scrollHeight;
  }

  render() {
    const turns = this.talk ? pathTo(this.talk.turns, this.leaf) : [];
    return html`<div class="chat">
      <section class="talk" aria-label=${t('case.chat')}>
        ${this.talk ? this.head() : html`<p class="lead">${t('chat.intro')}</p>`}
        ${turns.map((turn) => this.exchange(turn))}
        ${this.refused(() => this.open(this.conversation))}
        ${this.mine ? html`<ul class="starters" aria-label=${t('chat.next')}>${this.busy ? nothing : (this.next || []).map((question) => html`<li>
          <button type="button" lang="en" @click=${() => this.ask(question)}>${question}</button></li>`)}</ul>
          ${this.form()}` : html`<p class="note">${t('chat.theirs', { owner: this.talk.owner })}</p>`}
      </section>
      <cw-chat-history .address=${this.address} .caseId=${this.known.about.id} .current=${this.talk?.id}></cw-chat-history></div>`;
  }

  head() {
    if (this.naming) {
      return html`<form class="talk-head" @submit=${(event) => { event.preventDefault(); this.rename(event.target.elements.title.value.trim()); }}>
        <label class="unseen" for="talk-title">${t('chat.title')}</label>
        <input id="talk-title" name="title" required maxlength="120" .value=${this.talk.title}>
        <button class="main">${t('report.save')}</button><button type="button" @click=${() => { this.naming = false; }}>${t('report.cancel')}</button></form>`;
    }
    return html`<header class="talk-head"><h2 lang="en">${this.talk.title || t('chat.new')}</h2>
      ${this.mine ? html`<button type="button" class="plain" @click=${this.beginNaming}>${t('chat.rename')}</button>
        <button type="button" class="plain" @click=${() => this.archive(!this.talk.archived)}>${t(this.talk.archived ? 'chat.restore' : 'chat.archive')}</button>` : nothing}
      <button type="button" class="plain" @click=${() => this.attempt(() => download(`${this.here}/export.docx`))}>${t('chat.export')}</button>
      ${this.talk.archived ? html`<p class="quiet" role="status">${t('chat.archived')}</p>` : nothing}</header>`;
  }

  async beginNaming() {
    this.naming = true;
    await this.updateComplete;
    this.querySelector('#talk-title').select();
  }

  form() {
    return html`<form class="ask" @submit=${(event) => { event.preventDefault(); this.ask(this.querySelector('#question').value); }}>
      <label for="question">${t('chat.question')}</label>
      <textarea id="question" rows="2" maxlength=${LONGEST} @keydown=${(event) => send(event, () => this.ask(event.target.value))}></textarea>
      ${this.busy ? html`<button type="button" @click=${this.stop}>${t('chat.stop')}</button>` : html`<button class="main">${t('chat.ask')}</button>`}
    </form>`;
  }

  exchange(turn) {
    const version = turn.versions.find((each) => each.version === this.shown.get(turn.id)) || turn.versions.at(-1);
    const heard = this.heard?.turn === turn.id && this.heard.version === version.version ? this.heard : null;
    const { sentences, sources } = told(version, heard);
    const making = version.state === 'MAKING';
    return html`<article class="exchange" aria-busy=${making}>
      ${this.editing === turn.id ? this.editor(turn) : this.question(turn)}
      <div class="card reply">
        <p class="stage quiet" role="status">${this.stage(version, heard, sources)}</p>
        <div aria-live="polite">${sentences.map((one) => html`<p class="reply-sentence"><span lang="en">${one.text}</span>
          <span class="chips">${one.citations.map((id) => chip(id, sources.get(id), this.known.dossier))}</span></p>`)}</div>
        ${version.answer?.unanswered ? unanswered(version.answer.unanswered) : nothing}
        ${making ? nothing : this.foot(turn, version)}
      </div></article>`;
  }

  question(turn) {
    const all = branches(this.talk.turns, turn);
    return html`<div class="asked"><h3 lang="en">${turn.question}</h3>
      ${all.length > 1 ? this.turner(all.indexOf(turn), all.length, 'chat.branch', (at) => { this.leaf = leafOf(this.talk.turns, all[at]); }) : nothing}
      ${this.mine ? html`<button type="button" class="plain" ?disabled=${this.busy} @click=${() => this.edit(turn)}>${t('chat.edit')}</button>` : nothing}</div>`;
  }

  async edit(turn) {
    this.editing = turn.id;
    await this.updateComplete;
    this.querySelector('.editor textarea').focus();
  }

  editor(turn) {
    const done = (event) => { event.preventDefault(); this.ask(this.querySelector('.editor textarea').value, turn.id); };
    return html`<form class="editor" @submit=${done}>
      <label for="edited">${t('chat.edit')}</label>
      <textarea id="edited" rows="2" maxlength=${LONGEST} .value=${turn.question} @keydown=${(event) => send(event, () => done(event))}></textarea>
      <p class="quiet">${t('chat.editing')}</p>
      <button class="main">${t('chat.ask')}</button><button type="button" @click=${() => { this.editing = null; }}>${t('report.cancel')}</button></form>`;
  }

  turner(at, count, label, then) {
    return html`<span class="turner"><button type="button" class="plain" aria-label=${t(`${label}.before`)} ?disabled=${at === 0 || this.busy} @click=${() => then(at - 1)}>‹</button>
      <span class="quiet">${t(label, { at: at + 1, count })}</span>
      <button type="button" class="plain" aria-label=${t(`${label}.after`)} ?disabled=${at === count - 1 || this.busy} @click=${() => then(at + 1)}>›</button></span>`;
  }

  foot(turn, version) {
    const { answer, feedback } = version;
    const at = turn.versions.indexOf(version);
    const open = this.rating === `${turn.id}.${version.version}`;
    return html`<footer class="foot">
      ${answer && !answer.unanswered ? html`<p class="quiet checked">${fared(answer.quality)}</p>` : nothing}
      <div class="turn-tools">
        ${turn.versions.length > 1 ? this.turner(at, turn.versions.length, 'chat.version', (to) => {
          this.shown = new Map(this.shown).set(turn.id, turn.versions[to].version);
        }) : nothing}
        ${this.mine ? html`<button type="button" class="plain" ?disabled=${this.busy} @click=${() => this.again(turn)}>${t('chat.again')}</button>
          <button type="button" class="plain thumb" aria-pressed=${feedback?.useful === true} @click=${() => this.rate(turn, version, true)}><span aria-hidden="true">▲</span> ${t('chat.useful')}</button>
          <button type="button" class="plain thumb" aria-pressed=${feedback?.useful === false} @click=${() => this.rate(turn, version, false)}><span aria-hidden="true">▼</span> ${t('chat.useless')}</button>` : nothing}
      </div>
      ${open ? html`<form class="reason" @submit=${(event) => { event.preventDefault(); this.rate(turn, version, false, event.target.elements.reason.value.trim()); }}>
        <label for="reason">${t('chat.why')}</label><input id="reason" name="reason" required maxlength="2000"><button>${t('chat.send')}</button></form>` : nothing}
      ${feedback?.reason ? html`<p class="quiet">${t('chat.reason')} <span lang="en">${feedback.reason}</span></p>` : nothing}</footer>`;
  }

  stage(version, heard, sources) {
    if (version.state === 'MAKING') {
      if (this.state === 'lost') return t('chat.reconnecting');
      if (this.state === 'gone') return t('chat.lost');
      return html`<span lang="en">${heard?.stages.at(-1) || t('chat.sent')} …</span>`;
    }
    if (version.state === 'STOPPED') return t('chat.stopped');
    if (version.state === 'FAILED') return t('chat.failed');
    if (!version.answer || version.answer.unanswered) return t('chat.cannot');
    return counted('chat.answered', sources.size);
  }
}

/** Enter sends, with shift it makes a line. */
function send(event, then) {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  then();
}

function unanswered({ reason, wouldAnswer }) {
  return html`<p class="big" lang="en">${reason}</p>
    ${wouldAnswer.length ? html`<h4>${t('chat.would')}</h4><ul class="signs">${wouldAnswer.map((what) => html`<li lang="en">${what}</li>`)}</ul>` : nothing}`;
}

customElements.define('cw-chat', Chat);
