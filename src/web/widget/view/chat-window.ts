import type { Citation } from '../../../domain/answer.ts';
import type { Preferences } from '../preferences.ts';
import type { Service, Welcome } from '../service/service.ts';
import type { Settings } from '../settings.ts';
import type { Talk, TalkChange } from '../talk/talk.ts';
import type { Turn } from '../talk/turn.ts';
import { WORDS } from '../words/words.ts';
import { Announcer } from './announcer.ts';
import { spoken } from './answer-text.ts';
import { Composer } from './composer.ts';
import type { Context } from './context.ts';
import { fill, h } from './dom.ts';
import { icon } from './icons.ts';
import { menuView } from './menu.ts';
import { problemText } from './problem-text.ts';
import { scrollTo } from './scroll.ts';
import { sourcePanel } from './source-panel.ts';
import type { SourcePanel } from './source-panel.ts';
import { TurnView } from './turn-view.ts';
import { welcomeView } from './welcome.ts';

/** So much of an answer is read out by itself; the rest can be read in the log. */
const READ_OUT = 300;
/** Pixels above a turn that was scrolled to. */
const MARGIN = 12;

export interface WindowParts {
  readonly settings: Settings;
  readonly preferences: Preferences;
  readonly service: Service;
  readonly talk: Talk;
  readonly welcome: Promise<Welcome>;
  readonly emit: (name: string, detail?: unknown) => void;
  readonly prefer: (change: Partial<Preferences>) => void;
  /** Null where the window cannot be closed. */
  readonly close: (() => void) | null;
}

/** What carries over when the window is built anew, in another language or size. */
export interface WindowState {
  readonly draft: string;
  readonly menu: boolean;
}

/** The whole window: header, menu, talk, composer, and in their place the source of a citation. */
export class ChatWindow {
  readonly element: HTMLElement;
  readonly #parts: WindowParts;
  readonly #context: Context;
  readonly #announcer = new Announcer();
  readonly #turns = new Map<number, TurnView>();
  readonly #log: HTMLElement;
  readonly #scope = h('div', {});
  readonly #menu = h('div', {});
  readonly #menuButton: HTMLElement;
  readonly #talkPage: HTMLElement;
  readonly #welcome: ReturnType<typeof welcomeView>;
  readonly #composer: Composer;
  readonly #title: HTMLElement;
  #regionName: string | null = null;
  #source: { readonly panel: SourcePanel; readonly opener: HTMLElement } | null = null;

  constructor(parts: WindowParts, state: WindowState) {
    const { settings, talk, preferences } = parts;
    const words = WORDS[preferences.language];
    this.#parts = parts;
    this.#context = {
      words,
      settings,
      talk,
      service: parts.service,
      ask: (question) => void this.ask(question),
      announce: (text) => this.#announcer.show(text),
      showSource: (citation, opener) => this.#openSource(citation, opener),
      emit: parts.emit,
    };
    this.#welcome = welcomeView(this.#context);
    this.#composer = new Composer(this.#context, state.draft);
    this.#log = h('div', { class: 'log', role: 'log', 'aria-live': 'off', 'aria-label': words.log, tabindex: 0 });
    this.#menuButton = h(
      'button',
      {
        type: 'button',
        class: 'tool',
        'aria-label': words.menu,
        'aria-controls': 'menu',
        onclick: () => this.#toggleMenu(),
      },
      icon('menu'),
    );
    this.#title = h('h2', { id: 'title', tabindex: -1 }, settings.title ?? words.title);
    this.#talkPage = h('div', { class: 'talk' }, this.#log, this.#announcer.visible, this.#composer.element);
    this.element = this.#frame(state);
    talk.onChange(this.#heard);
    this.#showTalk();
    void parts.welcome.then((welcome) => this.#greet(welcome)).catch(() => undefined);
  }

  get state(): WindowState {
    return { draft: this.#composer.draft, menu: this.#menu.firstChild !== null };
  }

  focus(): void {
    this.#composer.focus();
  }

  /** As if the reader had typed it. Nothing happens while another question is open. */
  async ask(question: string): Promise<void> {
    if (this.#parts.talk.isAsking) return;
    this.#closeSource();
    this.#parts.emit('question', { question });
    const fromComposer = this.#composer.element.contains(this.#focused());
    const asked = this.#parts.talk.ask(question);
    const turn = this.#log.lastElementChild as HTMLElement;
    scrollTo(this.#log, turn, MARGIN);
    if (!fromComposer) {
      turn.tabIndex = -1;
      turn.focus({ preventScroll: true });
    }
    this.#announcer.say(this.#context.words.searching);
    await asked;
  }

  clear(): void {
    this.#closeSource();
    this.#composer.clear();
    this.#parts.talk.clear();
    this.#log.scrollTop = 0;
  }

  /** Takes one step back: source, then menu. Whether there was one. */
  back(): boolean {
    if (this.#source) this.#closeSource();
    else if (this.#menu.firstChild) this.#toggleMenu();
    else return false;
    return true;
  }

  /** Once it is replaced nothing of it may run on. */
  dispose(): void {
    this.#parts.talk.offChange(this.#heard);
    this.#source?.panel.close();
    for (const turn of this.#turns.values()) turn.rest();
    removeEventListener('online', this.#connection);
    removeEventListener('offline', this.#connection);
  }

  readonly #offline = h('p', { class: 'offline', role: 'status', hidden: true });

  readonly #connection = () => {
    this.#offline.hidden = navigator.onLine;
    fill(this.#offline, navigator.onLine ? '' : this.#context.words.offline);
  };

  #frame(state: WindowState): HTMLElement {
    const { words } = this.#context;
    const { close, settings } = this.#parts;
    const closeButton =
      close && h('button', { type: 'button', class: 'tool', 'aria-label': words.close, onclick: close }, icon('close'));
    addEventListener('online', this.#connection);
    addEventListener('offline', this.#connection);
    this.#connection();
    if (state.menu) this.#toggleMenu();
    else this.#menuButton.setAttribute('aria-expanded', 'false');
    return h(
      'section',
      { class: 'window', role: settings.layout === 'bubble' ? 'dialog' : 'region', 'aria-labelledby': 'title' },
      h(
        'header',
        { class: 'head' },
        h('span', { class: 'seal', 'aria-hidden': 'true' }, '问'),
        this.#title,
        this.#menuButton,
        closeButton,
      ),
      this.#menu,
      this.#offline,
      this.#scope,
      h('div', { class: 'pages' }, this.#talkPage),
      this.#announcer.element,
    );
  }

  #greet(welcome: Welcome): void {
    this.#welcome.show(welcome);
    this.#regionName = welcome.region?.name ?? null;
    this.#showScope();
  }

  #showTalk(): void {
    this.#turns.clear();
    fill(this.#log, this.#parts.talk.turns.length === 0 && this.#welcome.element);
    for (const turn of this.#parts.talk.turns) this.#showTurn(turn);
    this.#showScope();
    const latest = this.#log.lastElementChild;
    if (latest) scrollTo(this.#log, latest, MARGIN);
  }

  #showScope(): void {
    const { talk } = this.#parts;
    const { words } = this.#context;
    fill(
      this.#scope,
      talk.region !== null &&
        h(
          'p',
          { class: 'scope' },
          h('span', {}, words.scope(this.#regionName ?? talk.region)),
          h('button', { type: 'button', class: 'plain', onclick: () => talk.widen() }, words.widen),
        ),
    );
  }

  readonly #heard = (change: TalkChange): void => {
    if (change.kind === 'turn') this.#showTurn(change.turn);
    else if (change.kind === 'cleared') this.#showTalk();
    else this.#showScope();
    this.#composer.update();
  };

  #showTurn(turn: Turn): void {
    const shown = this.#turns.get(turn.id);
    if (shown) {
      shown.show(turn);
      if (turn.state.kind !== 'waiting') this.#tellEnd(turn);
      return;
    }
    const view = new TurnView(turn, this.#context);
    this.#turns.set(turn.id, view);
    this.#welcome.element.remove();
    this.#log.appendChild(view.element);
  }

  /** Each end of a question is told once: verdicts change the turn later, too. */
  #told = -1;

  #tellEnd({ id, state }: Turn): void {
    if (state.kind === 'waiting' || (state.kind === 'answered' && state.verdict !== null)) return;
    if (this.#told === id && state.kind === 'answered') return;
    this.#told = id;
    const { words } = this.#context;
    if (state.kind === 'answered') {
      const { status, reason, text, id: answerId } = state.answer;
      this.#announcer.say(`${words.status[status] ?? ''}。${spoken(text).slice(0, READ_OUT)}`);
      this.#parts.emit('answer', { id: answerId, status, reason });
    } else if (state.kind === 'failed') {
      this.#announcer.say(problemText(state.problem, words));
      this.#parts.emit('error', { code: state.problem.code });
    } else this.#announcer.say(words.stoppedEmpty);
    const ended = this.#turns.get(id);
    if (ended && this.#isFollowing(ended.element)) scrollTo(this.#log, ended.element, MARGIN);
  }

  /** A reader who has gone back to an earlier answer is not torn away from it. */
  #isFollowing(turn: HTMLElement): boolean {
    const [seen, box] = [turn.getBoundingClientRect(), this.#log.getBoundingClientRect()];
    return seen.top < box.bottom && seen.bottom > box.top;
  }

  #focused(): Element | null {
    const root = this.element.getRootNode();
    return root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  }

  #toggleMenu(): void {
    const open = this.#menu.firstChild === null;
    const { preferences, prefer } = this.#parts;
    fill(this.#menu, open && menuView(preferences, this.#context, prefer));
    this.#menuButton.setAttribute('aria-expanded', String(open));
    if (!open) this.#menuButton.focus();
  }

  #openSource(citation: Citation, opener: HTMLElement): void {
    this.#source?.panel.close();
    this.#source?.panel.element.remove();
    const panel = sourcePanel(citation, this.#context, () => this.#closeSource());
    this.#source = { panel, opener };
    this.#talkPage.classList.add('behind');
    this.#talkPage.after(panel.element);
    panel.element.querySelector('h3')?.focus();
    this.#parts.emit('source', { documentId: citation.documentId, n: citation.n });
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
