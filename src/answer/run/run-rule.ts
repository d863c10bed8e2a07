import { topicOf } from '../../catalogue/topics.ts';
import type { Report } from '../../domain/report.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Want } from '../../query/query.ts';
import { formatChineseInteger } from '../../text/chinese-numerals.ts';
import { terms } from '../../text/tokenise.ts';
import { articleIn } from '../articles.ts';
import { readSources } from '../sources.ts';
import type { Result } from '../result.ts';
import type { RunContext } from './context.ts';
import { only, searchPassages } from './run-passages.ts';

type Rule = Extract<Want, { kind: 'rule' }>;

const isRule = ({ kind }: Report) => kind === 'regulation' || kind === 'guide';

/** What one may or must: the article that is named, else the passages of rules that are about it, those of the place first. */
export async function runRule(want: Rule, plan: Plan, context: RunContext): Promise<Result> {
  const rules = plan.library.reports.filter(isRule);
  if (want.article !== null) return articleOf(want, rules, context);
  const held = plan.subjects.flatMap((subject) => subject.held);
  const local = rules.filter(
    (rule) => held.includes(rule) || plan.subjects.some((subject) => rule.title.includes(subject.words)),
  );
  const searches = want.matters.slice(0, 2).flatMap((id) => topicOf(id)?.search ?? []);
  const expanded = [want.words, ...searches].join(' ');
  const general = rules.filter(({ kind }) => kind === 'regulation');
  const stages: readonly (readonly [readonly Report[], string])[] = [
    [local, want.words],
    [local, expanded],
    [general, expanded],
    [rules, expanded],
    [plan.isOpen ? plan.library.reports : plan.reports, want.words],
  ];
  const covers = want.asked === '时长' && want.matters.length === 0 ? OF_THE_MATTER : 0;
  for (const [reports, words] of stages) {
    if (reports.length === 0) continue;
    const found = await searchPassages({ words, asked: want.asked, filter: only(reports), covers }, context);
    if (found.kind === 'passages') return found;
  }
  return { kind: 'nothing', words: [], titles: [] };
}

/** How much of a question about a time limit its sentence must say, where no topic vouches for it: every rule has limits. */
const OF_THE_MATTER = 0.6;

/** 条例第三十三条说什么: the article itself; with several regulations that have one, those are shown to choose from. */
async function articleOf({ article, words }: Rule, rules: readonly Report[], { store }: RunContext): Promise<Result> {
  const heading = `第${formatChineseInteger(article ?? 0)}条`;
  const named = namedAmong(
    rules.filter(({ kind }) => kind === 'regulation'),
    words,
  );
  const sources = await readSources(
    store,
    named.map(({ id }) => id),
  );
  const found = [...sources.values()].flatMap((source) => {
    const span = articleIn(source.text, heading);
    return span ? [{ source, span }] : [];
  });
  const [first, ...others] = found;
  if (!first) return { kind: 'noArticle', reports: named, heading };
  if (others.length === 0) return { kind: 'article', ...first };
  return { kind: 'articles', heading, reports: found.map(({ source }) => source.report) };
}

/** 条例 stands in every title. */
const GENERIC = 1;

/** People shorten titles as they like (信息公开条例, 济南热线条例): the one with most words of the question is meant. */
function namedAmong(regulations: readonly Report[], words: string): readonly Report[] {
  const asked = new Set(terms(words));
  const inCommon = ({ title }: Report) =>
    new Set(terms(title).filter((term) => term.length > 1 && asked.has(term))).size;
  const most = Math.max(0, ...regulations.map(inCommon));
  const named = regulations.filter((report) => inCommon(report) === most);
  return most > GENERIC ? named : regulations;
}
