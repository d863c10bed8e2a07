import { viewOf } from '../../../src/text/view.ts';
import type { Clue, Origin } from '../clue.ts';
import { bodyClue, timeClue } from '../clues-of.ts';
import type { Document } from '../document.ts';
import { regionOf } from '../names/body.ts';
import { placeAlone } from '../names/place-alone.ts';
import { readTitle } from '../titles/read-title.ts';
import { isAboutHotline } from '../titles/title-words.ts';

/** The name of the file: 海南药监局2014, 宁国12345_2022年4月, 富县2023年年报. */
export const readFileName = ({ names }: Document): Clue[] =>
  namesIn((names.file ?? '').replace(/\.[A-Za-z0-9]{1,5}$/, ''), 'file', 30);

/** The folders that it lay in, joined (富县/水务局/2023) and one by one, the innermost first. A county's folder holds reports of all its bodies. */
export function readFolders({ names }: Document): Clue[] {
  const folders = names.folders.slice(-DEEPEST);
  const read = [folders.join('_'), ...folders.toReversed()].flatMap((folder) => namesIn(folder, 'folder', 29));
  const body = read.find((clue) => clue.field === 'agency');
  return read.filter((clue) => clue.field !== 'agency' || (clue === body && !body.value.isPlace));
}

const DEEPEST = 3;

/** 雄县某乡: whoever writes so did not know. */
const NOBODY = /某(?:局|[乡镇](?:人民政府)?|街道(?:办事处)?|单位|部门|委)$/u;

/** What stands between the parts of such a name. */
const PARTS = /[_\s.,—－()（）[\]【】]+|-(?!\d)|(?<=[A-Za-z])(?=\p{Script=Han})/u;

function namesIn(name: string, origin: Origin, strength: number): Clue[] {
  const { text } = viewOf(name);
  const isHotline = isAboutHotline(text);
  const parts = text.split(PARTS).filter((part) => part !== '');
  const read = [text.replace(/[_\s]+/g, ''), ...parts].map((part) => readTitle(withYear(part)));
  const named = read.find((words) => words.body && words.unread === '')?.body;
  const body = named && !NOBODY.test(named.name) ? named : null;
  const code = named ? regionOf(named) : null;
  const times = read.flatMap(({ time }) => time ?? []);
  const time = times.find(({ year, part }) => year !== null && part !== null) ?? times[0];
  return [
    ...(body ? [bodyClue(isHotline ? placeAlone(body) : body, strength, null, origin)] : []),
    ...(code ? [{ field: 'region', value: code, origin, where: null, strength } satisfies Clue] : []),
    ...(time ? [timeClue(time, strength, null, origin)] : []),
  ];
}

/** A year in the name of a file stands without 年: 富县2023, 2023富县年报. */
const withYear = (part: string) => part.replace(/(?<![\d年])((?:19|20)\d{2})(?![\d年/])/g, '$1年');
