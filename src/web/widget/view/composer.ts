import type { Context } from './context.ts';
import { fill, h } from './dom.ts';
import { icon } from './icons.ts';
import { findDictation } from './speech.ts';
import type { Dictation } from './speech.ts';

/** Characters of a question, counted as people count them. */
const LIMIT = 500;
/** From here on the counter is told to those who listen. */
const NEAR = 450;
/** Ends a composition in browsers that report no `isComposing` for it. */
const COMPOSING = 229;

/** The box to ask from. Enter sends, unless it only ends the composition of a Chinese word; Shift+Enter breaks the line. */
export class Composer {
  readonly element: HTMLFormElement;
  readonly #context: Context;
  readonly #input: HTMLTextAreaElement;
  readonly #button: HTMLButtonElement;
  readonly #counter: HTMLElement;
  readonly #complaint: HTMLElement;

  constructor(context: Context, draft: string) {
    const { words } = context;
    this.#context = context;
    this.#counter = h('span', { class: 'counter', id: 'counter' });
    this.#complaint = h('p', { class: 'error', id: 'complaint', role: 'alert' });
    this.#input = h('textarea', {
      rows: 1,
      'aria-label': words.input,
      'aria-describedby': 'complaint counter privacy',
      placeholder: words.placeholder,
      autocomplete: 'off',
      enterkeyhint: 'send',
      oninput: () => this.#changed(),
      onkeydown: (event: KeyboardEvent) => this.#pressed(event),
    });
    this.#button = h('button', { type: 'submit', class: 'send' });
    const extra = h('span', { class: 'extra' });
    this.element = h(
      'form',
      {
        class: 'composer',
        onsubmit: (event: Event) => {
          event.preventDefault();
          this.#submit();
        },
      },
      this.#complaint,
      h('div', { class: 'box' }, this.#input, extra, this.#button),
      h(
        'p',
        { class: 'hint' },
        h('span', { id: 'privacy' }, context.settings.kiosk ? words.privacyKiosk : words.privacy),
        this.#counter,
      ),
    );
    this.#input.value = draft;
    this.update();
    if (context.settings.dictation)
      void findDictation().then((dictation) => dictation && fill(extra, this.#dictationButton(dictation)));
  }

  get draft(): string {
    return this.#input.value;
  }

  focus(): void {
    this.#input.focus();
  }

  clear(): void {
    this.#input.value = '';
    this.update();
  }

  /** The button stops while a question is open. */
  update(): void {
    const { words, talk } = this.#context;
    const label = talk.isAsking ? words.stop : words.ask;
    if (this.#button.getAttribute('aria-label') !== label) {
      this.#button.setAttribute('aria-label', label);
      fill(this.#button, icon(talk.isAsking ? 'stop' : 'send'), h('span', { 'aria-hidden': 'true' }, label));
    }
    this.#changed();
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === COMPOSING) return;
    event.preventDefault();
    if (!this.#context.talk.isAsking) this.#submit();
  }

  #submit(): void {
    const { talk, ask } = this.#context;
    if (talk.isAsking) return talk.stop();
    const question = this.#input.value.trim();
    if (question === '' || lengthOf(question) > LIMIT) return this.#input.focus();
    this.clear();
    ask(question);
  }

  #changed(): void {
    const { words } = this.#context;
    const used = lengthOf(this.#input.value.trim());
    const over = used - LIMIT;
    fill(this.#counter, words.counter(used, LIMIT));
    this.#counter.setAttribute('aria-live', used >= NEAR ? 'polite' : 'off');
    this.#input.setAttribute('aria-invalid', String(over > 0));
    const complaint = over > 0 ? words.tooLong(over) : '';
    if (this.#complaint.textContent !== complaint) this.#complaint.textContent = complaint;
    this.#input.style.height = 'auto';
    this.#input.style.height = `${Math.max(this.#input.scrollHeight, 1)}px`;
  }

  #dictationButton(dictation: Dictation): HTMLElement {
    const { words } = this.#context;
    const button = h('button', { type: 'button', class: 'tool', 'aria-label': words.dictate }, icon('microphone'));
    const show = (listening: boolean) => {
      button.setAttribute('aria-pressed', String(listening));
      button.setAttribute('aria-label', listening ? words.dictating : words.dictate);
    };
    const hear = (text: string) => {
      this.#input.value = text;
      this.#changed();
    };
    button.addEventListener('click', () => show(dictation.toggle(hear, () => show(false))));
    return button;
  }
}

const lengthOf = (text: string) => Array.from(text).length;
