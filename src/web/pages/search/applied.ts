import type { Correction } from '../../../domain/correction.ts';
import type { AppliedFilter, QueryFilter } from '../../../domain/search.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { FILTER } from '../labels.ts';
import { type SearchAddress, searchPath } from './search-address.ts';

/** What was read otherwise than written, each with the way back. */
export const correctionList = (address: SearchAddress, corrections: readonly Correction[]): readonly Html[] =>
  corrections.map(
    ({ from, to, original }) =>
      html`<p class="correction">
        已按“${to}”检索。<a href="${searchPath(address, { q: original })}">用原词“${from}”</a>
      </p>`,
  );

/** What the search held to, each to be taken off by one click, and what was taken off, to be put back. */
export function filterChips(address: SearchAddress, filters: readonly AppliedFilter[]): Html | '' {
  const without = withoutOf(address);
  const chips = [...filters.map((filter) => chip(address, filter)), ...without.map((field) => lifted(address, field))];
  return chips.length === 0
    ? ''
    : html`<nav class="chips" aria-label="检索条件">
        <ul>
          ${chips}
        </ul>
      </nav>`;
}

function chip(address: SearchAddress, { field, label, from }: AppliedFilter): Html {
  const words = `${FILTER[field]}：${label}`;
  const change = from === 'choice' ? { [field]: null } : { without: [...withoutOf(address), field].join(',') };
  return html`<li>
    <a href="${searchPath(address, change)}" aria-label="去掉条件 ${words}"
      >${words}<span aria-hidden="true">×</span></a
    >
  </li>`;
}

function lifted(address: SearchAddress, field: QueryFilter): Html {
  const rest = withoutOf(address).filter((other) => other !== field);
  return html`<li class="lifted">
    <a href="${searchPath(address, { without: rest.join(',') })}">恢复按词中的${FILTER[field]}检索</a>
  </li>`;
}

/** The address was read before, so it names filters only. */
const withoutOf = ({ without = '' }: SearchAddress) =>
  [...new Set(without.split(','))].filter((name) => name !== '') as QueryFilter[];
