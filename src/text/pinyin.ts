import { createRequire } from 'node:module';
import type * as PinyinPro from 'pinyin-pro';

let loaded: typeof PinyinPro | undefined;
/** The dictionary costs tens of milliseconds to load, so it is loaded when a name is first spelled. */
function pinyinPro(): typeof PinyinPro {
  // A require() call has no type of its own; the package declares it.
  return (loaded ??= createRequire(import.meta.url)('pinyin-pro') as typeof PinyinPro);
}

const syllables = new Map<string, readonly string[]>();
const readings = new Map<string, readonly string[]>();

/** One toneless syllable a character, as read in this name (重庆 → chong, qing). Cached: for names, not for texts. */
export function syllablesOf(name: string): readonly string[] {
  const cached = syllables.get(name);
  if (cached) return cached;
  const spelled = pinyinPro().pinyin(name, { toneType: 'none', type: 'array', v: true });
  syllables.set(name, spelled);
  return spelled;
}

/** `yanan` for 延安, as it is typed. */
export const pinyinOf = (name: string): string => syllablesOf(name).join('');

/** `btq` for 宝塔区. */
export const initialsOf = (name: string): string =>
  syllablesOf(name)
    .map((syllable) => syllable.charAt(0))
    .join('');

/** Every toneless reading of one character: 长 → chang, zhang. Cached. */
export function readingsOf(character: string): readonly string[] {
  const cached = readings.get(character);
  if (cached) return cached;
  const all = pinyinPro().pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  const distinct = [...new Set(all)];
  readings.set(character, distinct);
  return distinct;
}
