import type { Words } from '../words/words.ts';
import { fill, h } from './dom.ts';

const IDLE_SECONDS = 60;
/** The last seconds are shown, with a way to go on (WCAG 2.2.1). */
const WARNED_SECONDS = 15;
const SIGNS = ['pointerdown', 'click', 'keydown', 'input', 'wheel', 'touchmove'] as const;

export interface Watched {
  readonly words: () => Words;
  /** Whether there is anything to clear. */
  readonly isInUse: () => boolean;
  readonly clear: () => void;
}

export interface IdleWatch {
  /** Stands over everything while time is running out. */
  readonly bar: HTMLElement;
  /** As if somebody had touched it: a page may ask by buttons of its own. */
  wake(): void;
  end(): void;
}

/** Clears a kiosk after a minute without a touch or a key, unless nobody has touched it since it was cleared last. */
export function watchIdle(root: HTMLElement, { words, isInUse, clear }: Watched): IdleWatch {
  const warning = h('span', { class: 'visually-hidden', role: 'alert' });
  const left = h('span', { 'aria-hidden': 'true' });
  const stay = h('button', { type: 'button', class: 'secondary' });
  const bar = h('div', { class: 'idle', hidden: true }, warning, left, stay);
  let rested = 0;
  let isTouched = false;
  const hide = () => {
    rested = 0;
    bar.hidden = true;
    fill(warning);
  };
  const wake = () => {
    isTouched = true;
    hide();
  };
  const warn = (remaining: number) => {
    if (bar.hidden) {
      bar.hidden = false;
      fill(warning, words().idleSoon);
      fill(stay, words().stay);
    }
    fill(left, words().idle(remaining));
  };
  const tick = () => {
    if (!isTouched || !isInUse()) return;
    rested += 1;
    const remaining = IDLE_SECONDS - rested;
    if (remaining <= WARNED_SECONDS) warn(remaining);
    if (remaining > 0) return;
    isTouched = false;
    hide();
    clear();
  };
  const timer = setInterval(tick, 1000);
  for (const sign of SIGNS) root.addEventListener(sign, wake, { passive: true });
  return {
    bar,
    wake,
    end() {
      clearInterval(timer);
      for (const sign of SIGNS) root.removeEventListener(sign, wake);
    },
  };
}
