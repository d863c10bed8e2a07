import { THEMES } from '../settings.ts';
import type { Theme } from '../settings.ts';
import { talkRecord } from '../talk/record.ts';
import { isAnswered } from '../talk/turn.ts';
import type { Preferences } from '../preferences.ts';
import type { Context } from './context.ts';
import { h } from './dom.ts';

/** A second press within this time clears the talk. */
const SURE_MS = 5000;

/** How the window looks and what can be done with the whole talk; opens in place below the header. */
export function menuView(preferences: Preferences, context: Context, change: (to: Partial<Preferences>) => void) {
  const { words, settings } = context;
  const { large, theme, language } = preferences;
  const toggleLarge = () => change({ large: !large });
  const chooseTheme = (event: Event) => change({ theme: (event.currentTarget as HTMLSelectElement).value as Theme });
  const otherLanguage = () => change({ language: language === 'en' ? 'zh-CN' : 'en' });
  return h(
    'div',
    { class: 'menu', id: 'menu' },
    h(
      'button',
      { type: 'button', class: 'secondary', 'aria-pressed': String(large), onclick: toggleLarge },
      words.large,
    ),
    h(
      'label',
      {},
      h('span', {}, words.theme),
      h(
        'select',
        { onchange: chooseTheme },
        THEMES.map((one) => h('option', { value: one, selected: one === theme }, words.themes[one])),
      ),
    ),
    h(
      'button',
      { type: 'button', class: 'secondary', lang: language === 'en' ? 'zh-CN' : 'en', onclick: otherLanguage },
      words.language,
    ),
    settings.kiosk
      ? null
      : h('button', { type: 'button', class: 'secondary', onclick: () => download(context) }, words.download),
    clearButton(context),
  );
}

/** Asks for a second press instead of opening a question of its own. */
function clearButton({ words, talk, announce }: Context): HTMLElement {
  const button = h('button', { type: 'button', class: 'secondary' }, words.clear);
  let sure = false;
  button.addEventListener('click', () => {
    if (sure) {
      talk.clear();
      announce(words.cleared);
    }
    sure = !sure;
    button.textContent = sure ? words.clearSure : words.clear;
    if (sure) setTimeout(() => ((sure = false), (button.textContent = words.clear)), SURE_MS);
  });
  return button;
}

function download({ talk, service, words, announce }: Context): void {
  const turns = talk.turns.filter(isAnswered);
  if (turns.length === 0) return announce(words.nothingYet);
  const file = new Blob([talkRecord(turns, service, words)], { type: 'text/markdown;charset=utf-8' });
  const address = URL.createObjectURL(file);
  const anchor = h('a', { href: address, download: `wenzheng-${new Date().toISOString().slice(0, 10)}.md` });
  anchor.click();
  URL.revokeObjectURL(address);
}
