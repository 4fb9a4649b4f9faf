// Texts of the page. English is whole; a language that lacks a text shows the English one.

import en from '/desk/words/en.js';
import de from '/desk/words/de.js';
import zh from '/desk/words/zh.js';

const LANGUAGE = 'casewright.language';
const TEXTS = { en, de, zh };

export const LANGUAGES = [['en', 'English'], ['de', 'Deutsch'], ['zh', '中文']];

export function language() {
  const wished = localStorage.getItem(LANGUAGE) || navigator.language.slice(0, 2);
  return TEXTS[wished] ? wished : 'en';
}

export function speak(name) {
  localStorage.setItem(LANGUAGE, name);
}

/** A text by its key, with {name} filled from the values. */
export function t(key, values = {}) {
  const text = TEXTS[language()][key] ?? en[key] ?? key;
  return text.replace(/\{(\w+)}/g, (whole, name) => (name in values ? values[name] : whole));
}

/** The same for a number of things: a language may have words of its own for one of them, under `key.one`. */
export function counted(key, count, values = {}) {
  const one = new Intl.PluralRules(language()).select(count) === 'one' && TEXTS[language()][`${key}.one`];
  return t(one ? `${key}.one` : key, { count: number(count), ...values });
}

/** How the sentences of an answer fared before the checker. */
export function fared(quality) {
  const { written, repaired, replaced, leftOut } = quality;
  return repaired + replaced + leftOut === 0 ? counted('case.passed', written) : t('case.quality', quality);
}

/** A text for an upper-case code of the API, such as a role; the code itself where there is none. */
export function named(group, code) {
  const key = `${group}.${code}`;
  return en[key] === undefined ? code.toLowerCase().replaceAll('_', ' ') : t(key);
}

const formats = new Map();

/** Formats are dear to make and cheap to use. */
function format(key, make) {
  const whole = `${language()} ${key}`;
  if (!formats.has(whole)) formats.set(whole, make(language()));
  return formats.get(whole);
}

export const number = (value) => format('number', (name) => new Intl.NumberFormat(name)).format(value);

/** A decimal string with its currency's code; never rounded. */
export function money({ amount, currency }) {
  const digits = (amount.split('.')[1] || '').length;
  const shown = format(`money ${digits}`, (name) => new Intl.NumberFormat(name, { minimumFractionDigits: digits, maximumFractionDigits: digits }));
  return `${currency} ${shown.format(amount)}`;
}

/** A calendar day as the records have it; a day has no zone. */
export function day(text) {
  return format('day', (name) => new Intl.DateTimeFormat(name, { dateStyle: 'medium', timeZone: 'UTC' })).format(new Date(text));
}

/** An instant in the reader's own zone. */
export function moment(instant) {
  return format('moment', (name) => new Intl.DateTimeFormat(name, { dateStyle: 'medium', timeStyle: 'short' })).format(new Date(instant));
}

/** An instant in the zone that it was booked in. */
export function booked(instant, zone) {
  return format(`booked ${zone}`, (name) => new Intl.DateTimeFormat(name, {
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', timeZone: zone,
  })).format(new Date(instant));
}
