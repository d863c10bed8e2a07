import type { Reading } from '../../language/zh/read.ts';
import type { Query } from '../../query/query.ts';
import { asEntry } from './as-entry.ts';
import { chosenOption } from './chosen-option.ts';
import { figuresWithin } from './figures-within.ts';
import { overStated } from './over-stated.ts';
import { isPlaced, isTimed } from './parts-of-queries.ts';
import type { Talk } from './talk.ts';
import { timeWithin } from './time-within.ts';
import { whoseMeant } from './whose-within.ts';

/**
 * What a question means within its talk: an answer to a question back, an operation over what was stated, a change of one
 * part of the last question, else a question of its own.
 */
export function withinTalk(reading: Reading, talk: Talk): Query {
  const { query: own } = reading;
  const chosen = talk.choice && chosenOption(reading.text, talk.choice);
  if (chosen) return chosen;
  const last = talk.queries.at(-1);
  if (!last || isComplete(own)) return own;
  return overStated(own, talk.queries) ?? changed(asEntry(own, last), last, talk, reading);
}

/** Talk, refusals and questions about the library itself lean on nothing. */
function isComplete({ want, whose }: Query): boolean {
  switch (want.kind) {
    case 'talk':
    case 'refuse':
    case 'register':
    case 'checks':
    case 'request':
      return true;
    case 'rule':
      return isPlaced(whose);
    case 'claim':
    case 'contact':
    case 'figure':
    case 'nothing':
    case 'text':
      return false;
  }
}

/** The last question with the parts that this one names in place of its own. */
function changed(own: Query, last: Query, talk: Talk, reading: Reading): Query {
  const whose = whoseMeant(own, last);
  const when = timeWithin(own, last);
  const scope = own.scope ?? (isPlaced(own.whose) ? null : last.scope);
  const base = { whose, when, scope };
  if (last.want.kind === 'rule' && leansOnRule(own, reading))
    return { ...own, whose, want: { ...last.want, article: null, words: `${reading.words} ${last.want.words}` } };
  switch (own.want.kind) {
    case 'nothing':
      return { ...base, want: last.want };
    case 'figure':
      return { ...base, want: figuresWithin(own.want, talk, reading) };
    case 'claim':
      return { ...base, want: { ...own.want, figures: figuresWithin(own.want.figures, talk, reading) } };
    case 'text':
      return { ...base, want: own.want };
    case 'contact':
      return { ...base, want: own.want };
    case 'rule':
      return {
        ...own,
        whose,
        want: { ...own.want, words: pointsBack(reading) ? `${own.want.words} ${wordsOfRule(last)}` : own.want.words },
      };
    case 'checks':
    case 'refuse':
    case 'register':
    case 'request':
    case 'talk':
      return reading.query;
  }
}

/** 这段时间算在期限里吗: after a rule, whatever names no body, no time and no figure of the catalogue asks on. */
const leansOnRule = ({ want, whose, when }: Query, { pieces }: Reading): boolean =>
  want.kind !== 'rule' &&
  want.kind !== 'contact' &&
  !isPlaced(whose) &&
  !isTimed(when) &&
  pieces.some(({ means }) => means.kind === 'rule' || means.kind === 'claim' || means.kind === 'how');

/** 这段时间算在期限里吗: what 这段 stands for was said before. */
const pointsBack = ({ pieces }: Reading) =>
  pieces.some(({ means, text }) => means.kind === 'glue' && /^[这那此该其]/.test(text));

const wordsOfRule = ({ want }: Query) => (want.kind === 'rule' ? want.words : '');
