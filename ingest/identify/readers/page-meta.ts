import { findRegions } from '../../../src/catalogue/region-mentions.ts';
import { viewOf } from '../../../src/text/view.ts';
import type { Clue } from '../clue.ts';
import { bodyClue } from '../clues-of.ts';
import type { Document } from '../document.ts';
import { parseBody } from '../names/body.ts';

/**
 * What a site notes of its page, as the standard of government sites names it: SiteName is whose site it is, ColumnName
 * under what the article is filed. Who put it out is read by `publisher.ts`.
 */
export function readPageMeta({ page }: Document): Clue[] {
  const column = named(page?.meta['columnname']);
  const place = findRegions(named(page?.meta['sitename']))[0];
  const code = place?.code ?? place?.zone?.owner;
  const body = parseBody(column);
  return [
    ...(body ? [bodyClue(body, 32, null, 'page')] : []),
    ...(code ? [{ field: 'region', value: code, origin: 'page', where: null, strength: 30 } satisfies Clue] : []),
  ];
}

const named = (content: string | undefined) => viewOf(content ?? '').text;
