import { LANGUAGES, THEMES } from './settings.ts';
import type { Language, Settings, Theme } from './settings.ts';

/** What readers choose for themselves; kept on their device, on this site. */
export interface Preferences {
  readonly large: boolean;
  readonly theme: Theme;
  readonly language: Language;
}

const KEY = 'wenzheng:preferences';

/** The reader's own choice before the page's. At a kiosk every visitor begins with the page's. */
export function readPreferences(settings: Settings): Preferences {
  const { large, theme, language, kiosk } = settings;
  const own = kiosk ? {} : stored();
  return {
    large: typeof own.large === 'boolean' ? own.large : large,
    theme: THEMES.find((one) => one === own.theme) ?? theme,
    language: LANGUAGES.find((one) => one === own.language) ?? language,
  };
}

export function keepPreferences(preferences: Preferences, { kiosk }: Settings): void {
  try {
    if (!kiosk) localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A store that is full or switched off keeps nothing.
  }
}

function stored(): Partial<Record<keyof Preferences, unknown>> {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences> | null) ?? {};
  } catch {
    return {};
  }
}
