// Starts the page: what may become HTML, who acts, which language and appearance, and which page an address names.

import { LitElement, html, nothing } from 'lit';
import { IDENTITIES, actAs, identity } from '/desk/api.js';
import { LANGUAGES, language, speak, t } from '/desk/words.js';
import '/desk/evidence.js';

// Libraries may clear an element and nothing else: every other text that would become HTML is refused.
globalThis.trustedTypes?.createPolicy('default', {
  createHTML: (text) => (text === '' || text === 'null' ? '' : null),
});

const THEME = 'casewright.theme';
const THEMES = ['auto', 'light', 'dark'];

/** The pages, by the first word of the address behind the hash; each is loaded when it is first shown. */
const PAGES = {
  cases: { load: () => import('/desk/cases.js'), show: () => html`<cw-cases></cw-cases>` },
  knowledge: {
    load: () => Promise.all([import('/desk/knowledge.js'), import('/desk/document.js')]),
    show: ([id], query) => (id ? html`<cw-document .documentId=${id} .passage=${query.get('passage')}></cw-document>`
      : html`<cw-knowledge></cw-knowledge>`),
  },
  library: {
    load: () => import('/desk/library.js'),
    show: ([shelf, id]) => html`<cw-library .shelf=${shelf || 'typologies'} .entry=${id}></cw-library>`,
  },
  service: { load: () => import('/desk/jobs.js'), show: () => html`<cw-jobs></cw-jobs>` },
  case: {
    load: () => import('/desk/case.js'),
    show: ([id, part, detail]) => html`<cw-case .caseId=${id} .part=${part || 'overview'} .detail=${detail}></cw-case>`,
  },
};

function address() {
  const [place, query] = location.hash.replace(/^#\/?/, '').split('?');
  const words = place.split('/').filter(Boolean).map(decodeURIComponent);
  return { page: words[0] || 'cases', rest: words.slice(1), query: new URLSearchParams(query) };
}

function dress() {
  const wished = localStorage.getItem(THEME);
  document.documentElement.dataset.theme = THEMES.includes(wished) ? wished : 'auto';
  document.documentElement.lang = language();
}

class Desk extends LitElement {
  static properties = { place: { state: true }, ready: { state: true } };

  constructor() {
    super();
    this.place = address();
  }

  createRenderRoot() {
    this.replaceChildren();
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', () => this.turn());
    this.turn();
  }

  async turn() {
    const before = this.place;
    this.place = address();
    const page = PAGES[this.place.page];
    if (page) await page.load();
    this.ready = this.place.page;
    await this.updateComplete;
    if (before.page !== this.place.page) this.querySelector('main').focus({ preventScroll: true });
  }

  render() {
    return html`
      <a class="skip" href="#main" @click=${this.skip}>${t('app.skip')}</a>
      <header class="bar">
        <a class="brand" href="#/cases"><img src="/desk/icon.svg" alt="" width="28" height="28"><span>Casewright</span></a>
        <nav aria-label="Casewright">
          <a href="#/cases" aria-current=${this.place.page.startsWith('case') ? 'page' : nothing}>${t('app.cases')}</a>
          <a href="#/knowledge" aria-current=${['knowledge', 'library'].includes(this.place.page) ? 'page' : nothing}>${t('app.knowledge')}</a>
          <a href="#/service" aria-current=${this.place.page === 'service' ? 'page' : nothing}>${t('app.service')}</a>
          <a href="/q/swagger-ui">${t('app.api')}</a>
        </nav>
        <div class="settings">
          ${this.choice('app.actAs', identity(), IDENTITIES.map((name) => [name, name]), (name) => this.become(name))}
          ${this.choice('app.language', language(), LANGUAGES, (name) => this.talk(name))}
          ${this.choice('app.theme', document.documentElement.dataset.theme,
            THEMES.map((name) => [name, t(`app.theme.${name}`)]), (name) => this.wear(name))}
        </div>
      </header>
      <main id="main" tabindex="-1">${this.page()}</main>
      <cw-evidence></cw-evidence>`;
  }

  page() {
    const page = PAGES[this.place.page];
    if (!page) return html`<p class="empty">${t('app.unknownPage')}</p>`;
    return this.ready === this.place.page ? page.show(this.place.rest, this.place.query) : html`<p class="wait">${t('app.loading')}</p>`;
  }

  choice(label, chosen, options, then) {
    return html`<label class="choice"><span>${t(label)}</span>
      <select @change=${(event) => then(event.target.value)}>
        ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
      </select></label>`;
  }

  become(name) {
    actAs(name);
    location.reload();
  }

  talk(name) {
    speak(name);
    location.reload();
  }

  wear(name) {
    localStorage.setItem(THEME, name);
    dress();
    dispatchEvent(new Event('casewright-theme'));
  }

  skip(event) {
    event.preventDefault();
    this.querySelector('main').focus();
  }
}

dress();
customElements.define('cw-desk', Desk);
