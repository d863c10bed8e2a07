import type { Talk } from '../talk/talk.ts';
import type { Words } from '../words/words.ts';
import { fill, h } from './dom.ts';

/** Says that there is no connection for as long as there is none. */
export function offlineBar(words: Words) {
  const element = h('p', { class: 'offline', role: 'status', hidden: true });
  const show = () => {
    element.hidden = navigator.onLine;
    fill(element, navigator.onLine ? '' : words.offline);
  };
  addEventListener('online', show);
  addEventListener('offline', show);
  show();
  const end = () => {
    removeEventListener('online', show);
    removeEventListener('offline', show);
  };
  return { element, end };
}

/** Says to which place the talk is narrowed, with the way out of it; nothing once it is widened. */
export function scopeBar(talk: Talk, words: Words, widen: () => void) {
  const element = h('div', {});
  const show = (name: string | null) => {
    if (talk.region === null) return fill(element);
    const button = h('button', { type: 'button', class: 'plain', onclick: widen }, words.widen);
    fill(element, h('p', { class: 'scope' }, h('span', {}, words.scope(name ?? talk.region)), button));
  };
  show(null);
  return { element, show };
}
