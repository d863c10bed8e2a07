import { walkXml } from './walk-xml.ts';

/** The texts that cells refer to by number: runs of one text joined, readings in kana or pinyin (`rPh`) left out. */
export function readSharedStrings(xml: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let [current, phonetic, inText] = ['', false, false];
  walkXml(xml, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push(unescapeCharacters(current));
    },
  });
  return strings;
}

/** `_x000D_` stands for a character that XML cannot hold or would change. */
export const unescapeCharacters = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
