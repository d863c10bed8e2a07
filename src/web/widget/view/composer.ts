import { QUESTION_LIMIT, lengthOf } from '../../../domain/question.ts';
import { isComposing } from './composing.ts';
import type { Context } from './context.ts';
import { fill, h } from './dom.ts';
import { icon } from './icons.ts';
import { findDictation } from './dictation.ts';
import type { Dictation } from './dictation.ts';

/** From here on the counter is told to those who listen. */
const NEAR = 450;

/** The box to ask from. Enter sends, unless it only ends the composition of a Chinese word; Shift+Enter breaks the line. */
export class Composer {
  readonly element: HTMLFormElement;
  readonly #context: Context;
  readonly #input: HTMLTextAreaElement;
  readonly #button: HTMLButtonElement;
  readonly #counter: HTMLElement;
  readonly #complaint: HTMLElement;
  #dictation: Dictation | null = null;
  #level = 0;

  constructor(context: Context, draft: string) {
    const { words } = context;
    this.#context = context;
    this.#counter = h('span', { class: 'counter', id: 'counter' });
    this.#complaint = h('p', { class: 'error', id: 'complaint' });
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
    this.#button = h('button', { type: 'submit', class: 'send', onclick: (event: MouseEvent) => this.#clicked(event) });
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
    if (context.settings.dictation) void this.#offerDictation(extra);
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

  /** Nothing is heard any more. */
  dispose(): void {
    this.#dictation?.stop();
  }

  /** A double click sends; it does not send and stop. */
  #clicked(event: MouseEvent): void {
    if (event.detail > 1) event.preventDefault();
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    if (!this.#context.talk.isAsking) this.#submit();
  }

  #submit(): void {
    const { talk, ask } = this.#context;
    if (talk.isAsking) return talk.stop();
    const question = this.#input.value.trim();
    if (question === '' || lengthOf(question) > QUESTION_LIMIT) return this.#input.focus();
    this.#dictation?.stop();
    this.clear();
    ask(question);
  }

  #changed(): void {
    const { words } = this.#context;
    const used = lengthOf(this.#input.value.trim());
    const over = used - QUESTION_LIMIT;
    fill(this.#counter, words.counter(used, QUESTION_LIMIT));
    fill(this.#complaint, over > 0 && words.tooLong(over));
    this.#input.setAttribute('aria-invalid', String(over > 0));
    this.#tellLength(used);
    this.#input.style.height = 'auto';
    this.#input.style.height = `${Math.max(this.#input.scrollHeight, 1)}px`;
  }

  /** Tells those who listen when the end is near and when it is passed, not at every key. */
  #tellLength(used: number): void {
    const { words, say } = this.#context;
    const level = used > QUESTION_LIMIT ? 2 : used >= NEAR ? 1 : 0;
    if (level > this.#level)
      say(level === 2 ? words.tooLong(used - QUESTION_LIMIT) : words.counter(used, QUESTION_LIMIT));
    this.#level = level;
  }

  async #offerDictation(place: HTMLElement): Promise<void> {
    this.#dictation = await findDictation();
    if (this.#dictation) fill(place, this.#dictationButton(this.#dictation));
  }

  /** What is heard comes behind what was typed. */
  #dictationButton(dictation: Dictation): HTMLElement {
    const { words, say } = this.#context;
    const button = h('button', { type: 'button', class: 'tool', 'aria-label': words.dictate }, icon('microphone'));
    const show = (listening: boolean) => {
      button.setAttribute('aria-pressed', String(listening));
      button.setAttribute('aria-label', listening ? words.dictating : words.dictate);
    };
    const start = () => {
      const typed = this.#input.value;
      const hear = (text: string) => {
        this.#input.value = typed + text;
        this.#changed();
      };
      const listens = dictation.toggle(hear, () => show(false));
      show(listens);
      if (listens) say(words.dictating);
    };
    button.addEventListener('click', start);
    return button;
  }
}
