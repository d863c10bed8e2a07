export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export const LAYOUTS = ['bubble', 'inline', 'page'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What the page that holds the widget decides, by `data-` attributes of the same names. */
export interface Settings {
  /** Origin of the service. */
  readonly service: string;
  readonly layout: Layout;
  readonly position: 'left' | 'right';
  readonly language: Language;
  readonly theme: Theme;
  readonly large: boolean;
  /** For service halls: nothing is kept, no way out of the page, cleared after a minute's rest. */
  readonly kiosk: boolean;
  /** Offers dictation where the browser recognises Chinese by itself; asking a browser for that is left to pages that want it. */
  readonly dictation: boolean;
  readonly open: boolean;
  readonly title: string | null;
  readonly greeting: string | null;
  /** Division code: only reports of this place and of what belongs to it are asked, until the reader widens. */
  readonly region: string | null;
  /** A CSS colour for the header and the buttons. */
  readonly color: string | null;
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** The names of the attributes. */
export const ATTRIBUTES = [
  'service',
  'layout',
  'position',
  'lang',
  'theme',
  'size',
  'kiosk',
  'dictation',
  'open',
  'title',
  'greeting',
  'region',
  'color',
].map((name) => `data-${name}`);

/** `home` is where the script came from: the service, unless an attribute names another. */
export function readSettings(data: Attributes, home: string): Settings {
  const flag = (name: string) => data[name] !== undefined && data[name] !== 'false' && data[name] !== '0';
  const kiosk = flag('kiosk');
  return {
    service: originOf(data['service']) ?? home,
    layout: oneOf(LAYOUTS, data['layout'], 'bubble'),
    position: oneOf(['right', 'left'], data['position'], 'right'),
    language: oneOf(LANGUAGES, data['lang'], 'zh-CN'),
    theme: oneOf(THEMES, data['theme'], 'auto'),
    large: data['size'] === 'large' || (kiosk && data['size'] === undefined),
    kiosk,
    dictation: flag('dictation'),
    open: flag('open'),
    title: data['title'] || null,
    greeting: data['greeting'] || null,
    region: /^[\w-]{1,32}$/.test(data['region'] ?? '') ? (data['region'] ?? null) : null,
    color: data['color'] || null,
  };
}

const oneOf = <Value extends string>(values: readonly Value[], given: string | undefined, otherwise: Value): Value =>
  values.find((value) => value === given) ?? otherwise;

export function originOf(address: string | null | undefined): string | null {
  try {
    return address ? new URL(address, document.baseURI).origin : null;
  } catch {
    return null;
  }
}
