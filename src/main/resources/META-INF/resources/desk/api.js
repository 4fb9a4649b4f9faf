// The one door to the service: its public API under /v1, as the chosen development identity.

const IDENTITY = 'casewright.identity';
const FIRST = 'investigator-1';

/** Development identities that may read cases (README, "Who may read what"). */
export const IDENTITIES = [
  'investigator-1', 'investigator-2', 'report-writer-1', 'report-writer-2', 'reviewer-1', 'reviewer-2',
];

export function identity() {
  const kept = sessionStorage.getItem(IDENTITY);
  return IDENTITIES.includes(kept) ? kept : FIRST;
}

export function actAs(name) {
  sessionStorage.setItem(IDENTITY, name);
}

/** A refusal in the service's own words (RFC 9457). */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail || body.title || `HTTP ${status}`);
    this.status = status;
    this.type = (body.type || '').replace('urn:problem:', '');
    this.requestId = body.requestId;
  }
}

/** Only paths of our own API are ever asked for: a link inside an answer cannot lead elsewhere. */
function within(path) {
  const address = new URL(path, location.origin);
  if (address.origin !== location.origin || !address.pathname.startsWith('/v1/')) {
    throw new TypeError('not a path of the API');
  }
  return address.pathname + address.search;
}

async function call(method, path, { body, signal, lastEvent, accept = 'application/json' } = {}) {
  const headers = { Accept: accept, 'X-Casewright-User': identity() };
  if (lastEvent) headers['Last-Event-ID'] = lastEvent;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const response = await fetch(within(path), {
    method, headers, signal, body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (response.ok) return response;
  throw new Problem(response.status, await response.json().catch(() => ({})));
}

export async function get(path, options) {
  return (await call('GET', path, options)).json();
}

export async function post(path, body, options) {
  return (await call('POST', path, { ...options, body })).json();
}

export async function put(path, body, options) {
  return (await call('PUT', path, { ...options, body })).json();
}

export async function remove(path) {
  return (await call('DELETE', path)).json();
}

/** The bytes of a file. */
export async function bytes(path, options) {
  return new Uint8Array(await (await call('GET', path, { ...options, accept: '*/*' })).arrayBuffer());
}

/** Sends a file and is told how much of it has gone; `signal` ends it. */
export function send(path, file, type, { sent = () => {}, signal } = {}) {
  const request = new XMLHttpRequest();
  signal?.addEventListener('abort', () => request.abort());
  return new Promise((done, refuse) => {
    request.open('POST', within(path));
    request.setRequestHeader('Content-Type', type);
    request.setRequestHeader('X-Casewright-User', identity());
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) => sent(event.loaded / Math.max(1, event.total)));
    request.addEventListener('load', () => (request.status < 300 ? done(request.response)
      : refuse(new Problem(request.status, request.response || {}))));
    request.addEventListener('error', () => refuse(new TypeError('the connection was lost')));
    request.addEventListener('abort', () => refuse(new DOMException('stopped', 'AbortError')));
    request.send(file);
  });
}

/** What the service says of its own health; a service that is not well says so with the same body. */
export async function health() {
  return (await fetch('/q/health', { headers: { Accept: 'application/json' } })).json();
}

/** Saves a file of the service under the name that the service gives it. */
export async function download(path) {
  const response = await call('GET', path, { accept: '*/*' });
  const name = nameOf(response.headers.get('Content-Disposition') || '');
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

function nameOf(disposition) {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : /filename="?([^";]+)"?/.exec(disposition)?.[1] || 'casewright';
}

/** Path segments are encoded here, so that no id can change the path. */
export function path(strings, ...ids) {
  return strings.reduce((all, part, i) => all + encodeURIComponent(ids[i - 1]) + part);
}

/** Every item of a listing, page by page; `seen` is told how many there are so far. */
export async function all(first, seen = () => {}) {
  const items = [];
  let next = null;
  do {
    const page = await get(next ? `${first}&after=${encodeURIComponent(next)}` : first);
    items.push(...page.items);
    seen(items.length);
    next = page.next;
  } while (next);
  return items;
}

/** Server-sent events as { id, name, data } with the data read as JSON: of a POST with a body, of a GET without. */
export async function* events(path, { body, signal, lastEvent } = {}) {
  const response = await call(body ? 'POST' : 'GET', path, { body, signal, lastEvent, accept: 'text/event-stream' });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let kept = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (kept + value).replaceAll('\r\n', '\n').split('\n\n');
    kept = blocks.pop();
    for (const block of blocks) {
      const event = read(block);
      if (event) yield event;
    }
  }
}

function read(block) {
  let name = 'message';
  let id = '';
  const data = [];
  for (const line of block.split('\n')) {
    if (line.startsWith('event:')) name = line.slice(6).trim();
    if (line.startsWith('id:')) id = line.slice(3).trim();
    if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
  }
  return data.length ? { id, name, data: JSON.parse(data.join('\n')) } : null;
}
