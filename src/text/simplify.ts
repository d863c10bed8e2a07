import { Converter, Locale } from 'opencc-js/t2cn';

let converter: ((text: string) => string) | undefined;
const convert = (text: string) => (converter ??= Converter({ from: 't', to: 'cn' }))(text);

/** Bodies that keep their 檔案 (archives) when everything else called 檔案 in Taiwan means 文件 (a document). */
const ARCHIVE = /檔案(?=[館馆局室])/g;

/**
 * Traditional to simplified characters, one for one: the result is as long as the text, so offsets hold.
 * 規範性檔案 is the Taiwan wording of 规范性文件; 档案馆 stays an archive.
 */
export function simplify(text: string): string {
  if (!mayChange(text)) return text;
  const simplified = convert(text.replace(ARCHIVE, '档案').replace(/(規範性|公開)檔案/g, '$1文件'));
  return simplified.length === text.length ? simplified : Array.from(text, convertOne).join('');
}

function convertOne(character: string): string {
  const converted = convert(character);
  return converted.length === character.length ? converted : character;
}

let changing: Uint8Array | undefined;

/** Nearly every text is simplified already, and looking is a hundred times cheaper than converting. */
function mayChange(text: string): boolean {
  changing ??= changingUnits();
  for (let index = 0; index < text.length; index++) if (changing[text.charCodeAt(index)] === 1) return true;
  return false;
}

/** UTF-16 units that begin a character which some entry of the dictionaries replaces: 覆 is one, as 答覆 becomes 答复. */
function changingUnits(): Uint8Array {
  const units = new Uint8Array(0x1_00_00);
  for (const entry of Locale.to.cn.flat(2).flatMap((dictionary: unknown) => String(dictionary).split('|'))) {
    const [from = [], to = []] = entry.split(' ').map((word: string) => Array.from(word));
    for (const [index, character] of from.entries()) {
      if (from.length !== to.length || character !== to[index]) units[character.charCodeAt(0)] = 1;
    }
  }
  return units;
}
