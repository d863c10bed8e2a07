import type { Preferences } from '../preferences.ts';
import type { Service, Welcome } from '../service/service.ts';
import type { Settings } from '../settings.ts';
import type { Talk, TalkChange } from '../talk/talk.ts';
import type { Turn } from '../talk/turn.ts';
import { WORDS } from '../words/words.ts';
import { Announcer } from './announcer.ts';
import { spoken } from './answer-text.ts';
import { Composer, LIMIT, lengthOf } from './composer.ts';
import type { Cited, Context } from './context.ts';
import { CONTENT, fill, h } from './dom.ts';
import { fillsScreen, focusOn, focusedIn } from './focus.ts';
import { icon } from './icons.ts';
import { menuView } from './menu.ts';
import { problemText } from './problem-text.ts';
import { copyWithLabels } from './labelled-copy.ts';
import { isInSight, scrollTo } from './scroll.ts';
import { sourcePanel } from './source-panel.ts';
import type { SourcePanel } from './source-panel.ts';
import { TurnView } from './turn-view.ts';
import { welcomeView } from './welcome.ts';

/** So much of an answer is read out by itself; the rest can be read in the log. */
const READ_OUT = 300;
/** Pixels above a turn that was scrolled to. */
const MARGIN = 12;
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
  #preferences: Preferences;
  #regionName: string | null = null;
  #source: { readonly panel: SourcePanel; readonly opener: HTMLElement } | null = null;

  constructor(parts: WindowParts, state: WindowState) {
    const { settings, talk, preferences } = parts;
    const words = WORDS[preferences.language];
    this.#parts = parts;
    this.#preferences = preferences;
    this.#context = {
      words,
      settings,
      talk,
      service: parts.service,
      ask: (question) => void this.ask(question),
      retry: (id) => this.#retry(id),
      clear: () => this.clear(),
      say: (text) => this.#announcer.say(text),
      announce: (text) => this.#announcer.show(text),
      showSource: (cited, opener) => this.#openSource(cited, opener),
      emit: parts.emit,
    };
    this.#welcome = welcomeView(this.#context);
    this.#composer = new Composer(this.#context, state.draft);
    this.#log = h('div', {
      class: 'log',
      role: 'log',
      'aria-live': 'off',
      'aria-label': words.log,
      tabindex: 0,
      oncopy: (event: ClipboardEvent) => copyWithLabels(event, this.#log, this.#turns.values(), this.#context),
    });
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
    this.#size.observe(this.element);
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

  /** As if the reader had typed it. Refused, and said so, while another question is open. */
  async ask(question: string): Promise<void> {
    const { talk } = this.#parts;
    const { words } = this.#context;
    if (talk.isAsking) return this.#announcer.show(words.busy);
    const over = lengthOf(question.trim()) - LIMIT;
    if (over > 0) return this.#announcer.show(words.tooLong(over));
    if (question.trim() === '') return;
    this.#closeSource();
    const isTyping = this.#composer.element.contains(focusedIn(this.element));
    const asked = talk.ask(question.trim());
    const turn = this.#log.lastElementChild as HTMLElement;
    scrollTo(turn, MARGIN);
    if (!isTyping) focusOn(turn);
    await asked;
  }

  #retry(id: number): void {
    const { talk } = this.#parts;
    if (talk.isAsking) this.#announcer.show(this.#context.words.busy);
    else void talk.retry(id);
  }

  /** A window that is too low for a log between header and composer scrolls as a whole: small frames, 400 % zoom. */
  measure(): void {
    const em = Number.parseFloat(getComputedStyle(this.element).fontSize);
    this.element.classList.toggle('low', this.element.clientHeight < LOW * em);
    const isModal = this.#parts.close !== null && fillsScreen();
    if (isModal) this.element.setAttribute('aria-modal', 'true');
    else this.element.removeAttribute('aria-modal');
  }

  clear(): void {
    const hadFocus = this.element.contains(focusedIn(this.element));
    this.#closeSource();
    this.#composer.clear();
    this.#parts.talk.clear();
    if (hadFocus) this.#composer.focus();
  }

  /** Takes one step back: a form in an answer, the source, the menu. Whether there was one. */
  back(): boolean {
    const form = focusedIn(this.element)?.closest('.feedback form');
    if (form) {
      focusOn(form.closest<HTMLElement>('.turn') ?? this.#log);
      form.remove();
    } else if (this.#source) this.#closeSource();
    else if (this.#menu.firstChild) this.#toggleMenu();
    else return false;
    return true;
  }

  /** Once it is replaced nothing of it may run on. */
  dispose(): void {
    this.#parts.talk.offChange(this.#heard);
    this.#composer.dispose();
    this.#size.disconnect();
    this.#source?.panel.close();
    for (const turn of this.#turns.values()) turn.rest();
    removeEventListener('online', this.#connection);
    removeEventListener('offline', this.#connection);
  }

  readonly #size = new ResizeObserver(() => this.measure());

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
      {
        class: 'window',
        role: settings.layout === 'bubble' ? 'dialog' : 'region',
        'aria-labelledby': 'title',
      },
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
    const { region } = welcome;
    // A code that no place has would find nothing, and say that there is nothing.
    if (region && region.name === null) return this.#parts.talk.widen();
    this.#regionName = region?.name ?? null;
    this.#showScope();
  }

  #showTalk(): void {
    this.#turns.clear();
    fill(this.#log, this.#parts.talk.turns.length === 0 && this.#welcome.element);
    for (const turn of this.#parts.talk.turns) this.#showTurn(turn);
    this.#showScope();
    const latest = this.#log.lastElementChild;
    if (latest) scrollTo(latest, MARGIN);
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
          h('button', { type: 'button', class: 'plain', onclick: () => this.#widen() }, words.widen),
        ),
    );
  }

  #widen(): void {
    this.#parts.talk.widen();
    this.#composer.focus();
  }

  readonly #heard = (change: TalkChange): void => {
    if (change.kind === 'cleared') this.#showTalk();
    else if (change.kind === 'widened') this.#showScope();
    else {
      this.#showTurn(change.turn);
      if (change.kind === 'asked') this.#announcer.say(this.#context.words.searching);
      if (change.kind === 'ended') this.#tellEnd(change.turn);
    }
    this.#composer.update();
  };

  #showTurn(turn: Turn): void {
    const shown = this.#turns.get(turn.id);
    if (shown) return shown.show(turn);
    const view = new TurnView(turn, this.#context);
    this.#turns.set(turn.id, view);
    this.#welcome.element.remove();
    this.#log.appendChild(view.element);
  }

  /** A reader who has gone back to an earlier answer is not torn away from it. */
  #tellEnd({ id, state }: Turn): void {
    const { words } = this.#context;
    if (state.kind === 'failed') this.#announcer.say(problemText(state.problem, words));
    if (state.kind === 'stopped') this.#announcer.say(words.stoppedEmpty);
    if (state.kind === 'answered') {
      const { status, text } = state.answer;
      this.#announcer.say(`${words.status[status] ?? ''}。${spoken(text).slice(0, READ_OUT)}`, CONTENT.lang);
    }
    const ended = this.#turns.get(id)?.element;
    if (ended && isInSight(ended)) scrollTo(ended, MARGIN);
  }

  #toggleMenu(): void {
    const open = this.#menu.firstChild === null;
    fill(this.#menu, open && menuView(this.#preferences, this.#context, (choice) => this.#choose(choice)));
    this.#menuButton.setAttribute('aria-expanded', String(open));
    if (!open) this.#menuButton.focus();
  }

  #choose(choice: Partial<Preferences>): void {
    this.#preferences = { ...this.#preferences, ...choice };
    this.#parts.choose(choice);
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
