// A customer's months beside the usual month of its segment.

import { html, nothing } from 'lit';
import { Problem, get, path } from '/desk/api.js';
import { colour } from '/desk/charts.js';
import { named, number, t } from '/desk/words.js';

const MEASURES = { IN: 'CREDITS', OUT: 'DEBITS' };

/** Nothing where there is no comparison yet. */
export async function peersOf(customer) {
  try {
    return await get(path`/v1/customers/${customer}/peers`);
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404) return null;
    throw problem;
  }
}

/** The segment's median as a line in each direction; none for a small group or another currency. */
export function peerLines(peers, months, currency) {
  if (!peers || peers.small || peers.currency !== currency) return [];
  return ['IN', 'OUT'].map((direction) => {
    const { median } = comparison(peers, direction);
    const tint = colour(direction === 'IN' ? 'money-in' : 'money-out');
    return {
      name: t('peers.line', { direction: named('direction', direction).toLowerCase() }), type: 'line', symbol: 'none',
      lineStyle: { color: tint, width: 1.5, opacity: 0.75 }, itemStyle: { color: tint }, data: months.map(() => median),
    };
  });
}

/** The same in words, with what nine in ten members have. */
export function peerWords(peers, currency) {
  if (!peers || peers.currency !== currency) return nothing;
  const { segment, members } = peers;
  if (peers.small) return html`<p class="quiet">${t('peers.small', { segment, members: number(members) })}</p>`;
  const money = (value) => `${currency} ${number(Math.round(value))}`;
  return html`<p class="quiet">${t('peers.intro', { segment, members: number(members) })}
    ${['IN', 'OUT'].map((direction) => {
      const { own, p5, median, p95 } = comparison(peers, direction);
      return html`${t(`peers.${direction}`, { own: money(own), median: money(median), from: money(p5), to: money(p95) })} `;
    })}</p>`;
}

function comparison(peers, direction) {
  return peers.comparisons.find((one) => one.measure === MEASURES[direction]);
}
