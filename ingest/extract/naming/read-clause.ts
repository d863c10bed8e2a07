import { decimalOf } from '../../../src/domain/decimal.ts';
import type { IndicatorId } from '../../../src/domain/ids.ts';
import { isDistributive } from '../clauses/coordination.ts';
import { withoutLeadingWords } from '../wording/times.ts';
import { beginsWithVerb, leadingVerb } from '../wording/verbs.ts';
import { namedInCatalogue } from './catalogue-names.ts';
import { isDisposal, isHotlineWhole, readHotline } from './hotline-steps.ts';
import { leansOnAll, saysThisYear } from './leaning.ts';
import { matterOf } from './matters.ts';
import type { NamedItem, Reading, Situation } from './named-item.ts';
import { indicatorOf, readChannelName, readPublication } from './publications.ts';
import { type RequestReading, readRequests } from './request-steps.ts';

/** A step that requests for disclosure take. */
export function asRequests({ item, matter, anchor, topic }: Situation): Reading | undefined {
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
const isReceivedNow = ({ step }: RequestReading, own: string) => step === 'received' && saysThisYear(own);

const asList = (id: IndicatorId | null) => (id === null ? [] : [id]);

/** A step that the requests of a hotline take. */
export function asHotline({ item, matter, anchor, list }: Situation): Reading | undefined {
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

/** So much information was put out, by which channel. */
export function asPublication({ item, subject, topic, anchor, list }: Situation): Reading | undefined {
  if (topic.kind === 'hotline' || !POSTED.test(item.figure.unit ?? '条')) return undefined;
  const own = withoutLeadingWords(item.own);
  if (anchor?.matter === 'request' && /^(?:已|予以|同意)?公开[^信息]*$/.test(own)) return undefined;
  const read = readPublication(own, item.behind, { channels: subject.channels, lead: item.leads.at(-1) ?? '' });
  const entry = list?.matter === 'publication' && read?.channels.named.size === 0;
  if (read)
    return { role: list ? 'part' : 'whole', matter: 'publication', indicators: entry ? [] : asList(read.indicator) };
  const of = list ?? anchor;
  const isListed = of?.matter === 'publication' || HEADS_CHANNELS.test(item.leads.at(-1) ?? '');
  const channels = isListed ? readChannelName(own) : undefined;
  return channels && { role: 'part', matter: 'publication', indicators: asList(indicatorOf(channels)) };
}

/** 主动公开:门户网站500条,公众号300条. */
const HEADS_CHANNELS = /(?:公开|发布)(?:政府|政务)?(?:信息)?(?:情况|渠道|数量)?$/;
const POSTED = /^(?:条|篇|件|份|篇次|则)$/;

/** A thing that the catalogue names. */
export function asNamed({ item, matter, sentence, list, before }: Situation): Reading | undefined {
  const { own, behind, figure } = item;
  const verb = item.mark === '、' && !beginsWithVerb(withoutLeadingWords(own)) ? verbOfList(before) : '';
  const named = namedInCatalogue({ own: `${verb}${own}`, behind, unit: figure.unit, matter, sentence });
  const [first, ...others] = named;
  if (!first) return undefined;
  const each = others.length === 0 || figure.numeral.value === decimalOf(0) || isDistributive(own);
  const indicators = each ? named.map(({ id }) => id) : [];
  return { role: list ? 'part' : 'whole', matter: matterOf(first.id), indicators };
}

/** 关停政府网站1个、政务新媒体2个: the verb of a list goes on. */
function verbOfList(before: readonly NamedItem[]): string {
  const first = before.findLast(({ item }, index) => item.mark !== '、' || index === 0);
  return leadingVerb(withoutLeadingWords(first?.item.own ?? ''));
}
