// The picture of the flows between parties, and the same flows as a table.

import { html, nothing } from 'lit';
import { get, path } from '/desk/api.js';
import { colour } from '/desk/charts.js';
import { drawNetwork } from '/desk/network-picture.js';
import { Part, shape } from '/desk/part.js';
import { day, money, named, number, t } from '/desk/words.js';

class Network extends Part {
  static properties = {
    known: {}, network: { state: true }, chosen: { state: true }, hops: { state: true }, expanding: { state: true },
  };

  constructor() {
    super();
    this.hops = 1;
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.picture?.end();
  }

  load() {
    return this.attempt(async () => { this.network = await get(path`/v1/cases/${this.known.about.id}/network`); });
  }

  updated(changed) {
    if (!this.network || !(changed.has('network') || changed.has('hops'))) return;
    this.picture?.end();
    this.picture = drawNetwork(this.querySelector('.picture'), this.inView(), colour, (id) => { this.chosen = id; });
  }

  /** What is at most the chosen number of steps from the case. */
  inView() {
    const nodes = this.network.nodes.filter((node) => node.hop <= this.hops);
    const ids = new Set(nodes.map((node) => node.id));
    return { nodes, edges: this.network.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to)) };
  }

  async expand(node) {
    this.expanding = node.id;
    await this.attempt(async () => {
      const more = await get(path`/v1/customers/${node.customer}/network`);
      this.network = joined(this.network, more, node);
      this.hops = Math.max(this.hops, node.hop + 1);
    });
    this.expanding = null;
  }

  render() {
    return html`<p class="lead">${t('network.intro')}</p>${this.refused(() => this.load())}
      ${this.network ? this.whole() : this.failure ? nothing : html`<p class="wait" role="status">${t('app.loading')}</p>`}`;
  }

  whole() {
    const view = this.inView();
    const names = new Map(this.network.nodes.map((node) => [node.id, node.name]));
    const most = Math.max(...this.network.nodes.map((node) => node.hop));
    return html`
      ${this.network.behind ? html`<p class="warn">${t('network.behind')}</p>` : nothing}
      <div class="filters"><label><span>${t('network.hops')}</span><select @change=${(event) => { this.hops = Number(event.target.value); }}>
          ${Array.from({ length: most }, (_, i) => i + 1).map((hop) => html`<option value=${hop} .selected=${hop === this.hops}>${t('network.upTo', { count: hop })}</option>`)}</select></label>
        <button type="button" @click=${() => this.picture.fit()}>${t('network.fit')}</button>
        <button type="button" @click=${() => this.picture.zoom(1.3)}>${t('network.in')}</button>
        <button type="button" @click=${() => this.picture.zoom(1 / 1.3)}>${t('network.out')}</button></div>
      <div class="network"><div class="picture" role="img" aria-label=${t('network.pictureAria', { nodes: number(view.nodes.length) })}></div>
        <aside class="card" aria-live="polite">${this.about()}${legend()}</aside></div>
      ${this.network.edgesLeftOut ? html`<p class="quiet">${t('network.leftOut', { count: number(this.network.edgesLeftOut) })}</p>` : nothing}
      ${this.way(names)}${this.shared()}${this.flows(view, names)}`;
  }

  about() {
    const node = this.network.nodes.find((one) => one.id === this.chosen);
    if (!node) return html`<h2>${t('network.chosen')}</h2><p class="quiet">${t('network.noneChosen')}</p>`;
    const facts = [node.role && named('role', node.role), named('node', node.kind), node.standing, node.country, node.account || node.customer];
    return html`<h2>${node.kind === 'CUSTOMER' ? shape(node.role) : nothing} ${node.name}</h2>
      <p class="quiet">${facts.filter(Boolean).join(' · ')}</p>
      ${node.customer ? html`<button type="button" ?disabled=${this.expanding === node.id} @click=${() => this.expand(node)}>
        ${this.expanding === node.id ? t('network.expanding') : t('network.expand', { name: node.name })}</button>` : nothing}`;
  }

  way(names) {
    const { path: way } = this.network;
    if (!way) return nothing;
    return html`<section class="card" aria-labelledby="way"><h2 id="way">${t('network.path')}</h2>
      <ol class="way">${way.nodes.map((id) => html`<li><button type="button" class="plain" @click=${() => this.choose(id)}>${names.get(id) || id}</button></li>`)}</ol>
      <p class="quiet">${t('network.least', { amount: money(way.least) })}</p></section>`;
  }

  shared() {
    const { identifiers } = this.network;
    if (!identifiers.length) return nothing;
    const groups = Object.entries(Object.groupBy(identifiers, (one) => `${one.kind}\u0000${one.value}`));
    return html`<section class="card" aria-labelledby="shared"><h2 id="shared">${t('network.shared')} <span class="count">${number(groups.length)}</span></h2>
      <ul class="signs">${groups.map(([, of]) => {
        const who = new Set(of.flatMap((one) => [one.own.name, ...one.others.map((other) => other.name)]));
        return html`<li><span class="badge">${of[0].kind.toLowerCase().replace('_', ' ')}</span> <span class="code">${of[0].value}</span><br>
          <span class="quiet">${[...who].slice(0, 8).join(', ')}${who.size > 8 ? ' …' : ''} (${number(who.size)})</span></li>`;
      })}</ul></section>`;
  }

  choose(id) {
    this.chosen = id;
    this.picture.choose(id);
  }

  flows(view, names) {
    const edges = [...view.edges].sort((a, b) => Number(b.total.amount) - Number(a.total.amount));
    const name = (id) => html`<button type="button" class="plain" @click=${() => this.choose(id)}>${names.get(id) || id}</button>`;
    return html`<section class="card" aria-labelledby="flows"><h2 id="flows">${t('network.flows')} <span class="count">${number(edges.length)}</span></h2>
      <div class="scroll flows" tabindex="0" role="group" aria-label=${t('network.flows')}><table class="rows tight"><thead><tr>
        <th scope="col">${t('network.from')}</th><th scope="col">${t('network.to')}</th><th scope="col" class="figure">${t('network.total')}</th>
        <th scope="col" class="figure">${t('network.bookings')}</th><th scope="col">${t('network.period')}</th><th scope="col" class="figure">${t('network.hop')}</th></tr></thead>
      <tbody>${edges.map((edge) => html`<tr><td>${name(edge.from)}</td><td>${name(edge.to)}</td><td class="figure">${money(edge.total)}</td>
        <td class="figure">${number(edge.bookings)}</td><td>${day(edge.first)} – ${day(edge.last)}</td><td class="figure">${edge.hop}</td></tr>`)}</tbody></table></div></section>`;
  }
}

/** A customer's own network beside what is shown already; steps are counted on from that customer. */
function joined(network, more, from) {
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  more.nodes.filter((node) => node.hop <= 1 && !nodes.has(node.id)).forEach((node) => nodes.set(node.id, { ...node, hop: from.hop + node.hop }));
  const key = (edge) => [edge.from, edge.to, edge.total.currency].join(' ');
  const edges = new Map(network.edges.map((edge) => [key(edge), edge]));
  more.edges.filter((edge) => nodes.has(edge.from) && nodes.has(edge.to) && !edges.has(key(edge)))
    .forEach((edge) => edges.set(key(edge), { ...edge, hop: from.hop + edge.hop }));
  return { ...network, nodes: [...nodes.values()], edges: [...edges.values()] };
}

function legend() {
  return html`<h3>${t('network.legend')}</h3><ul class="legend">
    ${['SUBJECT', 'POTENTIAL_VICTIM', 'ASSOCIATE', 'WITNESS', 'UNKNOWN'].map((role) => html`<li>${shape(role)} ${named('role', role)}</li>`)}
    ${['ACCOUNT', 'NAME', 'CHANNEL'].map((kind) => html`<li><span class="shape ${kind.toLowerCase()}" aria-hidden="true"></span> ${named('node', kind)}</li>`)}</ul>`;
}

customElements.define('cw-network', Network);
