import { keepPreferences, readPreferences } from './preferences.ts';
import type { Preferences } from './preferences.ts';
import { createService } from './service/service.ts';
import type { Service, Welcome } from './service/service.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { deviceMemory, noMemory } from './talk/memory.ts';
import { Talk } from './talk/talk.ts';
import { ChatWindow } from './view/chat-window.ts';
import type { WindowState } from './view/chat-window.ts';
import { styles } from './styles/styles.ts';
import { fill, h } from './view/dom.ts';
import { watchIdle } from './view/idle.ts';
import { launcher } from './view/launcher.ts';
import { keepFocusInside } from './view/focus.ts';
import { schemeOf, watchScheme } from './view/scheme.ts';
import { tint } from './view/tint.ts';
import { WORDS } from './words/words.ts';

const FRESH: WindowState = { draft: '', menu: false };

/**
 * `<wenzheng-chat>`: the chat of a page. Its attributes are those of settings.ts. Pages may call `open()`, `close()`,
 * `ask(question)` and `clear()`, and hear `wenzheng:open`, `wenzheng:close`, `wenzheng:question`, `wenzheng:answer`,
 * `wenzheng:error`, `wenzheng:source` and `wenzheng:feedback`; none of them carries what an answer says.
 */
export class WenzhengChat extends HTMLElement {
  static readonly observedAttributes = ['layout', 'region', 'lang', 'theme', 'size', 'kiosk', 'title', 'color'].map(
    (name) => `data-${name}`,
  );

  #root: HTMLElement | null = null;
  #settings: Settings | null = null;
  #preferences: Preferences | null = null;
  #service: Service | null = null;
  #talk: Talk | null = null;
  #window: ChatWindow | null = null;
  #welcome: Promise<Welcome> | null = null;
  #endIdle: (() => void) | null = null;
  #endScheme: (() => void) | null = null;
  #isOpen = false;

  connectedCallback(): void {
    if (!this.#root) {
      this.#root = h('div', { class: 'root' });
      const shadow = this.attachShadow({ mode: 'open' });
      applyStyles(shadow);
      shadow.append(this.#root);
      this.#root.addEventListener('keydown', this.#pressed);
    }
    this.#endScheme = watchScheme(() => this.#dress());
    this.#start();
  }

  disconnectedCallback(): void {
    this.#endScheme?.();
    this.#talk?.stop();
    this.#window?.dispose();
    this.#window = null;
    this.#endIdle?.();
    this.#endIdle = null;
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (this.#settings && before !== after) this.#start();
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#render(FRESH);
    this.#window?.focus();
    this.#emit('open');
  }

  close(): void {
    if (!this.#isOpen || this.#settings?.layout !== 'bubble') return;
    this.#isOpen = false;
    this.#render(FRESH);
    this.#root?.querySelector('button')?.focus();
    this.#emit('close');
  }

  /** Opens and asks, as if the reader had typed it. Resolves when the question has ended. */
  async ask(question: string): Promise<void> {
    this.open();
    await this.#window?.ask(question);
  }

  clear(): void {
    this.#window?.clear();
    this.#talk?.clear();
  }

  #start(): void {
    const settings = readSettings(this.dataset, location);
    const before = this.#settings;
    const moved = before?.service !== settings.service || before.region !== settings.region;
    this.#settings = settings;
    this.#preferences = readPreferences(settings);
    if (moved || !this.#service || !this.#talk) {
      this.#service = createService(settings.service);
      this.#talk = new Talk(this.#service, this.#memory(settings), settings.region);
      this.#welcome = null;
    }
    this.#isOpen = this.#isOpen || settings.open || settings.layout !== 'bubble';
    this.#render(this.#window?.state ?? FRESH);
  }

  #memory({ kiosk, service, region }: Settings) {
    return kiosk ? noMemory : deviceMemory(['wenzheng:talk', service, region ?? '', this.id].join(':'));
  }

  #render(state: WindowState): void {
    const [root, settings, preferences] = [this.#root, this.#settings, this.#preferences];
    if (!root || !settings || !preferences) return;
    this.#window?.dispose();
    this.#window = this.#isOpen ? this.#createWindow(settings, preferences, state) : null;
    this.#dress();
    const words = WORDS[preferences.language];
    fill(root, this.#window?.element ?? launcher(words, settings.title, () => this.open()));
    this.#endIdle?.();
    this.#endIdle =
      settings.kiosk && this.#window
        ? watchIdle(
            root,
            words,
            () => this.#beginAnew(),
            () => this.#isFresh(),
          )
        : null;
  }

  #dress(): void {
    const [root, settings, preferences] = [this.#root, this.#settings, this.#preferences];
    if (!root || !settings || !preferences) return;
    const { layout, position, kiosk, color } = settings;
    root.className = ['root', layout, position, preferences.large && 'large', kiosk && 'kiosk']
      .filter(Boolean)
      .join(' ');
    root.lang = preferences.language;
    root.dataset['theme'] = schemeOf(preferences.theme);
    tint(root, color);
  }

  #createWindow(settings: Settings, preferences: Preferences, state: WindowState): ChatWindow | null {
    if (!this.#service || !this.#talk) return null;
    this.#welcome ??= this.#service.welcome(settings.region);
    return new ChatWindow(
      {
        settings,
        preferences,
        service: this.#service,
        talk: this.#talk,
        welcome: this.#welcome,
        emit: this.#emit,
        prefer: (change) => this.#prefer(change),
        close: settings.layout === 'bubble' ? () => this.close() : null,
      },
      state,
    );
  }

  #prefer(change: Partial<Preferences>): void {
    if (!this.#settings || !this.#preferences) return;
    this.#preferences = { ...this.#preferences, ...change };
    keepPreferences(this.#preferences, this.#settings);
    this.#render(this.#window?.state ?? FRESH);
    this.#root?.querySelector<HTMLElement>('.menu button')?.focus();
  }

  /** The next visitor finds the kiosk as the page has set it up. */
  #beginAnew(): void {
    if (!this.#settings) return;
    this.#preferences = readPreferences(this.#settings);
    this.#window?.clear();
    if (this.#service) this.#talk = new Talk(this.#service, noMemory, this.#settings.region);
    this.#render(FRESH);
  }

  #isFresh(): boolean {
    return (this.#talk?.turns.length ?? 0) === 0 && this.#window?.state.draft === '';
  }

  readonly #emit = (name: string, detail?: unknown): void => {
    this.dispatchEvent(new CustomEvent(`wenzheng:${name}`, { detail, bubbles: true, composed: true }));
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) {
      if (!this.#window?.back()) this.close();
    }
    if (this.#settings?.layout === 'bubble' && this.#root) keepFocusInside(this.#root, event);
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
