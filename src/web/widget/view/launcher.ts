import type { Words } from '../words/words.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';

/** The bubble: there is no window, and nothing is fetched, until it is pressed. */
export const launcher = (words: Words, title: string | null, open: () => void): HTMLElement =>
  h(
    'button',
    { type: 'button', class: 'launcher', 'aria-haspopup': 'dialog', onclick: open },
    icon('chat'),
    h('span', {}, title ?? words.launch),
  );
