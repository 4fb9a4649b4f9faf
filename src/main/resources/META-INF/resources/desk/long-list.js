// A list of transactions of any length: only the rows in view stand in the page.

import { html, nothing } from 'lit';
import { Part } from '/desk/part.js';
import { booked, money, named, number, t } from '/desk/words.js';

const ROW = 44;
const BEYOND = 10;

class LongList extends Part {
  static properties = { rows: {}, from: { state: true }, room: { state: true } };

  constructor() {
    super();
    this.rows = [];
    this.from = 0;
    this.room = 14;
  }

  willUpdate(changed) {
    if (changed.has('rows') && this.hasUpdated) {
      this.querySelector('.long').scrollTop = 0;
      this.from = 0;
    }
  }

  firstUpdated() {
    this.room = Math.ceil(this.querySelector('.long').clientHeight / ROW);
  }

  scrolled(event) {
    const from = Math.floor(event.currentTarget.scrollTop / ROW);
    if (Math.abs(from - this.from) >= BEYOND / 2 || from < BEYOND) this.from = from;
  }

  render() {
    const first = Math.max(0, this.from - BEYOND);
    const shown = this.rows.slice(first, this.from + this.room + BEYOND);
    const columns = ['booked', 'direction', 'amount', 'counterparty', 'channel', 'reference'];
    if (!this.rows.length) return html`<div class="long"><p class="empty">${t('money.none')}</p></div>`;
    return html`<div class="long" tabindex="0" role="table" aria-label=${t('money.list')} aria-rowcount=${this.rows.length + 1} @scroll=${this.scrolled}>
      <div role="rowgroup" class="long-head"><div role="row" class="line">${columns.map((name) => html`<span role="columnheader" class=${name}>${t(`money.${name}`)}</span>`)}</div></div>
      <div role="rowgroup" class="long-body" .style=${`height:${this.rows.length * ROW}px`}>
        <div .style=${`transform:translateY(${first * ROW}px)`} role="presentation">${shown.map((one, i) => this.line(one, first + i + 2))}</div></div></div>`;
  }

  line(one, place) {
    const { counterparty } = one;
    return html`<div role="row" class="line" aria-rowindex=${place}>
      <span role="cell" class="booked">${booked(one.booked, one.zone)}</span>
      <span role="cell" class="direction ${one.direction.toLowerCase()}"><span aria-hidden="true">${one.direction === 'IN' ? '↓' : '↑'}</span> ${named('direction', one.direction)}</span>
      <span role="cell" class="amount">${money(one.amount)}</span>
      <span role="cell" class="counterparty" title=${counterparty.name || ''}>${counterparty.name || html`<span class="quiet">${t('money.nameless')}</span>`}${counterparty.country ? html` <span class="code">${counterparty.country}</span>` : nothing}</span>
      <span role="cell" class="channel">${named('channel', one.channel)}${one.marks.map((mark) => html` <span class="mark ${mark}">${t(`money.mark.${mark}`)}</span>`)}</span>
      <span role="cell" class="reference" title=${one.reference}>${one.reference}</span></div>`;
  }
}

customElements.define('cw-long-list', LongList);
