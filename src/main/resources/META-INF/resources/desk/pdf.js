// The pages of a PDF as pictures, with boxes drawn over them. pdf.js reads the file in a worker of our own address;
// it evaluates no code and compiles none.

import { LitElement, html } from 'lit';
import { GlobalWorkerOptions, getDocument } from 'pdfjs/build/pdf.min.mjs';
import { bring } from '/desk/shelf.js';
import { number, t } from '/desk/words.js';

const HOME = new URL('../', import.meta.resolve('pdfjs/build/pdf.min.mjs')).pathname;
const WORKER = `${HOME}build/pdf.worker.min.mjs`;

/** The one address that may become a worker. */
const policy = globalThis.trustedTypes?.createPolicy('casewright-pdf', {
  createScriptURL: (address) => (address === WORKER ? address : null),
});

/** Reads a PDF; to be ended with destroy(). */
export function open(data) {
  GlobalWorkerOptions.workerPort ??= new Worker(policy ? policy.createScriptURL(WORKER) : WORKER, { type: 'module' });
  return getDocument({
    data,
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    enableXfa: false,
    cMapUrl: `${HOME}cmaps/`,
    standardFontDataUrl: `${HOME}standard_fonts/`,
    wasmUrl: `${HOME}wasm/`,
    verbosity: 0,
  });
}

/** One page: as large as its place, drawn when it comes near, with the boxes that lie on it. */
class PdfPage extends LitElement {
  static properties = { page: {}, size: {}, zoom: {}, boxes: {}, label: {} };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.near = new IntersectionObserver(([entry]) => (entry.isIntersecting ? this.draw() : this.clear()), {
      root: this.closest('.sheets'), rootMargin: '120% 0px',
    });
    this.updateComplete.then(() => this.near.observe(this));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.near.disconnect();
    this.clear();
  }

  updated(changed) {
    if (changed.has('zoom') && this.drawn) {
      this.clear();
      this.draw();
    }
  }

  async draw() {
    if (this.drawn) return;
    const scale = this.zoom * Math.min(2, Math.max(1, devicePixelRatio));
    const viewport = this.page.getViewport({ scale });
    const canvas = this.querySelector('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    this.drawn = this.page.render({ canvas, viewport });
    try {
      await this.drawn.promise;
      this.toggleAttribute('drawn', true);
    } catch (error) {
      if (error.name !== 'RenderingCancelledException') throw error;
    }
  }

  clear() {
    this.drawn?.cancel();
    this.drawn = null;
    this.removeAttribute('drawn');
    const canvas = this.querySelector('canvas');
    if (canvas) canvas.width = canvas.height = 0;
  }

  render() {
    const { width, height } = this.size;
    const share = (part, of) => `${(100 * part) / of}%`;
    return html`<div class="sheet" .style=${`width:${width * this.zoom}px;height:${height * this.zoom}px`}>
      <canvas role="img" aria-label=${this.label}></canvas>
      ${this.boxes.map((box) => html`<i class="box" .style=${`left:${share(box.left, width)};top:${share(box.top, height)};width:${share(box.width, width)};height:${share(box.height, height)}`}></i>`)}
    </div><p class="quiet sheet-number" aria-hidden="true">${this.label}</p>`;
  }
}

customElements.define('cw-pdf-page', PdfPage);

/**
 * All pages below each other, as wide as there is room, times `scale`. `boxes` are of the passage that is marked; the
 * first of them is brought into view.
 */
class PdfPages extends LitElement {
  static properties = { file: {}, boxes: {}, scale: {}, printed: {}, fit: { state: true }, pages: { state: true } };

  constructor() {
    super();
    this.boxes = [];
    this.scale = 1;
    this.fit = 1;
  }

  firstUpdated() {
    this.room = new ResizeObserver(() => this.measure());
    this.room.observe(this.querySelector('.sheets'));
  }

  measure() {
    if (!this.pages) return;
    const room = this.querySelector('.sheets').clientWidth - 40;
    this.fit = Math.max(0.4, Math.min(1.6, room / Math.max(...this.pages.map(({ size }) => size.width))));
  }

  get zoom() {
    return this.fit * this.scale;
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.room?.disconnect();
    this.task?.destroy();
  }

  willUpdate(changed) {
    if (changed.has('file')) this.read();
  }

  async read() {
    const task = open(this.file);
    this.task = task;
    const document = await task.promise;
    const pages = [];
    for (let i = 1; i <= document.numPages; i++) pages.push(await document.getPage(i));
    if (task !== this.task) return;
    this.pages = pages.map((page) => ({ page, size: page.getViewport({ scale: 1 }) }));
    this.measure();
  }

  async updated(changed) {
    if (this.pages && (changed.has('pages') || changed.has('boxes') || changed.has('scale') || changed.has('fit'))) {
      await this.updateComplete;
      this.reach();
    }
  }

  /** Brings the marked words into view. */
  async reach() {
    await Promise.all([...this.querySelectorAll('cw-pdf-page')].map((page) => page.updateComplete));
    bring(this.querySelector('.sheets'), this.querySelector('.box'), 0.28);
  }

  label(i) {
    const printed = this.printed?.get(i + 1);
    const page = t('document.page', { page: number(i + 1), pages: number(this.pages.length) });
    return printed && printed !== String(i + 1) ? `${page}, ${t('document.printed', { page: printed })}` : page;
  }

  render() {
    return html`<div class="sheets" tabindex="0" role="group" aria-label=${t('document.pages')}>
      ${this.pages ? this.pages.map(({ page, size }, i) => html`<cw-pdf-page .page=${page} .size=${size} .zoom=${this.zoom}
          .label=${this.label(i)} .boxes=${this.boxes.filter((box) => box.page === i + 1)}></cw-pdf-page>`)
        : html`<p class="wait">${t('document.opening')}</p>`}</div>`;
  }
}

customElements.define('cw-pdf-pages', PdfPages);
