import { h } from './dom.ts';

/** Speaks to screen readers, one short sentence at a time; text that is still arriving is not read piece by piece. */
export class Announcer {
  readonly element = h('div', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' });
  readonly visible = h('p', { class: 'toast', 'aria-hidden': 'true' });
  #fading = 0;

  say(text: string, lang?: string): void {
    // The same sentence twice is a change only if there was none in between.
    this.element.textContent = '';
    if (lang) this.element.lang = lang;
    else this.element.removeAttribute('lang');
    setTimeout(() => (this.element.textContent = text), 50);
  }

  /** Says it and shows it for a while, in the flow of the window. */
  show(text: string): void {
    this.say(text);
    this.visible.textContent = text;
    clearTimeout(this.#fading);
    this.#fading = window.setTimeout(() => (this.visible.textContent = ''), 4000);
  }
}
