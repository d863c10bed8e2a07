import { parsePeriod, periodLabel } from '../../../domain/period.ts';
import type { ChannelHit, FigureHit, HitOrigin, PassageHit } from '../../../domain/search-results.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { TABLE, TRUST } from '../labels.ts';

/** Of a long passage; the whole of it is one click away. */
const SHOWN = 240;

/** 2024年; a key that is no period stays as it is. */
export function periodInWords(key: string | null): string {
  const period = key === null ? undefined : parsePeriod(key);
  return period ? periodLabel(period) : (key ?? '');
}

export const figureList = (figures: readonly FigureHit[]): Html =>
  html`<ul class="figures">
    ${figures.map(figureItem)}
  </ul>`;

function figureItem(figure: FigureHit): Html {
  const { display, label, agency, period, scope, subject, place, viewUrl } = figure;
  const whose = [agency ?? figure.title, periodInWords(period), scope].filter(Boolean).join(' · ');
  const where = place ? [TABLE[place.table], place.row, place.column].filter(Boolean).join(' › ') : '正文';
  return html`<li class="figure">
    <p class="value">${display}</p>
    <p class="label">${subject && subject !== label ? `${label}（${subject}）` : label}</p>
    <p class="whose">${whose}</p>
    <p class="place">${where}</p>
    <p class="links">
      <a href="${viewUrl}" aria-label="在原文中核对 ${label} ${display}，${whose}">在原文中核对</a> ${trustOf(figure)}
    </p>
  </li>`;
}

export const passageList = (passages: readonly PassageHit[]): Html =>
  html`<ol class="passages">
    ${passages.map(passageItem)}
  </ol>`;

function passageItem(passage: PassageHit): Html {
  const { viewUrl, title, text, section, agency, year } = passage;
  const place = [agency, year && `${year}年度`, section].filter(Boolean).join(' · ');
  return html`<li>
    <h3><a href="${viewUrl}">${title}</a></h3>
    <p class="place">${place} ${trustOf(passage)}</p>
    <blockquote>${excerptOf(text)}</blockquote>
  </li>`;
}

/** Cells of a table stand beside each other, without the bars between them. */
function excerptOf(text: string): string {
  const words = text.replace(/\s*\|[|\s]*/g, ' ').trim();
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}……` : words;
}

const trustOf = ({ trust }: Pick<HitOrigin, 'trust'>) => html`<span class="trust ${trust}">${TRUST[trust]}</span>`;

export const channelList = (channels: readonly ChannelHit[]): Html =>
  html`<dl class="channels">${channels.map(channelItem)}</dl>`;

function channelItem(channel: ChannelHit): Html {
  const source = channel.general
    ? html`<small>面向公众的渠道</small>`
    : html`<small>${[channel.agency, periodInWords(channel.period)].filter(Boolean).join(' · ')}</small>
        <a href="${channel.viewUrl}" aria-label="在原文中核对 ${channel.agency}${channel.label}">在原文中核对</a>`;
  return html`<div>
    <dt>${channel.label}</dt>
    <dd>${valueOf(channel)} ${source}</dd>
  </div>`;
}

/** Telephone numbers can be dialled. */
function valueOf({ kind, value }: ChannelHit): Html | string {
  const number = value.replace(/[^\d+]/g, '');
  return (kind === 'phone' || kind === '12345') && /^[\d\s()（）+-]{5,20}$/.test(value)
    ? html`<a href="tel:${number}">${value}</a>`
    : value;
}
