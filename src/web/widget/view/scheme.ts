import type { Theme } from '../settings.ts';

const DARK = matchMedia('(prefers-color-scheme: dark)');
/** Known to browsers from Chromium 96 on; others never match. */
const CONTRAST = matchMedia('(prefers-contrast: more)');

/** The colours of a theme now; `auto` follows the system. */
export function schemeOf(theme: Theme): Exclude<Theme, 'auto'> {
  if (theme !== 'auto') return theme;
  if (CONTRAST.matches) return 'contrast';
  return DARK.matches ? 'dark' : 'light';
}

/** Calls back when the system changes. The returned function ends it. */
export function watchScheme(changed: () => void): () => void {
  const watched = [DARK, CONTRAST];
  for (const query of watched) query.addEventListener('change', changed);
  return () => {
    for (const query of watched) query.removeEventListener('change', changed);
  };
}
