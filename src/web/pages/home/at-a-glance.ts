import type { Glimpse, LibraryOverview } from '../../../domain/library-overview.ts';
import { type Share, shareBar } from '../../pictures/share-bar.ts';
import { HEALTH, HEALTHS, tableHealth } from '../../pictures/table-health.ts';
import { yearChart } from '../../pictures/year-chart.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { TRUST } from '../labels.ts';
import { askPath } from '../view-path.ts';

/** The library in four pictures, each with its numbers in words. */
export function atAGlance({ glimpses }: LibraryOverview): Html | '' {
  if (glimpses.length === 0) return '';
  return html`<section class="glance" aria-labelledby="glance-title">
    <h2 id="glance-title">资料库概览</h2>
    <div class="pictures">
      ${picture('各年度文件', wide(yearChart(glimpses)))}
      ${picture('法定表格', shareBar('法定表格', tableShares(glimpses)))}
      ${picture('勾稽核对', shareBar('勾稽核对', checkShares(glimpses)), unsoundLink(glimpses))}
      ${picture('来源', shareBar('来源', trustShares(glimpses)))}
    </div>
  </section>`;
}

const picture = (title: string, drawn: Html | '', more: Html | '' = ''): Html | '' =>
  drawn === ''
    ? ''
    : html`<section>
        <h3>${title}</h3>
        ${drawn} ${more}
      </section>`;

/** Grows with the type and is moved sideways where there is no room for it. */
const wide = (drawn: Html | ''): Html | '' =>
  drawn && html`<div class="scroll" role="group" aria-label="各年度文件图" tabindex="0">${drawn}</div>`;

type Glimpses = readonly Glimpse[];
const count = (glimpses: Glimpses, test: (glimpse: Glimpse) => boolean) => glimpses.filter(test).length;

const tableShares = (glimpses: Glimpses): Share[] =>
  HEALTHS.map((tone) => ({
    tone,
    label: HEALTH[tone],
    count: count(glimpses, (glimpse) => tableHealth(glimpse) === tone),
  }));

const checkShares = (glimpses: Glimpses): Share[] => [
  { tone: 'whole', label: '能核对的都成立', count: count(glimpses, ({ figures }) => figures === 'sound') },
  { tone: 'lost', label: '有数字对不上', count: count(glimpses, ({ figures }) => figures === 'unsound') },
  { tone: 'none', label: '没有可核对的表格', count: count(glimpses, ({ figures }) => figures === 'unchecked') },
];

const trustShares = (glimpses: Glimpses): Share[] => [
  { tone: 'whole', label: TRUST.official, count: count(glimpses, ({ trust }) => trust === 'official') },
  { tone: 'none', label: TRUST.unknown, count: count(glimpses, ({ trust }) => trust === 'unknown') },
  { tone: 'lost', label: TRUST.low, count: count(glimpses, ({ trust }) => trust === 'low') },
];

const unsoundLink = (glimpses: Glimpses): Html | '' =>
  glimpses.some(({ figures }) => figures === 'unsound')
    ? html`<p><a href="${askPath('哪些报告的数字对不上？')}">哪些报告的数字对不上</a></p>`
    : '';
