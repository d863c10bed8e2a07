import { QUESTION_LIMIT, lengthOf } from '../../../domain/question.ts';
import type { Preferences } from '../preferences.ts';
import type { Service, Welcome } from '../service/service.ts';
import type { Settings } from '../settings.ts';
import type { Talk, TalkChange } from '../talk/talk.ts';
import type { Turn } from '../talk/turn.ts';
import { WORDS } from '../words/words.ts';
import { Announcer } from './announcer.ts';
import { spoken } from './answer-text.ts';
import { offlineBar, scopeBar } from './bars.ts';
import { Composer } from './composer.ts';
import type { Cited, Context } from './context.ts';
import { CONTENT, h } from './dom.ts';
import { fillsScreen, focusOn, focusedIn } from './focus.ts';
import { Head } from './head.ts';
import { Log } from './log.ts';
import { problemText } from './problem-text.ts';
import { sourcePanel } from './source-panel.ts';
import type { SourcePanel } from './source-panel.ts';

/** So much of an answer is read out by itself; the rest can be read in the log. */
const READ_OUT = 300;
/** Height in em below which a window scrolls as a whole. */
const LOW = 26;

export interface WindowParts {
  readonly settings: Settings;
  readonly preferences: Preferences;
  readonly service: Service;
  readonly talk: Talk;
  readonly welcome: Promise<Welcome>;
  readonly emit: (name: string, detail?: unknown) => void;
  readonly choose: (choice: Partial<Preferences>) => void;
  /** Null where the window cannot be closed. */
  readonly close: (() => void) | null;
}

/** What carries over while the window is closed, or built anew in another language. */
export interface WindowState {
  readonly draft: string;
  readonly menu: boolean;
}

/** The whole window: head, talk and composer, or in their place the source of a citation. */
export class ChatWindow {
  readonly element: HTMLElement;
  readonly #parts: WindowParts;
  readonly #context: Context;
  readonly #announcer = new Announcer();
  readonly #head: Head;
  readonly #offline: ReturnType<typeof offlineBar>;
  readonly #scope: ReturnType<typeof scopeBar>;
  readonly #log: Log;
  readonly #composer: Composer;
  readonly #talkPage: HTMLElement;
  readonly #size = new ResizeObserver(() => this.measure());
  #source: { readonly panel: SourcePanel; readonly opener: HTMLElement } | null = null;

  constructor(parts: WindowParts, { draft, menu }: WindowState) {
    const { preferences, talk, choose, close } = parts;
    const words = WORDS[preferences.language];
    this.#parts = parts;
    this.#context = this.#createContext();
    this.#head = new Head({ context: this.#context, preferences, choose, close });
    this.#offline = offlineBar(words);
    this.#scope = scopeBar(talk, words, () => this.#widen());
    this.#log = new Log(this.#context);
    this.#composer = new Composer(this.#context, draft);
    this.#talkPage = h('div', { class: 'talk' }, this.#log.element, this.#announcer.visible, this.#composer.element);
    this.element = this.#frame();
    if (menu) this.#head.toggleMenu();
    this.#size.observe(this.element);
    talk.onChange(this.#heard);
    void parts.welcome.then((welcome) => this.#greet(welcome)).catch(() => undefined);
  }

  get state(): WindowState {
    return { draft: this.#composer.draft, menu: this.#head.isMenuOpen };
  }

  focus(): void {
    this.#composer.focus();
  }

  /** Once it stands in the page: the latest turn comes into sight. */
  settle(): void {
    this.measure();
    this.#log.scrollToLatest();
  }

  /** As if the reader had typed it. Refused, and said so, while another question is open or when it is too long. */
  async ask(written: string): Promise<void> {
    const { talk } = this.#parts;
    const { words } = this.#context;
    const question = written.trim();
    const over = lengthOf(question) - QUESTION_LIMIT;
    if (question === '') return;
    if (talk.isAsking) return this.#announcer.show(words.busy);
    if (over > 0) return this.#announcer.show(words.tooLong(over));
    this.#closeSource();
    const isTyping = this.#composer.element.contains(focusedIn(this.element));
    const asked = talk.ask(question);
    this.#log.scrollToLatest();
    if (!isTyping) this.#log.focusOnLatest();
    await asked;
  }

  /** The focus stays inside if it was, and elsewhere if it was there. */
  clear(): void {
    const hadFocus = this.element.contains(focusedIn(this.element));
    this.#closeSource();
    this.#composer.clear();
    this.#parts.talk.clear();
    if (hadFocus) this.#composer.focus();
  }

  /**
   * A window that is too low for a log between head and composer scrolls as a whole: small frames, 400 % zoom. One that
   * fills the screen covers the page behind it.
   */
  measure(): void {
    const em = Number.parseFloat(getComputedStyle(this.element).fontSize);
    this.element.classList.toggle('low', this.element.clientHeight < LOW * em);
    const isModal = this.#parts.close !== null && fillsScreen();
    if (isModal) this.element.setAttribute('aria-modal', 'true');
    else this.element.removeAttribute('aria-modal');
  }

  /** Takes one step back: a form in an answer, the source, the menu. Whether there was one. */
  back(): boolean {
    const form = focusedIn(this.element)?.closest('.feedback form');
    if (form) {
      focusOn(form.closest<HTMLElement>('.turn') ?? this.#log.element);
      form.remove();
    } else if (this.#source) this.#closeSource();
    else if (this.#head.isMenuOpen) this.#head.toggleMenu();
    else return false;
    return true;
  }

  /** Once it is replaced nothing of it may run on. */
  dispose(): void {
    this.#parts.talk.offChange(this.#heard);
    this.#offline.end();
    this.#log.dispose();
    this.#composer.dispose();
    this.#size.disconnect();
    this.#source?.panel.close();
  }

  #createContext(): Context {
    const { settings, service, talk, preferences } = this.#parts;
    return {
      words: WORDS[preferences.language],
      settings,
      service,
      talk,
      ask: (question) => void this.ask(question),
      retry: (id) => this.#retry(id),
      clear: () => this.clear(),
      say: (text) => this.#announcer.say(text),
      announce: (text) => this.#announcer.show(text),
      showSource: (cited, opener) => this.#openSource(cited, opener),
    };
  }

  #frame(): HTMLElement {
    const role = this.#parts.close ? 'dialog' : 'region';
    return h(
      'section',
      { class: 'window', role, 'aria-labelledby': 'title' },
      this.#head.element,
      this.#head.menu,
      this.#offline.element,
      this.#scope.element,
      h('div', { class: 'pages' }, this.#talkPage),
      this.#announcer.element,
    );
  }

  #greet(welcome: Welcome): void {
    this.#log.greet(welcome);
    const { region } = welcome;
    // A code that no place has would find nothing, and say that there is nothing.
    if (region && region.name === null) this.#parts.talk.widen();
    else this.#scope.show(region?.name ?? null);
  }

  #retry(id: number): void {
    const { talk } = this.#parts;
    if (talk.isAsking) this.#announcer.show(this.#context.words.busy);
    else void talk.retry(id);
  }

  #widen(): void {
    this.#parts.talk.widen();
    this.#composer.focus();
  }

  readonly #heard = (change: TalkChange): void => {
    if (change.kind === 'cleared') this.#log.showAll();
    else if (change.kind === 'widened') this.#scope.show(null);
    else {
      this.#log.show(change.turn);
      if (change.kind === 'asked') this.#announcer.say(this.#context.words.searching);
      if (change.kind === 'ended') this.#tellEnd(change.turn);
    }
    this.#composer.update();
  };

  #tellEnd(turn: Turn): void {
    const { words } = this.#context;
    const { state } = turn;
    if (state.kind === 'failed') this.#announcer.say(problemText(state.problem, words));
    if (state.kind === 'stopped') this.#announcer.say(words.stoppedEmpty);
    if (state.kind === 'answered') {
      const { status, text } = state.answer;
      this.#announcer.say(`${words.status[status] ?? ''}。${spoken(text).slice(0, READ_OUT)}`, CONTENT.lang);
    }
    this.#log.follow(turn);
  }

  #openSource(cited: Cited, opener: HTMLElement): void {
    this.#source?.panel.close();
    this.#source?.panel.element.remove();
    const panel = sourcePanel(cited, this.#context, () => this.#closeSource());
    this.#source = { panel, opener };
    this.#talkPage.classList.add('behind');
    this.#talkPage.after(panel.element);
    panel.element.querySelector('h3')?.focus();
    this.#parts.emit('source', { documentId: cited.documentId, n: cited.n });
  }

  /** The focus goes back to the mark that was followed. */
  #closeSource(): void {
    if (!this.#source) return;
    const { panel, opener } = this.#source;
    this.#source = null;
    panel.close();
    panel.element.remove();
    this.#talkPage.classList.remove('behind');
    if (opener.isConnected) opener.focus();
    else this.#composer.focus();
  }
}
