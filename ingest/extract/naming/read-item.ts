import { decimalOf } from '../../../src/domain/decimal.ts';
import { type IndicatorId, indicatorId } from '../../../src/domain/ids.ts';
import { isDistributive } from '../clauses/coordination.ts';
import { tellsOtherTime, withoutLeadingWords } from '../wording/times.ts';
import { namedInCatalogue } from './catalogue-names.ts';
import { isDisposal, isHotlineWhole, readHotline } from './hotline-steps.ts';
import { matterNamedIn, matterOf } from './matters.ts';
import type { NamedItem, Reading, Situation } from './named-item.ts';
import { isAllowed } from './allowed.ts';
import { readChannelName, readPublication, indicatorOf } from './publications.ts';
import { ratesNamed } from './rates.ts';
import { readRequests } from './request-steps.ts';
import { stepsIn } from './steps.ts';
import { readTotal } from './totals.ts';

const other = ({ item, list, anchor, matter }: Situation): Reading => ({
  role: list ? 'part' : anchor && matter !== 'other' && isBareStep(item.own) ? 'step' : 'other',
  matter: matterNamedIn(item.own),
  indicators: [],
});

/** 办结625件: what became of the thing before, which no indicator counts. */
const isBareStep = (own: string) =>
  /^(?:结转|转结|顺延)$/.test(withoutLeadingWords(own)) ||
  stepsIn(withoutLeadingWords(own)).some(
    ({ front, object }) => front === '' && /^(?:数|量|的|共|计|有|为)*$/.test(object),
  );

/** What an item counts: the first reading that its words bear, without what may not be read where it stands. */
export function readItem(situation: Situation): Reading {
  const reading = firstReading(situation);
  const { own, leads } = situation.item;
  const past = [...leads, own].some((clause) => tellsOtherTime(clause, situation.topic.year));
  if (past) return { ...reading, indicators: [], past };
  const part = reading.role === 'step' && isInTimeOnly(situation);
  return { ...reading, indicators: part ? [] : reading.indicators.filter((id) => isAllowed(id, situation)) };
}

/** 按时结案597件,超时办理4件: what was done in time is no longer all that was done. */
const isInTimeOnly = ({ item: { own }, content }: Situation) =>
  /按[时期]|及时|如期/.test(own) && /超[时期]|逾期/.test(content);

function firstReading(situation: Situation): Reading {
  if (isComparison(situation.item.own)) return readComparison(situation);
  for (const read of [readRate, readTotal, asRequests, asHotline, asNamed, asPublication]) {
    const reading = read(situation);
    if (reading) return reading;
  }
  return other(situation);
}

export const isComparison = (own: string) =>
  /^(?:同比|环比|较|比|与[^,;]{2,12}相比|占|日均|平均)/.test(withoutLeadingWords(own));

const RECEIVED = indicatorId('foi.received');
const GROWTH = indicatorId('foi.received_yoy');

/** 同比增长10% says by how much the number before it grew. */
function readComparison({ item, before }: Situation): Reading {
  const last = before.at(-1);
  const grows =
    item.figure.unit === '%' &&
    /^(?:同比|较(?:上年|去年)(?:同期)?|比(?:上年|去年)(?:同期)?)(?:上升|增长|增加)(?:了)?$/.test(item.own);
  const indicators = grows && last?.indicators.includes(RECEIVED) === true ? [GROWTH] : [];
  return { role: 'beside', matter: null, indicators };
}

const isShare = (unit: string | null) => unit === '%' || unit === '‰';

/** A rate is that of the body only where the number before it is that of everything. */
function readRate({ item, matter, anchor, list }: Situation): Reading | undefined {
  if (!isShare(item.figure.unit)) return undefined;
  const ofAll = leansOnAll(anchor, item.own) && list === null;
  const named = /^(?:以上)?的/.test(item.behind) ? [] : ratesNamed(item.own, matter);
  const kept = named.filter(({ id }) => ofAll || hasOwnWhole(id) || /综合|总体/.test(item.own));
  return { role: 'beside', matter: null, indicators: kept.map(({ id }) => id) };
}

/** A rate that no count stands beside: 抽查合格率, 解读率. */
const hasOwnWhole = (id: IndicatorId) => matterOf(id) === 'other' || matterOf(id) === 'publication';

function asRequests({ item, matter, anchor, topic }: Situation): Reading | undefined {
  const read =
    topic.kind === 'hotline' ? undefined : readRequests({ own: item.own, behind: item.behind, year: topic.year });
  if (!read || (!read.explicit && matter !== 'request')) return undefined;
  const begins = read.step === 'received' && (read.explicit || anchor === null);
  if (begins || read.explicit) {
    const role = read.step !== 'received' ? 'step' : read.whole ? 'whole' : 'part';
    return { role, matter: 'request', indicators: asList(read.indicator) };
  }
  const leans =
    leansOnAll(anchor, item.own) || anchor?.matter !== 'request' || !read.whole || isReceivedNow(read, item.own);
  const role = read.whole ? 'step' : 'part';
  return { role, matter: 'request', indicators: leans ? asList(read.indicator) : [] };
}

/** 上年收到16件,今年收到20件: the same thing at another time. */
const isReceivedNow = ({ step }: { step: string }, own: string) => step === 'received' && THIS_YEAR.test(own);

const asList = (id: IndicatorId | null) => (id === null ? [] : [id]);

function asHotline({ item, matter, anchor, list }: Situation): Reading | undefined {
  if (matter !== 'hotline') return undefined;
  const read = readHotline(item.own, item.behind);
  const indicators = asList(read?.indicator ?? null);
  if (read?.step === 'received') {
    return list ? { role: 'part', matter, indicators: [] } : { role: 'whole', matter, indicators };
  }
  if (read) return { role: 'step', matter, indicators: read.whole || leansOnAll(anchor, item.own) ? indicators : [] };
  if (list || !isHotlineWhole(item.own))
    return isDisposal(item.own) ? { role: 'part', matter, indicators: [] } : undefined;
  return { role: 'whole', matter, indicators: [] };
}

/** Nothing was named before, or a thing in full: what follows is said of all of it. */
const leansOnAll = (anchor: NamedItem | null, own: string) =>
  anchor === null || ((anchor.role === 'whole' || anchor.role === 'step') && (!anchor.past || THIS_YEAR.test(own)));
const THIS_YEAR = /今年|本年|当年|年内/;

function asPublication({ item, subject, topic, anchor, list }: Situation): Reading | undefined {
  if (topic.kind === 'hotline' || !POSTED.test(item.figure.unit ?? '条')) return undefined;
  const own = withoutLeadingWords(item.own);
  if (anchor?.matter === 'request' && /^(?:已|予以|同意)?公开[^信息]*$/.test(own)) return undefined;
  const read = readPublication(own, item.behind, { channels: subject.channels, lead: item.leads.at(-1) ?? '' });
  const entry = list?.matter === 'publication' && read?.channels.named.size === 0;
  if (read)
    return { role: list ? 'part' : 'whole', matter: 'publication', indicators: entry ? [] : asList(read.indicator) };
  const of = list ?? anchor;
  const channels = of?.matter === 'publication' ? readChannelName(own) : undefined;
  return channels && { role: 'part', matter: 'publication', indicators: asList(indicatorOf(channels)) };
}

const POSTED = /^(?:条|篇|件|份|篇次|则)$/;

function asNamed({ item, matter, sentence, list, before }: Situation): Reading | undefined {
  const { own, behind, figure } = item;
  const verb = item.mark === '、' ? verbOfChange(before.at(-1)) : '';
  const named = namedInCatalogue({ own: `${verb}${own}`, behind, unit: figure.unit, matter, sentence });
  const [first, ...others] = named;
  if (!first) return undefined;
  const each = others.length === 0 || figure.numeral.value === decimalOf(0) || isDistributive(own);
  const indicators = each ? named.map(({ id }) => id) : [];
  return { role: list ? 'part' : 'whole', matter: matterOf(first.id), indicators };
}

/** 关停政府网站1个、政务新媒体2个: the verb of a list goes on. */
const verbOfChange = (last: NamedItem | undefined) =>
  /^(?:关停|关闭|注销|下线|永久下线|撤销|整合|新增|新开设?|新设|归并|制发|废止)/.exec(
    withoutLeadingWords(last?.item.own ?? ''),
  )?.[0] ?? '';
