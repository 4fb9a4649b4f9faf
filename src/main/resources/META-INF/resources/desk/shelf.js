// What the pages of the knowledge base share.

import { html, nothing } from 'lit';
import { identity } from '/desk/api.js';
import { t } from '/desk/words.js';

/** Adding and removing documents is an investigator's. */
export function mayAdd() {
  return identity().startsWith('investigator');
}

/** A text with the words that matched, as the search tells where they stand. */
export function marked(text, matches) {
  const parts = [];
  let at = 0;
  for (const { start, end } of matches) {
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...parts, text.slice(at)];
}

/** Scrolls a room, and nothing around it, until an element stands in it, `share` of its height below its top. */
export function bring(room, element, share) {
  if (!room || !element) return;
  const at = element.getBoundingClientRect();
  const from = room.getBoundingClientRect();
  room.scrollTop += at.top - from.top - room.clientHeight * share;
  if (at.left < from.left) room.scrollLeft += at.left - from.left - 16;
}

/** The tabs of the knowledge base. */
export function tabs(current) {
  const places = [['documents', '#/knowledge'], ['typologies', '#/library/typologies'], ['indicators', '#/library/indicators']];
  return html`<nav class="tabs" aria-label=${t('knowledge.title')}>${places.map(([name, address]) => html`
    <a href=${address} aria-current=${name === current ? 'page' : nothing}>${t(`knowledge.${name}`)}</a>`)}</nav>`;
}
