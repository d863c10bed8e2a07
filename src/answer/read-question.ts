import { type Reading, read, readMended } from '../language/zh/read.ts';
import { type Plan, planFor } from '../plan/plan.ts';
import { momentOf } from '../plan/periods.ts';
import { bounded } from '../query/bounded.ts';
import type { Moment, Query } from '../query/query.ts';
import { viewOf } from '../text/view.ts';
import { withinTalk } from './talk/follow-up.ts';
import { askBack, NO_TALK, remember, type Talk } from './talk/talk.ts';
import { withFilters } from './talk/with-filters.ts';
import type { Asked, Read } from './turn.ts';

/** What the question means, by itself and within the talk that it is part of. */
export function readQuestion(asked: Asked): Read {
  return withinItsTalk(readText(asked.question.text, asked), talkOf(asked), asked);
}

/** The question with misspelt official wording read as it was meant; null where nothing is misspelt. */
export function mendQuestion(asked: Read): Read | null {
  const reading = readMended(cleaned(asked.question.text), contextOf(asked));
  return reading && withinItsTalk(reading, asked.talk, asked);
}

function withinItsTalk(reading: Reading, talk: Talk, asked: Asked): Read {
  const meant = withinTalk(reading, talk);
  const { query, beyond } = bounded(withFilters(meant, asked.question.filters, asked.library));
  return { ...asked, reading, talk, query, beyond, leansOnTalk: !isSame(meant, reading.query) };
}

/** Queries are plain values. */
const isSame = (a: Query, b: Query) =>
  (['want', 'whose', 'when', 'scope'] as const).every((part) => JSON.stringify(a[part]) === JSON.stringify(b[part]));

const cleaned = (text: string) => viewOf(text).text.trim();
const contextOf = ({ library, today }: Asked) => ({ names: library, today });
const readText = (text: string, asked: Asked) => read(cleaned(text), contextOf(asked));

/** The talk so far, rebuilt from what people said: every question read and planned once. */
export function talkOf(asked: Asked): Talk {
  const said = asked.question.history.filter(({ role }) => role === 'user');
  return said.reduce((talk, { content }) => listen(talk, content, asked), NO_TALK);
}

function listen(talk: Talk, text: string, asked: Asked): Talk {
  const { query } = bounded(withinTalk(readText(text, asked), talk));
  const planned = planFor(query, { library: asked.library, talkedOf: timeOf(talk), today: asked.today });
  if (planned.kind === 'choose') return askBack(talk, planned.choice);
  if (planned.kind === 'nobody') return remember(talk, query);
  const { plan } = planned;
  return remember(talk, withItsBody(withoutTimeBefore(settled(plan.query, plan.reports[0]?.period ?? null)), plan));
}

/** 2023年9月热线总量: where one body alone has reports of the time, the talk is about that one. */
function withItsBody(query: Query, { isOpen, reports }: Plan): Query {
  const [first, ...others] = new Map(
    reports.flatMap(({ agency }) => (agency ? [[agency.id, agency.name] as const] : [])),
  );
  if (!isOpen || !first || others.length > 0 || query.want.kind !== 'figure') return query;
  const [id, words] = first;
  return { ...query, whose: { ...query.whose, bodies: [{ words, may: [id] }] } };
}

/** 投诉类呢, after 同比呢: of the time itself, without the one that it was held against. */
function withoutTimeBefore(query: Query): Query {
  const { want, when } = query;
  const isAgainst = want.kind === 'figure' && want.against !== null && when.kind === 'named';
  return isAgainst ? { ...query, when: { ...when, moments: [when.moments[0]] } } : query;
}

/** What follows leans on the time that was answered: that of the newest report where none was named. */
const settled = (query: Query, period: Parameters<typeof momentOf>[0] | null): Query =>
  query.when.kind === 'newest' && period && query.want.kind === 'figure'
    ? { ...query, when: { kind: 'named', moments: [momentOf(period)], said: null } }
    : query;

/** The time that the talk is about. */
export function timeOf({ queries }: Talk): Moment | null {
  const when = queries.at(-1)?.when;
  return when?.kind === 'named' ? (when.moments.at(-1) ?? null) : null;
}
