import type { Words } from '../words/words.ts';
import { fill, h } from './dom.ts';

const IDLE_SECONDS = 60;
/** The last seconds are shown, with a way to go on (WCAG 2.2.1). */
const WARNED_SECONDS = 15;
const SIGNS = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

/** Clears a kiosk after a minute without a touch or a key. The returned function ends the watch. */
export function watchIdle(root: HTMLElement, words: Words, clear: () => void, isFresh: () => boolean): () => void {
  const left = h('span', {});
  const bar = h(
    'div',
    { class: 'idle', role: 'alert', hidden: true },
    left,
    h('button', { type: 'button', class: 'secondary' }, words.stay),
  );
  root.prepend(bar);
  let rested = 0;
  const wake = () => {
    rested = 0;
    bar.hidden = true;
  };
  const tick = () => {
    rested = isFresh() ? 0 : rested + 1;
    const remaining = IDLE_SECONDS - rested;
    bar.hidden = rested === 0 || remaining > WARNED_SECONDS;
    if (!bar.hidden) fill(left, words.idle(remaining));
    if (remaining > 0) return;
    wake();
    clear();
  };
  const timer = setInterval(tick, 1000);
  for (const sign of SIGNS) root.addEventListener(sign, wake, { passive: true });
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS) root.removeEventListener(sign, wake);
  };
}
