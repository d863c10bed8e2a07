import type { Check, CheckPlace } from '../../domain/check.ts';
import type { ReportId } from '../../domain/ids.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { viewPath } from './view-path.ts';

/** The names of the texts that checks point into. */
export type TextVersions = ReadonlyMap<ReportId, string | null>;

/** The rules that a document does not keep, each with links to the figures of both sides; nothing when it keeps all. */
export function checkList(checks: readonly Check[], versions: TextVersions): Html | '' {
  const failed = checks.filter(({ outcome }) => outcome === 'fail');
  if (failed.length === 0) return '';
  return html`<section class="checks" aria-labelledby="checks-title">
    <h2 id="checks-title">数字核对</h2>
    <p class="hint">以下关系在原文中不成立。入库内容照录原文，未作更改。</p>
    <ul>
      ${failed.map((check) => checkItem(check, versions))}
    </ul>
  </section>`;
}

const checkItem = (check: Check, versions: TextVersions): Html =>
  html`<li class="${check.severity === 'error' ? 'error' : 'doubt'}">
    <p>${check.label}</p>
    <p class="sides">${sides(check)}</p>
    <p class="places">${check.places.filter(isTelling).map((place) => placeLink(place, versions))}</p>
  </li>`;

const sides = ({ left, right, difference }: Check) =>
  `左边 ${left ?? '—'}，右边 ${right ?? '—'}，相差 ${difference?.replace('-', '') ?? '—'}`;

/** Zeros add nothing to a sum; on the right they are the total. */
const isTelling = ({ side, value }: CheckPlace) => side === 'right' || value !== '0';

const placeLink = (place: CheckPlace, versions: TextVersions): Html =>
  html`<a href="${viewPath(place.report, place.start, place.end, versions.get(place.report))}">${nameOf(place)}</a> `;

const nameOf = ({ place, value, unit }: CheckPlace) =>
  `${place ? `${place.row}／${place.column}` : '正文'}${value === null ? '' : ` ${value}${unit ?? ''}`}`;
