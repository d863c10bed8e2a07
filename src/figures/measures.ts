import { type AliasMatch, createAliasIndex } from '../catalogue/alias-index.ts';
import { type ApplicantGroup, type Ratio, applicantWords, ratioWords } from '../catalogue/dimensions.ts';
import { type Indicator, hasApplicants, indicatorOf, indicators } from '../catalogue/indicators.ts';
import { indicatorId } from '../domain/ids.ts';
import { asksItself, clauseAt } from './clauses.ts';
import type { FoundMeasure } from './found-measure.ts';
import { withColumns } from './measure-columns.ts';
import { withChannels, withRequestChannels } from './measure-channels.ts';
import { withOutcomes } from './measure-outcomes.ts';
import { withReadings } from './measure-readings.ts';

/** One thing that a question wants a figure of. Several alternatives when its words fit more than one indicator. */
export interface Measure {
  readonly alternatives: readonly [Indicator, ...Indicator[]];
  readonly applicant: ApplicantGroup | null;
  /** The words of the question it was read from. */
  readonly words: string;
}

export interface Measures {
  readonly list: readonly Measure[];
  readonly ratio: Ratio | null;
}

interface Naming {
  readonly indicator: Indicator;
  /** Everyday wording rather than the form's or the reports' own. */
  readonly lay: boolean;
}

const aliases = createAliasIndex<Naming>(
  indicators.flatMap((indicator) => [
    ...indicator.aliases.map((alias) => [alias, { indicator, lay: false }] as const),
    ...indicator.lay.map((alias) => [alias, { indicator, lay: true }] as const),
  ]),
);
const applicantAliases = createAliasIndex(applicantWords);
const ratioAliases = createAliasIndex(ratioWords);

/** What a question asks figures of, in the order of its words. Lay wording lives in the catalogue, not here. */
export function findMeasures(question: string): Measures {
  const text = question.replace(/\s+/g, '');
  const matches = aliases.find(text);
  const ratio = ratioAliases.find(text).find((words) => !isOfPart(words, matches))?.entry ?? null;
  const named = groupTies(text, withoutVague(text, withoutBareChannels(text, matches)));
  const found = withRequestChannels(text, named.length > 0 ? named : findPhrases(text));
  return {
    list: withApplicants(
      text,
      withReadings(withColumns(text, withOutcomes(text, withChannels(text, withoutParents(text, found))))),
    ),
    ratio,
  };
}

type Named = AliasMatch<Naming>;

/** 不予公开的占…: words for a rate that begin within the name of something else ask for the share of that. */
const isOfPart = ({ entry: { part }, start }: AliasMatch<Ratio>, matches: readonly Named[]) =>
  matches.some(
    ({ entry: { indicator }, ...name }) =>
      name.start < start && start < name.end && part.some((id) => id !== indicator.id),
  );

/** A count asked for before the clause ends, and something else after it. */
const ASKED_ON_ITS_OWN = /^[^,;。?]{0,10}[多几][^,;。?]{0,4}[,;]/;

/** 复议几件?收到多少件申请: the only thing that its clause asks a count of. */
function isAskedAlone(text: string, { start }: FoundMeasure, found: readonly FoundMeasure[]): boolean {
  const clause = clauseAt(text, start);
  const named = found.filter((other) => clauseAt(text, other.start).start === clause.start);
  return named.length === 1 && asksItself(clause);
}

/** 门户网站多少人看: the bare name of a channel asks for what was published there only when publishing is asked about. */
const withoutBareChannels = (text: string, matches: readonly Named[]) =>
  /公开|发布|发了|更新|信息|[多几]少?条/.test(text)
    ? matches
    : matches.filter(({ entry: { indicator }, alias }) => !indicator.channel || /公开|发布|发了/.test(alias));

/** 信息处理费收了多少钱: the asking words 收了多少钱 stand for another fee only when their clause names nothing. */
function withoutVague(text: string, matches: readonly Named[]): readonly Named[] {
  const named = matches.filter(({ entry }) => !entry.lay).map(({ start }) => clauseAt(text, start).start);
  return matches.filter(
    ({ entry, alias, start }) =>
      !entry.lay || !/多少|几|吗/.test(alias) || !named.includes(clauseAt(text, start).start),
  );
}

/** Words shared by several indicators (办结率) go to the one whose context the question names, else stay open. */
function groupTies(text: string, matches: readonly Named[]): FoundMeasure[] {
  const starts = [...new Set(matches.map(({ start }) => start))];
  return starts.flatMap((start) => {
    const tied = matches.filter((match) => match.start === start);
    const fitting = tied.filter(({ entry }) => entry.indicator.context?.test(text));
    const [first, ...rest] = new Set((fitting.length > 0 ? fitting : tied).map(({ entry }) => entry.indicator));
    return first ? [{ alternatives: [first, ...rest] as const, words: tied[0]?.alias ?? '', start }] : [];
  });
}

function findPhrases(text: string): FoundMeasure[] {
  return indicators.flatMap((indicator) => {
    const match = indicator.phrases.map((phrase) => phrase.exec(text)).find(Boolean);
    return match ? [{ alternatives: [indicator] as const, words: match[0], start: match.index }] : [];
  });
}

/**
 * 不予处理的重复申请 asks for the part, not for the group; a generic word beside a specific one only sets the scene,
 * unless it is asked for in a clause of its own (主动公开几条,有没有规范性文件).
 */
function withoutParents(text: string, found: readonly FoundMeasure[]): FoundMeasure[] {
  const labels = found.map(({ alternatives }) => alternatives[0].label);
  const isSpecific = ({ alternatives }: FoundMeasure) => !alternatives[0].generic;
  const seen = new Set<string>();
  return found.filter((one) => {
    const [indicator] = one.alternatives;
    const isParent = labels.some((label) => label.startsWith(`${indicator.label}：`));
    const isOwnClause = ASKED_ON_ITS_OWN.test(text.slice(one.start)) || isAskedAlone(text, one, found);
    const isScene = indicator.generic && found.some((other) => isSpecific(other)) && !isOwnClause;
    if (isParent || isScene || seen.has(indicator.id)) return false;
    seen.add(indicator.id);
    return true;
  });
}

/** 其中商业企业的有几件: a kind of applicant narrows the rows of table 3, by default those newly received. */
function withApplicants(text: string, found: readonly FoundMeasure[]): Measure[] {
  const groups = applicantAliases.find(text).map(({ entry }) => entry);
  const plain = found.map(({ alternatives, words }) => ({ alternatives, words, applicant: null }));
  if (groups.length === 0) return plain;
  const received = indicatorOf(indicatorId('foi.received'));
  const byRow = plain.filter(({ alternatives }) => hasApplicants(alternatives[0]));
  const byDefault =
    plain.length === 0 && received && /申请|其中|[来提]的|提过/.test(text)
      ? [{ alternatives: [received] as const, words: '' }]
      : [];
  const bases = byRow.length > 0 ? byRow : byDefault;
  return bases.length === 0 ? plain : bases.flatMap((base) => groups.map((applicant) => ({ ...base, applicant })));
}
