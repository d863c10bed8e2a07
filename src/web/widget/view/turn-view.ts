import { isAnswered } from '../talk/turn.ts';
import type { Turn } from '../talk/turn.ts';
import { answerView } from './answer-view.ts';
import { arrivingText } from './answer-text.ts';
import type { Context } from './context.ts';
import { CONTENT, fill, h } from './dom.ts';
import type { Child } from './dom.ts';
import { focusOn, focusedIn } from './focus.ts';
import { problemText } from './problem-text.ts';

/** A wait longer than this is spoken of. */
const SLOW_MS = 8000;

/** A question and below it what has become of it so far. */
export class TurnView {
  readonly element: HTMLElement;
  readonly #context: Context;
  readonly #body = h('div', { class: 'body' });
  readonly #slow = h('span', {});
  #turn: Turn;
  #slowTimer = 0;
  #countdown = 0;

  constructor(turn: Turn, context: Context) {
    this.#turn = turn;
    this.#context = context;
    const asked = h('span', { class: 'visually-hidden' }, `${context.words.you}：`);
    this.element = h(
      'article',
      { class: 'turn' },
      h('h3', { class: 'question' }, asked, h('span', CONTENT, turn.question)),
      this.#body,
    );
    this.show(turn);
  }

  get turn(): Turn {
    return this.#turn;
  }

  /** Draws the turn anew. The focus stays with it when the button that had it is gone. */
  show(turn: Turn): void {
    const hadFocus = this.#body.contains(focusedIn(this.#body));
    this.#turn = turn;
    const isWaiting = turn.state.kind === 'waiting';
    if (isWaiting) this.#beginWaiting();
    else this.rest();
    this.element.setAttribute('aria-busy', String(isWaiting));
    this.#body.className = `body ${turn.state.kind}`;
    fill(this.#body, this.#bodyOf(turn));
    if (hadFocus) focusOn(this.#body.querySelector<HTMLElement>('.given') ?? this.element);
  }

  /** Ends what runs by the clock. */
  rest(): void {
    clearTimeout(this.#slowTimer);
    clearInterval(this.#countdown);
    this.#slowTimer = 0;
    fill(this.#slow);
  }

  #beginWaiting(): void {
    clearInterval(this.#countdown);
    if (this.#slowTimer === 0)
      this.#slowTimer = window.setTimeout(() => fill(this.#slow, this.#context.words.slow), SLOW_MS);
  }

  #bodyOf(turn: Turn): readonly Child[] {
    if (isAnswered(turn)) return answerView(turn, this.#context);
    const { words } = this.#context;
    const { id, state } = turn;
    switch (state.kind) {
      case 'answered':
        return [];
      case 'waiting':
        return [...this.#unfinished(state.text), this.#progress(state.step)];
      case 'stopped':
        return [
          ...this.#unfinished(state.text),
          h('p', { class: 'hint' }, state.text ? words.stopped : words.stoppedEmpty),
          this.#retryButton(id, null),
        ];
      case 'failed':
        return [
          h('p', { class: 'error' }, problemText(state.problem, words)),
          this.#retryButton(id, state.problem.retryAfter),
        ];
    }
  }

  /** Text that came without its sources has a label of its own. */
  #unfinished(text: string): readonly Child[] {
    if (text === '') return [];
    return [arrivingText(text), h('p', { class: 'generated' }, this.#context.words.unfinished)];
  }

  #progress(step: string | null): HTMLElement {
    const { words } = this.#context;
    const doing = `${words.steps[step ?? ''] ?? words.searching}……`;
    return h('p', { class: 'progress' }, h('span', { class: 'dots', 'aria-hidden': 'true' }), doing, this.#slow);
  }

  #retryButton(id: number, wait: number | null): HTMLElement {
    const { words, retry } = this.#context;
    const button = h('button', { type: 'button', class: 'secondary', onclick: () => retry(id) }, words.retry);
    if (wait !== null) this.#countDown(button, wait);
    return button;
  }

  #countDown(retry: HTMLButtonElement, wait: number): void {
    const { words } = this.#context;
    let left = wait;
    const tick = () => {
      retry.disabled = left > 0;
      fill(retry, left > 0 ? words.retryIn(left) : words.retry);
      if (left === 0) clearInterval(this.#countdown);
      left -= 1;
    };
    tick();
    this.#countdown = window.setInterval(tick, 1000);
  }
}
