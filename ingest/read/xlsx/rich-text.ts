import { type Font, PLAIN_FONT, withProperty } from './fonts.ts';
import type { XmlVisitor } from './walk-xml.ts';

/** A piece of a cell's text; without a font of its own it has that of the cell. */
export interface Run {
  readonly text: string;
  readonly font: Font | null;
}

export type RichText = readonly Run[];

/** Reads the content of an `<si>` or `<is>`: its runs in order, readings in kana or pinyin (`rPh`) left out. */
export function createTextReader(): Required<XmlVisitor> & { readonly take: () => RichText } {
  let runs: Run[] = [];
  let font: Font | null = null;
  let [text, inText, phonetic] = ['', false, false];
  return {
    open(name, attributes) {
      if (name === 'r') font = null;
      else if (name === 'rPr') font = PLAIN_FONT;
      else if (font) font = withProperty(font, name, attributes);
      if (name === 'rPh') phonetic = true;
      if (name === 't') [text, inText] = ['', !phonetic];
    },
    text(more) {
      if (inText) text += more;
    },
    close(name) {
      if (name === 't' && inText) runs.push({ text: unescapeCharacters(text), font });
      if (name === 't') inText = false;
      if (name === 'r') font = null;
      if (name === 'rPh') phonetic = false;
    },
    take() {
      const taken = runs;
      runs = [];
      return taken;
    },
  };
}

/** `_x000D_` stands for a character that XML cannot hold or would change. */
export const unescapeCharacters = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
