import { LANGUAGES, THEMES } from './settings.ts';
import type { Language, Settings, Theme } from './settings.ts';

/** What readers choose for themselves; what they have chosen is kept on their device, on this site. */
export interface Preferences {
  readonly large: boolean;
  readonly theme: Theme;
  readonly language: Language;
}

const KEY = 'wenzheng:preferences';

/** The reader's own choice before the page's. At a kiosk every visitor begins with the page's. */
export function readPreferences({ large, theme, language, kiosk }: Settings): Preferences {
  const own = kiosk ? {} : chosen();
  return {
    large: typeof own.large === 'boolean' ? own.large : large,
    theme: THEMES.find((one) => one === own.theme) ?? theme,
    language: LANGUAGES.find((one) => one === own.language) ?? language,
  };
}

/** Keeps what was chosen now beside what was chosen before; the rest stays with the page. */
export function keepChoice(choice: Partial<Preferences>, { kiosk }: Settings): void {
  try {
    if (!kiosk) localStorage.setItem(KEY, JSON.stringify({ ...chosen(), ...choice }));
  } catch {
    // A store that is full or switched off keeps nothing.
  }
}

function chosen(): Partial<Record<keyof Preferences, unknown>> {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences> | null) ?? {};
  } catch {
    return {};
  }
}
