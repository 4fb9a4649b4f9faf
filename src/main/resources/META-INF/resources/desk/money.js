// Transactions of one party: by month, on a timeline, and as a list that scrolls however long it is.

import { html, nothing } from 'lit';
import { get, path } from '/desk/api.js';
import { axes, chart, colour } from '/desk/charts.js';
import { Part } from '/desk/part.js';
import { peerLines, peerWords, peersOf } from '/desk/peers.js';
import { byMonth, decimal, marksOf, median, transactionsOf } from '/desk/records.js';
import { day, money, named, number, t } from '/desk/words.js';
import '/desk/long-list.js';

const MARKS = ['cash', 'abroad', 'virtual'];
const EVERYTHING = { sought: '', direction: '', mark: '', from: '', to: '' };

class MoneyPart extends Part {
  static properties = {
    known: {}, customer: {}, rows: { state: true }, read: { state: true }, filter: { state: true }, currency: { state: true },
  };

  constructor() {
    super();
    this.filter = EVERYTHING;
  }

  willUpdate(changed) {
    const { customers } = this.known.dossier;
    if (!customers.includes(this.customer)) this.customer = customers[0];
    if (this.customer !== this.loaded) this.load();
    if (changed.has('rows') || changed.has('filter')) this.shown = this.rows ? this.rows.filter((one) => fits(one, this.filter)) : [];
  }

  async load() {
    const customer = this.customer;
    this.loaded = customer;
    this.rows = null;
    this.read = 0;
    this.filter = EVERYTHING;
    if (!customer) return;
    await this.attempt(async () => {
      const [who, peers, rows] = await Promise.all([
        get(path`/v1/customers/${customer}`),
        peersOf(customer),
        transactionsOf(customer, (count) => { this.read = count; }),
      ]);
      if (customer !== this.loaded) return;
      this.peers = peers;
      this.rows = rows.map((one) => ({ ...one, time: Date.parse(one.booked), marks: marksOf(one, who.country) })).reverse();
      const currencies = Object.entries(Object.groupBy(rows, (one) => one.amount.currency)).sort((a, b) => b[1].length - a[1].length);
      this.currencies = currencies.map(([code]) => code);
      this.currency = this.currencies[0];
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.dropCharts();
  }

  dropCharts() {
    this.charts?.forEach((one) => one.end());
    this.charts = null;
  }

  updated(changed) {
    if (changed.has('rows') || changed.has('currency')) {
      this.dropCharts();
      if (this.rows?.length) this.drawCharts();
    }
  }

  render() {
    if (!this.customer) return html`<p class="empty">${t('money.empty')}</p>`;
    const names = new Map(this.known.about.parties.map((party) => [party.customer, party]));
    return html`<form class="filters" @submit=${(event) => event.preventDefault()}>
        <label class="wide"><span>${t('money.party')}</span><select @change=${(event) => this.go(event.target.value)}>
          ${this.known.dossier.customers.map((id) => html`<option value=${id} ?selected=${id === this.customer}>${names.get(id).name}, ${named('role', names.get(id).role)}</option>`)}
        </select></label>
        ${this.currencies?.length > 1 ? html`<label><span>${t('money.currency')}</span><select @change=${(event) => { this.currency = event.target.value; }}>
          ${this.currencies.map((code) => html`<option ?selected=${code === this.currency}>${code}</option>`)}</select></label>` : nothing}
      </form>
      ${this.refused(() => { this.loaded = null; this.requestUpdate(); })}
      ${this.rows ? this.account() : this.failure ? nothing : html`<p class="wait" role="status">${t('money.reading', { count: number(this.read || 0) })}</p>`}`;
  }

  go(customer) {
    location.hash = `#/case/${encodeURIComponent(this.known.about.id)}/money/${encodeURIComponent(customer)}`;
  }

  account() {
    if (!this.rows.length) return html`<p class="empty">${t('money.empty')}</p>`;
    const months = this.months();
    return html`
      <section class="card" aria-labelledby="monthly"><h2 id="monthly">${t('money.monthly')}</h2>
        <div class="chart" data-chart="monthly" role="img" aria-label=${t('money.monthlyAria', { currency: this.currency })}></div>
        <p class="quiet">${t('money.baseline', { count: number(months.length) })}</p>
        ${peerWords(this.peers, this.currency)}
        <details><summary>${t('money.table')}</summary>${this.table(months)}</details></section>
      <section class="card" aria-labelledby="timeline"><h2 id="timeline">${t('money.timeline')}</h2>
        <div class="chart tall" data-chart="timeline" role="img" aria-label=${t('money.timelineAria')}></div>
        ${this.filters()}
        <cw-long-list .rows=${this.shown}></cw-long-list></section>`;
  }

  months() {
    return byMonth(this.rows, this.currency);
  }

  table(months) {
    const sum = (value) => money({ amount: decimal(value), currency: this.currency });
    return html`<table class="rows tight"><thead><tr><th scope="col">${t('money.month')}</th><th scope="col" class="figure">${t('money.in')}</th><th scope="col" class="figure">${t('money.out')}</th></tr></thead>
      <tbody>${months.map((one) => html`<tr><th scope="row">${one.month}</th><td class="figure">${sum(one.IN)}</td><td class="figure">${sum(one.OUT)}</td></tr>`)}</tbody></table>`;
  }

  filters() {
    const { filter } = this;
    const set = (name) => (event) => { this.filter = { ...filter, [name]: event.target.value }; };
    const option = (value, text, chosen) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`;
    return html`<form class="filters" @submit=${(event) => event.preventDefault()}>
      <label class="wide"><span>${t('money.find')}</span><input type="search" .value=${filter.sought} @input=${set('sought')}></label>
      <label><span>${t('money.from')}</span><input type="date" .value=${filter.from} @change=${set('from')}></label>
      <label><span>${t('money.to')}</span><input type="date" .value=${filter.to} @change=${set('to')}></label>
      <label><span>${t('money.direction')}</span><select @change=${set('direction')}>${option('', t('money.both'), filter.direction)}
        ${['IN', 'OUT'].map((one) => option(one, named('direction', one), filter.direction))}</select></label>
      <label><span>${t('money.mark')}</span><select @change=${set('mark')}>${option('', t('money.any'), filter.mark)}
        ${MARKS.map((one) => option(one, t(`money.mark.${one}`), filter.mark))}</select></label>
      <button type="button" ?disabled=${filter === EVERYTHING} @click=${() => this.reset()}>${t('money.reset')}</button>
      <output>${t('money.shown', { shown: number(this.shown.length), all: number(this.rows.length) })}</output></form>`;
  }

  reset() {
    this.filter = EVERYTHING;
    this.charts?.[1].choose({ type: 'dataZoom', start: 0, end: 100 });
  }

  drawCharts() {
    const monthly = chart(this.querySelector('[data-chart=monthly]'), () => monthlyPicture(this.months(), this.currency, this.peers));
    const timeline = chart(this.querySelector('[data-chart=timeline]'), () => timelinePicture(this.rows, this.currency));
    timeline.on('datazoom', (event) => this.zoomed(event.batch ? event.batch[0] : event));
    this.charts = [monthly, timeline];
  }

  /** What the handles below the timeline enclose is what the list shows, in whole days. */
  zoomed({ start, end }) {
    if (start <= 0 && end >= 100) {
      this.filter = { ...this.filter, from: '', to: '' };
      return;
    }
    const last = this.rows[0].time;
    const first = this.rows.at(-1).time;
    const at = (percent) => new Date(first + ((last - first) * percent) / 100).toISOString().slice(0, 10);
    this.filter = { ...this.filter, from: at(start), to: at(end) };
  }
}

function fits(one, { sought, direction, mark, from, to }) {
  if (direction && one.direction !== direction) return false;
  if (mark && !one.marks.includes(mark)) return false;
  const on = one.booked.slice(0, 10);
  if ((from && on < from) || (to && on > to)) return false;
  return !sought || `${one.counterparty.name || ''} ${one.reference}`.toLowerCase().includes(sought.toLowerCase());
}

function monthlyPicture(months, currency, peers) {
  const format = (value) => `${currency} ${number(Math.round(value))}`;
  const series = ['IN', 'OUT'].flatMap((direction) => {
    const middle = Number(decimal(median(months.map((one) => one[direction]))));
    const tint = colour(direction === 'IN' ? 'money-in' : 'money-out');
    const name = t(direction === 'IN' ? 'money.in' : 'money.out');
    return [
      { name, type: 'bar', barGap: '10%', barMaxWidth: 22, itemStyle: { color: tint, borderRadius: [3, 3, 0, 0] }, data: months.map((one) => Number(decimal(one[direction]))) },
      { name: t('money.median', { direction: named('direction', direction).toLowerCase() }), type: 'line', symbol: 'none', lineStyle: { color: tint, type: direction === 'IN' ? 'dashed' : 'dotted', width: 2 }, itemStyle: { color: tint }, data: months.map(() => middle) },
    ];
  }).concat(peerLines(peers, months, currency));
  return {
    grid: { left: 8, right: 8, top: 40, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, textStyle: { color: colour('ink') }, itemWidth: 18, data: series.map((one) => ({ name: one.name, icon: icon(one) })) },
    tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: format, backgroundColor: colour('paper'), borderColor: colour('line'), textStyle: { color: colour('ink') } },
    xAxis: { type: 'category', data: months.map((one) => one.month), ...axes(), splitLine: { show: false } },
    yAxis: { type: 'value', ...axes(), axisLabel: { color: colour('quiet'), formatter: (value) => number(value) } },
    series,
  };
}

function icon(series) {
  if (series.type === 'bar') return 'roundRect';
  return series.lineStyle.type ? 'path://M0 5h6v2h-6zM8 5h6v2h-6z' : 'path://M0 5h14v2h-14z';
}

function timelinePicture(rows, currency) {
  const kinds = [
    { name: t('money.in'), symbol: 'triangle', tint: 'money-in', is: (one) => one.direction === 'IN' && !one.marks.length },
    { name: t('money.out'), symbol: 'circle', tint: 'money-out', is: (one) => one.direction === 'OUT' && !one.marks.length },
    { name: t('money.mark.cash'), symbol: 'rect', tint: 'cash', is: (one) => one.marks.includes('cash') },
    { name: t('money.mark.abroad'), symbol: 'diamond', tint: 'abroad', is: (one) => one.marks.includes('abroad') && !one.marks.includes('cash') && !one.marks.includes('virtual') },
    { name: t('money.mark.virtual'), symbol: 'pin', tint: 'virtual', is: (one) => one.marks.includes('virtual') },
  ];
  const mine = rows.filter((one) => one.amount.currency === currency);
  return {
    grid: { left: 8, right: 16, top: 40, bottom: 56, containLabel: true },
    legend: { top: 0, left: 0, textStyle: { color: colour('ink') } },
    tooltip: { renderMode: 'richText', backgroundColor: colour('paper'), borderColor: colour('line'), textStyle: { color: colour('ink') },
      formatter: ({ data }) => `${day(data.one.booked)}\n${money(data.one.amount)}\n${data.one.counterparty.name || t('money.nameless')}` },
    dataZoom: [{ type: 'slider', height: 24, bottom: 8, borderColor: colour('line'), fillerColor: colour('shade'), textStyle: { color: colour('quiet') }, handleStyle: { color: colour('accent') }, moveHandleStyle: { color: colour('accent') }, brushSelect: true, filterMode: 'filter' }, { type: 'inside' }],
    xAxis: { type: 'time', ...axes(), min: mine.at(-1)?.time, max: mine[0]?.time },
    yAxis: { type: 'log', ...axes(), axisLabel: { color: colour('quiet'), formatter: (value) => number(value) } },
    series: kinds.map((kind) => ({
      name: kind.name, type: 'scatter', symbol: kind.symbol, symbolSize: kind.symbol === 'circle' ? 6 : 9, large: false,
      itemStyle: { color: colour(kind.tint), opacity: 0.75 },
      data: mine.filter(kind.is).map((one) => ({ value: [one.time, Number(one.amount.amount) || 0.01], one })),
    })).filter((one) => one.data.length),
  };
}

customElements.define('cw-money', MoneyPart);
