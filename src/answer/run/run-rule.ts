import type { Report } from '../../domain/report.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Want } from '../../query/query.ts';
import { type RuleAsked, findProvisions } from '../../rules/find-provisions.ts';
import { governs, isOfMatter, matterOf } from '../../rules/governs.ts';
import type { Provision } from '../../rules/provision.ts';
import type { Result } from '../result.ts';
import type { RunContext } from './context.ts';
import { quoteProvisions } from './quote-provisions.ts';
import { runArticle } from './run-article.ts';
import { only, searchPassages } from './run-passages.ts';

type Rule = Extract<Want, { kind: 'rule' }>;

/** Where nobody is named, what some body reports of itself is no rule for all. */
const RULES = ['regulation', 'guide'] as const;
const isRule = ({ kind }: Report) => kind === 'regulation' || kind === 'guide';

/** What one may or must: the article that is named, else the provisions that speak of it, those of the place first. */
export async function runRule(want: Rule, plan: Plan, context: RunContext): Promise<Result> {
  const { words, asked, article, matters } = want;
  if (article !== null) return runArticle(article, words, plan.library.reports.filter(isRule), context);
  const found = await provisionsFor({ words, asked, matters, certainty: 'meant' }, plan, context);
  if (found.length > 0) return quoteProvisions(found, context);
  if (plan.isOpen && placesOf(plan).length > 0) return { kind: 'nothing', words: [], titles: [] };
  const filter = plan.isOpen ? { kinds: RULES } : only(plan.reports);
  return searchPassages({ words, asked, filter, covers: SURE }, context);
}

/** Where no rule speaks of it, a report may; its sentence then says most of what is asked. */
const SURE = 0.6;

type Asked = Pick<RuleAsked, 'words' | 'asked' | 'matters' | 'certainty'>;

/** The provisions of the rules that govern the matter there; with no place named, of whatever rule the library has. */
export async function provisionsFor(asked: Asked, plan: Plan, { readRule }: RunContext): Promise<readonly Provision[]> {
  const rules = plan.library.reports.filter(isRule);
  const matter = plan.query.whose.line ?? matterOf(asked.words);
  const places = placesOf(plan);
  const governing = rules.filter((rule) => governs(rule, matter, places));
  const local = governing.filter((rule) => isOfSubject(rule, plan));
  const general = governing.filter((rule) => isGeneral(rule) && !local.includes(rule));
  const found = await findProvisions({ ...asked, matter, local, general }, readRule);
  if (found.length > 0 || places.length > 0) return found;
  const elsewhere = rules.filter((rule) => isOfMatter(rule, matter));
  return (await findProvisions({ ...asked, matter, local: [], general: elsewhere }, readRule)).slice(0, 1);
}

/** Regulations, and what nobody is named for. */
const isGeneral = ({ kind, agency, region }: Report) => kind === 'regulation' || (agency === null && region === null);

/** Where it is asked for: a place that the library has nothing of is one, too. */
const placesOf = ({ subjects, query: { whose } }: Plan) => [
  ...subjects.flatMap(({ place, held }) => place ?? held.flatMap(({ region }) => region ?? []).slice(0, 1)),
  ...whose.places.flatMap(({ may }) => (may.length === 1 ? may : [])),
];

const isOfSubject = (rule: Report, { subjects }: Plan) =>
  subjects.some(({ held, words }) => held.includes(rule) || rule.title.includes(words));
