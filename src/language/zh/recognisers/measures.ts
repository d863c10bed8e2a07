import {
  applicantWords,
  columnWords,
  disputeOutcomeWords,
  ratioWords,
  requestChannelWords,
  readingWords,
} from '../../../catalogue/dimensions.ts';
import { indicators } from '../../../catalogue/indicators.ts';
import { type IndicatorId, indicatorId } from '../../../domain/ids.ts';
import type { Meaning } from '../piece.ts';
import { byWords, type FixedWord } from './fixed-words.ts';

/** 申请 alone is a request for disclosure: reports of this kind know no other. */
const REQUESTS = indicatorId('foi.received');

/** Words of the catalogue with the indicators that they name; words that several share keep them all. */
function measureWords(): FixedWord[] {
  const named = new Map<string, { of: IndicatorId[]; lay: boolean }>();
  const add = (word: string, id: IndicatorId, lay: boolean) => {
    const known = named.get(word);
    if (known) named.set(word, { of: [...new Set([...known.of, id])], lay: known.lay && lay });
    else named.set(word, { of: [id], lay });
  };
  for (const { id, label, aliases, lay } of indicators) {
    add(label, id, false);
    add(label.replace(/\(.*\)/, '').normalize('NFKC'), id, false);
    for (const alias of aliases) add(alias, id, false);
    for (const alias of lay) add(alias, id, true);
  }
  for (const word of ['申请', '申请件', '依申请', '公开申请']) add(word, REQUESTS, true);
  for (const [word, ids] of readingWords) named.set(word, { of: [...ids], lay: true });
  return Array.from(named, ([word, { of, lay }]): FixedWord => [word, { kind: 'measure', of, lay }]);
}

const applicants = applicantWords.map(([word, { columns, label }]): FixedWord => [
  word,
  { kind: 'applicant', columns, label },
]);
const outcomes = disputeOutcomeWords.map(([word, outcome]): FixedWord => [word, { kind: 'outcome', outcome }]);
const channels = requestChannelWords.map(([word, of]): FixedWord => [word, { kind: 'requestChannel', of }]);
const columns = columnWords.map(([word, column]): FixedWord => [word, { kind: 'column', column }]);
const rates = ratioWords.map(([word, { id }]): FixedWord => [word, { kind: 'rate', id } satisfies Meaning]);

/** What the catalogue knows by name: indicators, and what divides them. */
export const measures = byWords('measures', [
  ...measureWords(),
  ...applicants,
  ...outcomes,
  ...channels,
  ...columns,
  ...rates,
]);
