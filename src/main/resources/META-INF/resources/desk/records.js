// Records of the case's customers as the API has them, read once, and what can be added up from them exactly.

import { all, path } from '/desk/api.js';

const kept = new Map();

/** Every transaction of a customer, oldest first; `seen` is told how many were read so far. */
export function transactionsOf(customer, seen = () => {}) {
  if (!kept.has(customer)) {
    const reading = all(`${path`/v1/customers/${customer}/transactions`}?limit=1000&first=oldest`, seen);
    reading.catch(() => kept.delete(customer));
    kept.set(customer, reading);
  }
  return kept.get(customer);
}

/** An amount in millionths of its currency: no decimal of any currency is lost. */
export function exact(amount) {
  const [whole, part = ''] = amount.split('.');
  return BigInt(whole + part.padEnd(6, '0').slice(0, 6));
}

/** The decimal string of millionths, with at least two decimals. */
export function decimal(millionths) {
  const sign = millionths < 0n ? '-' : '';
  const digits = (millionths < 0n ? -millionths : millionths).toString().padStart(7, '0');
  const part = digits.slice(-6).replace(/0{1,4}$/, '');
  return `${sign}${digits.slice(0, -6)}.${part}`;
}

const months = new Map();

/** The calendar month (2026-05) of a booking, in the zone that it was booked in. */
export function monthOf({ booked, zone }) {
  if (!months.has(zone)) {
    months.set(zone, new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', timeZone: zone }));
  }
  const parts = months.get(zone).formatToParts(new Date(booked));
  const of = (type) => parts.find((one) => one.type === type).value;
  return `${of('year')}-${of('month')}`;
}

/** Money in and out by month, every month between the first and the last, in one currency. */
export function byMonth(transactions, currency) {
  const sums = new Map();
  for (const one of transactions) {
    if (one.amount.currency !== currency) continue;
    const month = monthOf(one);
    const sum = sums.get(month) || { IN: 0n, OUT: 0n };
    sum[one.direction] += exact(one.amount.amount);
    sums.set(month, sum);
  }
  const known = [...sums.keys()].sort();
  if (!known.length) return [];
  const rows = [];
  for (let month = known[0]; month <= known.at(-1); month = after(month)) {
    rows.push({ month, ...(sums.get(month) || { IN: 0n, OUT: 0n }) });
  }
  return rows;
}

function after(month) {
  const [year, number] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The middle of some sums; of two middles their mean. */
export function median(sums) {
  const sorted = [...sums].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const middle = Math.floor(sorted.length / 2);
  if (!sorted.length) return 0n;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2n;
}

/** Marks that an investigator looks for: cash, cross-border (by the other side's country), virtual asset. */
export function marksOf(transaction, home) {
  const marks = [];
  if (transaction.channel === 'CASH' || transaction.channel === 'ATM') marks.push('cash');
  if (transaction.counterparty.country && transaction.counterparty.country !== home) marks.push('abroad');
  if (transaction.channel === 'VIRTUAL_ASSET') marks.push('virtual');
  return marks;
}
