import { FACETS, type Facet, type FacetValue, type SearchResults } from '../../../domain/search-results.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { FILTER } from '../labels.ts';
import { PARAMETER_OF, type SearchAddress, searchPath } from './search-address.ts';

/** Ways to narrow a search; a facet that was chosen, or has one value only, narrows nothing further. */
export function facetLists(address: SearchAddress, facets: SearchResults['facets']): Html | '' {
  const open = FACETS.filter((facet) => facets[facet].length > 1 && !address[PARAMETER_OF[facet]]);
  return open.length === 0
    ? ''
    : html`<nav class="facets" aria-label="缩小范围">
        <span aria-hidden="true">缩小范围</span>${open.map((facet) => facetList(address, facet, facets[facet]))}
      </nav>`;
}

const facetList = (address: SearchAddress, facet: Facet, values: readonly FacetValue[]): Html =>
  html`<details>
    <summary>${FILTER[PARAMETER_OF[facet]]}</summary>
    <ul>
      ${values.map(
        ({ value, label, count }) =>
          html`<li>
            <a href="${searchPath(address, { [PARAMETER_OF[facet]]: value })}"
              >${label}<small>${count} 份文件</small></a
            >
          </li>`,
      )}
    </ul>
  </details>`;
