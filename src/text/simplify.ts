import { Converter } from 'opencc-js/t2cn';

let converter: ((text: string) => string) | undefined;
const convert = (text: string) => (converter ??= Converter({ from: 't', to: 'cn' }))(text);

/** Bodies that keep their 檔案 (archives) when everything else called 檔案 in Taiwan means 文件 (a document). */
const ARCHIVE = /檔案(?=[館馆局室])/g;

/**
 * Traditional to simplified characters, one for one: the result is as long as the text, so offsets hold.
 * 規範性檔案 is the Taiwan wording of 规范性文件; 档案馆 stays an archive.
 */
export function simplify(text: string): string {
  const simplified = convert(text.replace(ARCHIVE, '档案').replace(/(規範性|公開)檔案/g, '$1文件'));
  return simplified.length === text.length ? simplified : Array.from(text, convertOne).join('');
}

function convertOne(character: string): string {
  const converted = convert(character);
  return converted.length === character.length ? converted : character;
}
