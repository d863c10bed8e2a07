import type { Welcome } from '../service/service.ts';
import type { Turn } from '../talk/turn.ts';
import type { Context } from './context.ts';
import { fill, h } from './dom.ts';
import { focusOn } from './focus.ts';
import { copyWithLabels } from './labelled-copy.ts';
import { isInSight, scrollTo } from './scroll.ts';
import { TurnView } from './turn-view.ts';
import { welcomeView } from './welcome.ts';

/** Pixels above a turn that was scrolled to. */
const MARGIN = 12;

/** The turns of a talk, or the welcome while there are none. */
export class Log {
  readonly element: HTMLElement;
  readonly #context: Context;
  readonly #welcome: ReturnType<typeof welcomeView>;
  readonly #turns = new Map<number, TurnView>();

  constructor(context: Context) {
    this.#context = context;
    this.#welcome = welcomeView(context);
    this.element = h('div', {
      class: 'log',
      role: 'log',
      'aria-live': 'off',
      'aria-label': context.words.log,
      tabindex: 0,
      oncopy: (event: ClipboardEvent) => copyWithLabels(event, this.element, this.#turns.values(), context),
    });
    this.showAll();
  }

  greet(welcome: Welcome): void {
    this.#welcome.show(welcome);
  }

  showAll(): void {
    const { turns } = this.#context.talk;
    this.dispose();
    this.#turns.clear();
    fill(this.element, turns.length === 0 && this.#welcome.element);
    for (const turn of turns) this.show(turn);
  }

  show(turn: Turn): void {
    const shown = this.#turns.get(turn.id);
    if (shown) return shown.show(turn);
    const view = new TurnView(turn, this.#context);
    this.#turns.set(turn.id, view);
    this.#welcome.element.remove();
    this.element.appendChild(view.element);
  }

  scrollToLatest(): void {
    if (this.element.lastElementChild) scrollTo(this.element.lastElementChild, MARGIN);
  }

  /** A reader who has gone back to an earlier answer is not torn away from it. */
  follow({ id }: Turn): void {
    const turn = this.#turns.get(id)?.element;
    if (turn && isInSight(turn)) scrollTo(turn, MARGIN);
  }

  focusOnLatest(): void {
    focusOn((this.element.lastElementChild as HTMLElement | null) ?? this.element);
  }

  /** Nothing runs by the clock any more. */
  dispose(): void {
    for (const turn of this.#turns.values()) turn.rest();
  }
}
