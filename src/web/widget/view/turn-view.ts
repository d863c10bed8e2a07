import { isAnswered } from '../talk/turn.ts';
import type { Turn } from '../talk/turn.ts';
import { answerView } from './answer-view.ts';
import { arrivingText } from './answer-text.ts';
import type { Context } from './context.ts';
import { fill, h } from './dom.ts';
import type { Child } from './dom.ts';
import { problemText } from './problem-text.ts';

/** A wait longer than this is spoken of. */
const SLOW_MS = 8000;

/** A question and below it what has become of it so far. */
export class TurnView {
  readonly element: HTMLElement;
  readonly #context: Context;
  readonly #body: HTMLElement;
  #turn: Turn;
  #slow = 0;
  #countdown = 0;

  constructor(turn: Turn, context: Context) {
    this.#turn = turn;
    this.#context = context;
    const { words } = context;
    this.#body = h('div', { class: 'body', oncopy: (event: ClipboardEvent) => this.#copied(event) });
    this.element = h(
      'article',
      { class: 'turn' },
      h('h3', { class: 'question' }, h('span', { class: 'visually-hidden' }, `${words.you}：`), turn.question),
      this.#body,
    );
    this.show(turn);
  }

  show(turn: Turn): void {
    this.#turn = turn;
    this.rest();
    const { state } = turn;
    this.element.setAttribute('aria-busy', String(state.kind === 'waiting'));
    this.#body.className = `body ${state.kind}`;
    fill(this.#body, this.#bodyOf(turn));
  }

  /** What a reader selects and copies takes the label of its answer along (GB 45438-2025). */
  #copied(event: ClipboardEvent): void {
    const { state } = this.#turn;
    const selected = selectionIn(this.element);
    if (state.kind !== 'answered' || selected === '' || !event.clipboardData) return;
    const page = this.#context.service.answerPage(state.answer.id);
    event.clipboardData.setData('text/plain', `${selected}\n\n${state.answer.label}\n${page}`);
    event.preventDefault();
  }

  /** Ends what runs by the clock. */
  rest(): void {
    clearTimeout(this.#slow);
    clearInterval(this.#countdown);
  }

  #bodyOf(turn: Turn): readonly Child[] {
    if (isAnswered(turn)) return answerView(turn, this.#context);
    const { words } = this.#context;
    const { id, state } = turn;
    switch (state.kind) {
      case 'answered':
        return [];
      case 'waiting':
        return this.#waiting(state.step, state.text);
      case 'stopped':
        return [
          state.text && arrivingText(state.text),
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

  #waiting(step: string | null, text: string): readonly Child[] {
    const { words } = this.#context;
    const slow = h('span', {});
    this.#slow = window.setTimeout(() => fill(slow, words.slow), SLOW_MS);
    const progress = `${words.steps[step ?? ''] ?? words.searching}……`;
    return [
      text !== '' && arrivingText(text),
      h('p', { class: 'progress' }, h('span', { class: 'dots', 'aria-hidden': 'true' }), progress, slow),
    ];
  }

  #retryButton(id: number, wait: number | null): HTMLElement {
    const { words, talk } = this.#context;
    const retry = h('button', { type: 'button', class: 'secondary', onclick: () => void talk.retry(id) }, words.retry);
    if (wait !== null) this.#countDown(retry, wait);
    return retry;
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

/** Chromium tells a selection within a shadow tree by the tree, other browsers by the document. */
function selectionIn(element: HTMLElement): string {
  const tree = element.getRootNode() as ShadowRoot & { getSelection?(): Selection | null };
  return String(tree.getSelection?.() ?? getSelection() ?? '');
}
