import type { Preferences } from '../preferences.ts';
import type { Context } from './context.ts';
import { fill, h } from './dom.ts';
import { icon } from './icons.ts';
import { menuView } from './menu.ts';

export interface HeadParts {
  readonly context: Context;
  readonly preferences: Preferences;
  readonly choose: (choice: Partial<Preferences>) => void;
  /** Null where the window cannot be closed. */
  readonly close: (() => void) | null;
}

/** Title, the way out, and the menu that opens below them. */
export class Head {
  readonly element: HTMLElement;
  readonly menu = h('div', { class: 'menu-place' });
  readonly #parts: HeadParts;
  readonly #button: HTMLElement;
  #preferences: Preferences;

  constructor(parts: HeadParts) {
    const { context, preferences, close } = parts;
    const { words, settings } = context;
    this.#parts = parts;
    this.#preferences = preferences;
    const toggle = () => this.toggleMenu();
    this.#button = h(
      'button',
      { type: 'button', class: 'tool', 'aria-label': words.menu, 'aria-controls': 'menu', onclick: toggle },
      icon('menu'),
    );
    this.#button.setAttribute('aria-expanded', 'false');
    this.element = h(
      'header',
      { class: 'head' },
      h('span', { class: 'seal', 'aria-hidden': 'true' }, '问'),
      h('h2', { id: 'title' }, settings.title ?? words.title),
      this.#button,
      close && h('button', { type: 'button', class: 'tool', 'aria-label': words.close, onclick: close }, icon('close')),
    );
  }

  get isMenuOpen(): boolean {
    return this.menu.firstChild !== null;
  }

  /** Closed, it gives the focus back. */
  toggleMenu(): void {
    const open = !this.isMenuOpen;
    fill(this.menu, open && menuView(this.#preferences, this.#parts.context, (choice) => this.#choose(choice)));
    this.#button.setAttribute('aria-expanded', String(open));
    if (!open) this.#button.focus();
  }

  #choose(choice: Partial<Preferences>): void {
    this.#preferences = { ...this.#preferences, ...choice };
    this.#parts.choose(choice);
  }
}
