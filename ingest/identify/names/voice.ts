import type { Body } from './body.ts';

/** How a text speaks of its own body: 我局, 我镇, 我县. */
export interface Voice {
  /** What the body calls itself: 局, 镇, 县; null when the text has no such word, or only 本单位. */
  readonly self: Self | null;
  /** The lowest level whose party committee or government the text looks up to: 县 in 县委、县政府. */
  readonly level: Level | null;
}

type Self = (typeof SELVES)[number][0];
type Level = (typeof LEVELS)[number];

const LEVELS = ['县', '旗', '区', '州', '盟', '市', '省'] as const;

/** What the body calls itself, what does not count, and how its name ends then. */
const SELVES = [
  ['局', '', /局$/],
  ['委', '(?![托派员])', /委(?:员会)?$/],
  ['办', '(?![理事学])', /办(?:公[室厅])?$/],
  ['厅', '', /厅$/],
  ['部', '(?![分门])', /部$/],
  ['署', '', /署$/],
  ['院', '', /院$/],
  ['校', '', /(?:学|校)$/],
  ['馆', '', /馆$/],
  ['站', '(?![点在])', /站$/],
  ['队', '', /队$/],
  ['会', '(?![议有])', /会$/],
  ['中心', '(?!工作|任务|城)', /中心$/],
  ['镇', '', /镇(?:人民政府)?$/],
  ['乡', '', /乡(?:人民政府)?$/],
  ['苏木', '', /苏木(?:人民政府)?$/],
  ['街', '', /街道(?:办事处)?$/],
  ['县', '', null],
  ['旗', '', null],
  ['区', '', null],
  ['州', '', null],
  ['市', '', null],
  ['省', '', null],
] as const satisfies readonly (readonly [string, string, RegExp | null])[];

/** What only a government says of itself; a bureau says 本市 as well. */
const WHOLE_PLACE = '县旗区州市省';
const counted = SELVES.map(
  ([self, not]) => [self, new RegExp(`${WHOLE_PLACE.includes(self) ? '我' : '[我本]'}${self}${not}`, 'gu')] as const,
);
const LOOKS_UP = new RegExp(`([${LEVELS.join('')}])(?:委|政府|人民政府)`, 'gu');

export function voiceOf(text: string): Voice {
  let self: Self | null = null;
  let most = 0;
  for (const [word, pattern] of counted) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > most) [self, most] = [word, count];
  }
  return { self, level: levelOf(text, self) };
}

function levelOf(text: string, self: Self | null): Level | null {
  const own = LEVELS.find((level) => level === self);
  if (own) return own;
  const found = new Set(Array.from(text.matchAll(LOOKS_UP), (match) => match[1]));
  return LEVELS.find((level) => found.has(level)) ?? null;
}

/** Whether a body may call itself so; the office of a hotline speaks for its place. */
export function speaksAs({ self }: Voice, { name, isPlace }: Body): boolean {
  if (self === null || (WHOLE_PLACE.includes(self) && /热线/.test(name))) return true;
  const ending = SELVES.find(([word]) => word === self)?.[2];
  return ending ? ending.test(name) && !isPlace : isPlace || /政府(?:办公[室厅])?$|管理委员会$/.test(name);
}
