import { screening } from '../../catalogue/screening.ts';
import type { Declined, Handover, Info, Outcome, Reason } from '../../domain/answer.ts';
import type { Channel, Channels } from '../../domain/channels.ts';
import { findMeasures } from '../../figures/measures.ts';
import { asksCount } from '../../figures/operation.ts';
import { nameOf } from '../../plan/library.ts';
import { asksForHarm, mentions } from '../refusals/harm.ts';
import { asksForOwnMatter } from '../refusals/own-matter.ts';
import { asksForPrivateParticulars } from '../refusals/private-particulars.ts';
import { asksForVerdict } from '../refusals/verdicts.ts';
import type { Turn } from '../turn.ts';

/**
 * Small talk gets a fixed text; what no public report can or should answer is refused with the reason and where to turn
 * to. Emergencies come first and nothing is searched for them.
 */
export function screen({ general }: Channels) {
  return (turn: Turn): Turn => {
    const outcome = emergency(turn.text, general) ?? smallTalk(turn) ?? refusal(turn, general);
    return outcome ? { ...turn, outcome } : turn;
  };
}

type Cards = Channels['general'];

function emergency(text: string, cards: Cards): Outcome | null {
  const asksFigures = /多少|几[件起次]|统计|报告/.test(text);
  if (asksFigures || !mentions(text, screening.emergency)) return null;
  return decline('out_of_scope', '这是紧急情况，请立即拨打紧急电话，不要等待本系统答复。', cards.emergency);
}

/** Characters that may stand around the words: 请问…呢. */
const AROUND = 5;

function smallTalk(turn: Turn): Info | null {
  const bare = turn.text.toLowerCase().replace(/[\s\p{P}]|[呀啊哦呢吗嘛哈]/gu, '');
  // 怎么用 within a longer question is not about this program.
  const asksWho = screening.identity.some((word) => bare.includes(word) && bare.length <= word.length + AROUND);
  if (asksWho && !isAboutReports(turn)) return info(turn, '我是问政检索助手，是程序，不是真人。');
  if (screening.greetings.some((word) => bare === word.replace(/[吗]/g, ''))) return info(turn, '您好！');
  const thanks = screening.thanks.some((word) => bare.startsWith(word)) && bare.length <= 12 && !isAboutReports(turn);
  return thanks ? info(turn, '不客气。') : null;
}

function info({ library, notices }: Turn, opening: string): Info {
  const bodies = [...new Set(library.reports.flatMap((report) => (report.agency ? [nameOf(report)] : [])))].slice(0, 5);
  const held = bodies.length > 0 ? `目前收录有${bodies.join('、')}等的报告。` : '库内暂时没有报告。';
  return {
    status: 'info',
    text: `${opening}可以向我查询政府信息公开年度报告里的数字（例如收到多少件申请）和说法，每个回答都附原文出处。${held}`,
    notices,
    suggestions: [],
  };
}

/** By its own words: 谢谢 after a question about figures asks for none. */
const isAboutReports = ({ text, slots, question }: Turn) =>
  (question.history.length === 0 ? slots.measures : findMeasures(text)).list.length > 0;

const PERSONAL_DATA = '不能查询或提供个人信息。库内只有政府机关主动公开的报告。';
const PERSONAL_CASE = '个人事项需要由承办机关查询办理，库内的公开报告无法回答。';
const NO_OPINION = '这里只转述公开报告中的内容，不作评价和预测。';
const HARMFUL = '这个请求可能造成危害，不能协助。';

const REFUSALS: readonly (readonly [
  reason: Reason,
  words: readonly string[],
  text: string,
  channel: Channel | null,
])[] = [
  ['unsafe', screening.unsafe, HARMFUL, null],
  ['personal_data', screening.personalData, PERSONAL_DATA, 'office'],
  ['personal_case', screening.personalCase, PERSONAL_CASE, '12345'],
  ['opinion_or_forecast', screening.opinion, NO_OPINION, null],
  ['out_of_scope', screening.outOfScope, '这个问题超出范围：这里只回答政府信息公开报告及相关规定中的内容。', null],
];

/** What will be is in no report yet. */
const isForecast = (text: string) => /(?:明年|后年|将来|未来|今后).{0,12}(?:会|能|多少|吗)|预测|会不会更/.test(text);

/** Places and bodies begin as names do: 黄陵县, 吴起. */
const withoutPlaces = ({ text, slots }: Turn) =>
  [...slots.places, ...slots.agencies].reduce((rest, { words }) => rest.replaceAll(words, '区'), text);

/** Words like these also stand in questions about figures; a harmful request is exempt only when it asks to count. */
function refusal(turn: Turn, cards: Cards): Outcome | null {
  if (isForecast(turn.text)) return decline('opinion_or_forecast', NO_OPINION, null);
  if (asksForOwnMatter(turn.text)) return decline('personal_case', PERSONAL_CASE, cards['12345']);
  if (asksForPrivateParticulars(withoutPlaces(turn))) return decline('personal_data', PERSONAL_DATA, cards.office);
  if (asksForVerdict(turn.text)) return decline('opinion_or_forecast', NO_OPINION, null);
  if (asksForHarm(turn.text) && !asksCount(turn.text)) return decline('unsafe', HARMFUL, null);
  for (const [reason, words, text, channel] of REFUSALS) {
    const isExempt = isAboutReports(turn) && (reason !== 'unsafe' || asksCount(turn.text));
    if (mentions(turn.text, words) && !isExempt) return decline(reason, text, channel && cards[channel]);
  }
  return null;
}

function decline(reason: Reason, text: string, handover: Handover | null): Declined {
  return { status: 'refused', reason, text, citations: [], figures: [], notices: [], handover, suggestions: [] };
}
