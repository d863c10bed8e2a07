import { THEMES } from '../settings.ts';
import type { Theme } from '../settings.ts';
import { talkRecord } from '../talk/record.ts';
import { isAnswered } from '../talk/turn.ts';
import type { Preferences } from '../preferences.ts';
import type { Context } from './context.ts';
import { h } from './dom.ts';

/** A second press within this time clears the talk. */
const SURE_MS = 5000;
/** A file is fetched from its address after the click that asked for it. */
const FETCHED_MS = 10_000;

/** How the window looks and what can be done with the whole talk; opens in place below the header. */
export const menuView = (
  { large, theme, language }: Preferences,
  context: Context,
  choose: (choice: Partial<Preferences>) => void,
) =>
  h(
    'div',
    { class: 'menu', id: 'menu' },
    sizeButton(large, context, choose),
    themeChoice(theme, context, choose),
    languageButton(language, context, choose),
    context.settings.kiosk ? null : button(context.words.download, () => download(context)),
    clearButton(context),
  );

type Choose = (choice: Partial<Preferences>) => void;

const button = (label: string, onclick: () => void) =>
  h('button', { type: 'button', class: 'secondary', onclick }, label);

function sizeButton(large: boolean, { words }: Context, choose: Choose): HTMLElement {
  const size = button(words.large, () => {
    const next = size.getAttribute('aria-pressed') !== 'true';
    size.setAttribute('aria-pressed', String(next));
    choose({ large: next });
  });
  size.setAttribute('aria-pressed', String(large));
  return size;
}

function themeChoice(theme: Theme, { words }: Context, choose: Choose): HTMLElement {
  const options = THEMES.map((one) => h('option', { value: one, selected: one === theme }, words.themes[one]));
  const onchange = (event: Event) => choose({ theme: (event.currentTarget as HTMLSelectElement).value as Theme });
  return h('label', {}, h('span', {}, words.theme), h('select', { onchange }, options));
}

function languageButton(language: Preferences['language'], { words }: Context, choose: Choose): HTMLElement {
  const other = language === 'en' ? 'zh-CN' : 'en';
  const change = button(words.language, () => choose({ language: other }));
  change.lang = other;
  return change;
}

/** Asks for a second press instead of opening a question of its own. */
function clearButton({ words, clear, announce }: Context): HTMLElement {
  let sure = 0;
  const ask = (isSure: boolean) => {
    clearTimeout(sure);
    sure = isSure ? window.setTimeout(() => ask(false), SURE_MS) : 0;
    press.textContent = isSure ? words.clearSure : words.clear;
  };
  const press = button(words.clear, () => {
    const wasSure = sure !== 0;
    ask(!wasSure);
    if (wasSure) clear();
    announce(wasSure ? words.cleared : words.clearSure);
  });
  return press;
}

function download({ talk, service, words, settings, announce }: Context): void {
  const turns = talk.turns.filter(isAnswered);
  if (turns.length === 0) return announce(words.nothingYet);
  const text = talkRecord(turns, service, words, settings.title ?? words.title);
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  h('a', { href: address, download: `wenzheng-${new Date().toISOString().slice(0, 10)}.md` }).click();
  setTimeout(() => URL.revokeObjectURL(address), FETCHED_MS);
}
