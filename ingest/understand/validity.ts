import type { Span } from '../../src/domain/passage.ts';
import type { Validity } from '../../src/domain/validity.ts';
import type { Sidecar } from '../sidecar.ts';
import { DAY, isoDate } from './chinese-date.ts';

/** The state of a document with its place in the text given; offsets are those of the view. */
export type StatedValidity = Validity & { readonly span: Span };

const HEAD = 1500;
const OWN = '本(?:文件|通知|办法|规定|意见|细则|方案|条例|规程|标准|制度)';
const ENDED = '废止|失效|停止执行|停止使用';

const LABELLED = new RegExp(
  String.raw`(?:有效性|是否有效|文件状态|效力状态|时效性|时效状态|有效状态|效力)\s*[:|]\s*\|?\s*(?<state>现行有效|继续有效|部分有效|有效|已废止|废止|已失效|失效|否|是)(?![\p{Script=Han}])`,
  'u',
);
/** 【已废止】 behind the title, or on a line of its own. */
const STAMPED = new RegExp(String.raw`[[(【〔](?:此件|本件|该文件)?(?<state>已?(?:${ENDED}))[\])】〕]`);
const OWN_END = new RegExp(
  String.raw`${OWN}(?:已)?(?:于|自|从)?\s*(?:${DAY})?\s*(?:起)?(?:已|被|宣布|予以|自行)*(?<state>${ENDED})`,
);
const UNTIL = new RegExp(String.raw`有效期?(?:限)?\s*[:|]?\s*\|?\s*(?:截)?(?:至|到|止)\s*[:|]?\s*${DAY}`);
const YEARS = new RegExp(
  String.raw`自?\s*${DAY}\s*起(?:施行|实施|执行|试行)[^。\n]{0,12}?有效期(?:限)?(?:为)?\s*(?<years>\d{1,2}|[一二三四五六七八九十])\s*年`,
);
const ABOUT_ITSELF = new RegExp(String.raw`${OWN}|自[^。\n]{0,24}起(?:施行|实施|执行|试行)`);

/**
 * What a document says about its own being in force: as a field of its head, a stamp beside the title, or a sentence
 * about "本办法". What it repeals, and permits that run out, are other things.
 */
export function findValidity(text: string): StatedValidity | null {
  return labelled(text) ?? stamped(text) ?? ended(text) ?? limited(text);
}

/** What was noted beside the document counts where it says nothing itself. */
export const notedValidity = ({ validity }: Sidecar): Validity | null =>
  validity ? { state: stateOf(validity), until: null, words: validity, span: null } : null;

function labelled(text: string): StatedValidity | null {
  const match = LABELLED.exec(text.slice(0, HEAD));
  return match && stated(match, stateOf(match.groups?.['state'] ?? ''), null);
}

function stamped(text: string): StatedValidity | null {
  const match = STAMPED.exec(text.slice(0, HEAD / 5));
  return match && stated(match, stateOf(match.groups?.['state'] ?? ''), null);
}

/** 本办法已于2023年5月1日废止; 自…起失效 names a day that may lie ahead, so it is kept as the end of a term. */
function ended(text: string): StatedValidity | null {
  const match = OWN_END.exec(text);
  if (!match) return null;
  const day = isoDate(match.groups);
  return day === null
    ? stated(match, stateOf(match.groups?.['state'] ?? ''), null)
    : stated(match, 'in_force', dayBefore(day));
}

function limited(text: string): StatedValidity | null {
  const years = YEARS.exec(text);
  const from = isoDate(years?.groups);
  if (years && from) return stated(years, 'in_force', dayBefore(yearsLater(from, years.groups?.['years'] ?? '')));
  const until = UNTIL.exec(text);
  const day = isoDate(until?.groups);
  if (!until || !day) return null;
  const sentence =
    text
      .slice(0, until.index)
      .split(/[。\n]/)
      .at(-1) ?? '';
  const isField = /^[\s|]*$/.test(sentence) && until.index < HEAD;
  return isField || ABOUT_ITSELF.test(sentence) ? stated(until, 'in_force', day) : null;
}

const stated = (match: RegExpExecArray, state: Validity['state'], until: string | null): StatedValidity => ({
  state,
  until,
  words: match[0].replace(/\s*\|\s*/g, ' ').trim(),
  span: { start: match.index, end: match.index + match[0].length },
});

function stateOf(word: string): Validity['state'] {
  if (/废止|停止|^否$/.test(word)) return 'repealed';
  return word.includes('失效') ? 'expired' : 'in_force';
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function yearsLater(day: string, years: string): string {
  const count = /^\d+$/.test(years) ? Number(years) : '一二三四五六七八九十'.indexOf(years) + 1;
  return `${Number(day.slice(0, 4)) + count}${day.slice(4)}`;
}
