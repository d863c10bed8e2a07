import { textTopics, topicOf } from '../../catalogue/topics.ts';
import type { Passage, Span } from '../../domain/passage.ts';
import type { Report } from '../../domain/report.ts';
import { isTimeless } from '../../plan/reports-at.ts';
import type { Plan } from '../../plan/plan.ts';
import { byStanding } from '../../plan/standing.ts';
import type { Want } from '../../query/query.ts';
import type { ReportFilter } from '../../storage/store.ts';
import { readSources } from '../sources.ts';
import { type Extract, selectExtracts, selectSection } from '../extract.ts';
import type { Result } from '../result.ts';
import type { RunContext } from './context.ts';

type Text = Extract_<Want, 'text'>;
type Extract_<Union, Kind> = Union extends { kind: Kind } ? Union : never;

/** Passages that are looked through for the best stretch. */
const LIMIT = 8;
/** Below this share of the question's words, rare ones counting more, a passage is not about it. */
const ABOUT = 0.25;

export interface Search {
  readonly words: string;
  readonly asked: string | null;
  readonly filter: ReportFilter;
  /** The share of the words that the answering sentence must say itself. */
  readonly covers?: number;
}

/** A section that is about the topic, else the passages that share most with the words. */
export async function runPassages(want: Text, plan: Plan, context: RunContext): Promise<Result> {
  const section = await sectionAbout(want, plan, context);
  const extracts = selectSection(section);
  if (extracts.length > 0)
    return quoted(extracts, context, { degraded: false, isCut: lengthOf(extracts) < lengthOf(section) });
  return searchPassages({ words: want.words, asked: want.asked, filter: filterFor(plan) }, context);
}

/** The reports of the plan with the guides beside them; everything where nobody and no time is named. */
export function filterFor({ reports, subjects, isOpen, query }: Plan): ReportFilter {
  if (isOpen && query.when.kind === 'newest') return {};
  const timeless = subjects.flatMap(({ held }) => held).filter(isTimeless);
  return only([...reports, ...timeless]);
}

export const only = (reports: readonly Report[]): ReportFilter => ({
  reportIds: [...new Set(reports.map(({ id }) => id))],
});

/** The stretches that answer, of the passages that are about the words. */
export async function searchPassages(
  { words, asked, filter, covers = 0 }: Search,
  context: RunContext,
): Promise<Result> {
  const { hits, trace } = await context.retriever.retrieve({ question: words, filter, limit: LIMIT });
  const about = hits.filter(({ coverage, passage }) => coverage >= ABOUT || namesNumber(words, passage));
  const extracts = selectExtracts(words, about, asked, covers);
  if (extracts.length > 0) return quoted(extracts, context, { degraded: trace.degraded, isCut: false });
  return { kind: 'nothing', words: [], titles: [] };
}

/** A code or number that the question names (96333, 那249条) marks a passage even when its other words differ. */
const namesNumber = (words: string, { text }: Passage) =>
  (words.match(/(?<![\d年])\d{3,}/g) ?? []).some((code) => text.includes(code));

const lengthOf = (spans: readonly Span[]) => spans.reduce((length, { start, end }) => length + end - start, 0);

/** `isCut`: of a long section only the beginnings are quoted. */
interface Manner {
  readonly degraded: boolean;
  readonly isCut: boolean;
}

async function quoted(extracts: readonly Extract[], { store }: RunContext, manner: Manner): Promise<Result> {
  const sources = await readSources(
    store,
    extracts.map(({ passage }) => passage.report),
  );
  const found = extracts.flatMap((extract) => {
    const source = sources.get(extract.passage.report);
    return source ? [{ ...extract, source }] : [];
  });
  return { kind: 'passages', extracts: found, ...manner };
}

/** "存在哪些问题": the passages under the heading that is about it, in the one report that is meant. */
async function sectionAbout({ topic }: Text, { reports, isOpen }: Plan, { store }: RunContext): Promise<Passage[]> {
  const headings = topic === null ? null : (topicOf(topic)?.headings ?? null);
  const report = isOpen ? undefined : reports.toSorted(byStanding)[0];
  if (!headings || !report) return [];
  const passages = (await store.passagesOf(report.id)).filter(({ kind }) => kind === 'prose');
  const about = passages.flatMap((passage) => {
    const heading = passage.headings.findLast((one) => headings.test(one));
    return heading === undefined ? [] : [{ passage, heading }];
  });
  const chapter = (about.find(({ heading }) => !isAlsoOfOther(heading, topic)) ?? about[0])?.heading;
  return about.flatMap(({ passage, heading }) => (heading === chapter ? [passage] : []));
}

/** 存在问题的改进情况 is about what was done; 存在的主要问题 is about the faults alone. */
const isAlsoOfOther = (heading: string, topic: string | null) =>
  textTopics.some(({ id }) => id !== topic && topicOf(id)?.headings?.test(heading) === true);
