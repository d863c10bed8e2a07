import { keepChoice, readPreferences } from './preferences.ts';
import type { Preferences } from './preferences.ts';
import { createService } from './service/service.ts';
import type { Service, Welcome } from './service/service.ts';
import { ATTRIBUTES, readSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { styles } from './styles/styles.ts';
import { deviceMemory, noMemory } from './talk/memory.ts';
import { Talk } from './talk/talk.ts';
import type { TalkChange } from './talk/talk.ts';
import { ChatWindow } from './view/chat-window.ts';
import type { WindowState } from './view/chat-window.ts';
import { isComposing } from './view/composing.ts';
import { fill, h } from './view/dom.ts';
import { isTextBox, keepFocusInside } from './view/focus.ts';
import { watchIdle } from './view/idle.ts';
import type { IdleWatch } from './view/idle.ts';
import { launcher } from './view/launcher.ts';
import { schemeOf, watchScheme } from './view/scheme.ts';
import { stopReading } from './view/speech.ts';
import { tint } from './view/tint.ts';
import { WORDS } from './words/words.ts';

const FRESH: WindowState = { draft: '', menu: false };
/** Attributes that only change how it looks. */
const LOOKS: ReadonlySet<string> = new Set(['data-theme', 'data-size', 'data-color', 'data-position']);

/**
 * `<wenzheng-chat>`: the chat of a page. Its attributes are those of settings.ts. Pages may call `open()`, `close()`,
 * `ask(question)` and `clear()`, and hear `wenzheng:open`, `wenzheng:close`, `wenzheng:question`, `wenzheng:answer`,
 * `wenzheng:error`, `wenzheng:source` and `wenzheng:feedback`; none of them carries what an answer says.
 */
export class WenzhengChat extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES;
  /** Origin of the script: where the service is, unless an attribute says otherwise. */
  static home = '';

  readonly #root = h('div', { class: 'root' });
  #settings: Settings = readSettings({}, WenzhengChat.home);
  #preferences: Preferences = readPreferences(this.#settings);
  #service: Service = createService(this.#settings.service);
  #talk: Talk | null = null;
  #welcome: Promise<Welcome> | null = null;
  #window: ChatWindow | null = null;
  /** What is being typed, and whether the menu is open, while the window is closed or built anew. */
  #state = FRESH;
  #isOpen = false;
  #isChanging = false;
  #idle: IdleWatch | null = null;
  #endScheme = () => {};
  #endMemory = () => {};

  connectedCallback(): void {
    if (!this.shadowRoot) {
      const shadow = this.attachShadow({ mode: 'open' });
      applyStyles(shadow);
      shadow.append(this.#root);
      this.#root.addEventListener('keydown', this.#pressed);
      this.#isOpen = readSettings(this.dataset, WenzhengChat.home).open;
    }
    this.#endScheme = watchScheme(() => this.#dress());
    this.#configure();
  }

  disconnectedCallback(): void {
    stopReading();
    this.#talk?.leave();
    this.#closeWindow();
    this.#endScheme();
    this.#endMemory();
    this.#idle?.end();
    this.#idle = null;
    this.#talk = null;
  }

  /** Several changes at a time are one; looks alone build nothing anew. */
  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.isConnected || !this.shadowRoot || before === after) return;
    if (LOOKS.has(name)) return this.#readSettings();
    if (!this.#isChanging) queueMicrotask(() => this.#configure());
    this.#isChanging = true;
  }

  get isOpen(): boolean {
    return this.#isOpen || this.#settings.layout !== 'bubble';
  }

  open(): void {
    if (this.isOpen) return;
    this.#isOpen = true;
    this.#render();
    this.#window?.focus();
    this.#emit('open');
  }

  /** At a kiosk whoever closes it leaves nothing behind. */
  close(): void {
    if (!this.isOpen || this.#settings.layout !== 'bubble') return;
    stopReading();
    this.#isOpen = false;
    if (this.#settings.kiosk) this.#beginAnew();
    else this.#render();
    this.#emit('close');
  }

  /** Opens and asks, as if the reader had typed it; not while another question is open. Resolves when it has ended. */
  async ask(question: string): Promise<void> {
    this.open();
    await this.#window?.ask(question);
  }

  clear(): void {
    stopReading();
    this.#state = FRESH;
    if (this.#window) this.#window.clear();
    else this.#talk?.clear();
  }

  #configure(): void {
    this.#isChanging = false;
    if (!this.isConnected) return;
    const before = this.#settings;
    this.#readSettings();
    const { service, region, kiosk } = this.#settings;
    const isSame = before.service === service && before.region === region && before.kiosk === kiosk;
    if (!this.#talk || !isSame) this.#beginTalk();
    this.#watchIdle(kiosk);
    this.#render();
  }

  #readSettings(): void {
    this.#settings = readSettings(this.dataset, WenzhengChat.home);
    this.#preferences = readPreferences(this.#settings);
    this.#dress();
  }

  #watchIdle(kiosk: boolean): void {
    if (kiosk === (this.#idle !== null)) return;
    this.#idle?.end();
    this.#idle = kiosk
      ? watchIdle(this.#root, {
          words: () => WORDS[this.#preferences.language],
          isInUse: () => this.isOpen || (this.#talk?.turns.length ?? 0) > 0,
          clear: () => this.#beginAnew(),
        })
      : null;
  }

  #beginTalk(): void {
    this.#closeWindow();
    this.#talk?.leave();
    const { service, region, kiosk } = this.#settings;
    const memory = kiosk ? noMemory : deviceMemory(['wenzheng:talk', service, region ?? '', this.id].join(':'));
    this.#service = createService(service);
    this.#talk = new Talk(this.#service, memory, region);
    this.#talk.onChange(this.#tell);
    this.#endMemory();
    this.#endMemory = memory.watch(() => this.#talk?.clear());
    this.#welcome = null;
    this.#state = FRESH;
  }

  /** The next visitor finds the kiosk as the page has set it up. */
  #beginAnew(): void {
    stopReading();
    this.#preferences = readPreferences(this.#settings);
    this.#isOpen = this.#settings.open;
    this.#beginTalk();
    this.#render();
  }

  /** Builds what is shown anew; the focus stays inside if it was. */
  #render(): void {
    const hadFocus = this.shadowRoot?.activeElement !== null;
    this.#closeWindow();
    const words = WORDS[this.#preferences.language];
    this.#window = this.isOpen && this.#talk ? this.#createWindow(this.#talk) : null;
    this.#dress();
    const shown = this.#window?.element ?? launcher(words, this.#settings.title, () => this.open());
    fill(this.#root, this.#idle?.bar, shown);
    this.#window?.settle();
    if (!hadFocus) return;
    if (this.#window) this.#window.focus();
    else shown.focus();
  }

  #closeWindow(): void {
    if (!this.#window) return;
    this.#state = this.#window.state;
    this.#window.dispose();
    this.#window = null;
  }

  #createWindow(talk: Talk): ChatWindow {
    const { region, layout } = this.#settings;
    const welcome = (this.#welcome ??= this.#service.welcome(region));
    // What did not come is asked for again when the window is next built.
    welcome.catch(() => (this.#welcome = null));
    return new ChatWindow(
      {
        settings: this.#settings,
        preferences: this.#preferences,
        service: this.#service,
        talk,
        welcome,
        emit: this.#emit,
        choose: (choice) => this.#choose(choice),
        close: layout === 'bubble' ? () => this.close() : null,
      },
      this.#state,
    );
  }

  /** Another language is another window; size and colours only dress it. */
  #choose(choice: Partial<Preferences>): void {
    this.#preferences = { ...this.#preferences, ...choice };
    keepChoice(choice, this.#settings);
    if (!choice.language) return this.#dress();
    this.#render();
    this.#root.querySelector<HTMLElement>('.menu [lang]')?.focus();
  }

  #dress(): void {
    const { layout, position, kiosk, color } = this.#settings;
    const { large, language, theme } = this.#preferences;
    const scheme = schemeOf(theme);
    this.#root.className = ['root', layout, position, large && 'large', kiosk && 'kiosk'].filter(Boolean).join(' ');
    this.#root.lang = language;
    this.#root.dataset['theme'] = scheme;
    // Who needs high contrast needs it in the buttons, too.
    tint(this.#root, scheme === 'contrast' ? null : color);
    this.#window?.measure();
  }

  readonly #tell = (change: TalkChange): void => {
    if (change.kind === 'asked') {
      this.#idle?.wake();
      this.#emit('question', { question: change.turn.question });
    }
    if (change.kind === 'judged') {
      const { answer, verdict } = change.turn.state;
      this.#emit('feedback', { answerId: answer.id, verdict });
    }
    if (change.kind !== 'ended') return;
    const { state } = change.turn;
    if (state.kind === 'failed') this.#emit('error', { code: state.problem.code });
    if (state.kind !== 'answered') return;
    const { id, status, reason } = state.answer;
    this.#emit('answer', { id, status, reason });
  };

  readonly #emit = (name: string, detail?: unknown): void => {
    this.dispatchEvent(new CustomEvent(`wenzheng:${name}`, { detail, bubbles: true, composed: true }));
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !isComposing(event) && !this.#window?.back()) this.close();
    if (this.#window && this.#settings.layout === 'bubble') keepFocusInside(this.#root, event);
    // Single keys are shortcuts on some pages, and outside of the shadow tree nobody sees that somebody is typing.
    if (isTextBox(event.target) && event.key !== 'Escape' && event.key !== 'Tab') event.stopPropagation();
  };
}

/** A sheet made by script is no inline style: it works under a policy that allows none. */
function applyStyles(shadow: ShadowRoot): void {
  const constructed = 'adoptedStyleSheets' in Document.prototype;
  if (!constructed) return shadow.append(h('style', {}, styles));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [sheet];
}
